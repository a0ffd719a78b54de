import type { Mode } from '../../engine/events.js';
import type { Adapter } from '../adapter.js';
import { RecordStoreAdapter, type OpenSession } from '../xapi/adapter.js';
import { objectIn, objectOf } from '../xapi/json.js';
import { languageOf, openSession, ownerOf } from '../xapi/open-session.js';
import { RecordStore } from '../xapi/record-store.js';
import { sessionIdOf } from '../xapi/statement.js';
import { httpUrl, launchParameters, type LaunchParameters } from './launch-parameters.js';
import { watchReloads } from './reloading.js';
import { keepToken, openToken } from './token.js';

export interface OpenOptions {
  readonly window: Window;
  now(): number;
}

/** The adapter for a page that an LMS launches by cmi5. */
export function openCmi5(options: OpenOptions): Adapter {
  const { window, now } = options;
  const parameters = launchParameters(window.location.href);
  return new RecordStoreAdapter({
    now,
    isReloading: watchReloads(window, now),
    owner: parameters && ownerOf(parameters),
    open: () => open(parameters!, options),
  });
}

/** From the parameters of a launch to a session (cmi5 §8, §10, §11), in the order that the LMS checks. */
async function open(parameters: LaunchParameters, { window, now }: OpenOptions): Promise<OpenSession> {
  const { endpoint, fetch, actor, registration, activityId } = parameters;
  const { token, again } = await openToken(window, fetch);
  const store = new RecordStore({ window, endpoint, authorization: `Basic ${token}`, now });
  const agent = JSON.stringify(actor);
  const [launched] = await Promise.all([
    store.read({
      resource: 'activities/state',
      query: { stateId: 'LMS.LaunchData', activityId, agent, registration },
    }),
    // Nothing here depends on the preferences, but before they were read an LMS takes no statement (cmi5 §11).
    store.read({ resource: 'agents/profile', query: { profileId: 'cmi5LearnerPreferences', agent } }),
  ]);
  const data = objectIn(launched.text);
  const template = objectOf(data['contextTemplate']);
  const session = sessionIdOf(template);
  if (typeof session !== 'string') throw new Error('The launch data name no session.');
  const mastery = data['masteryScore'];
  return await openSession({
    store,
    course: {
      actor,
      registration,
      activity: activityId,
      session,
      template,
      language: languageOf(window),
      cmi5: true,
      ...(typeof mastery === 'number' && { mastery }),
    },
    mode: modeOf(data['launchMode']),
    again,
    exit: httpUrl(data['returnURL']),
    ended: () => keepToken(window, fetch, ''),
  });
}

/** `launchMode` (cmi5 §10.2.2). */
const modeOf = (launchMode: unknown): Mode =>
  launchMode === 'Review' ? 'review' : launchMode === 'Browse' ? 'browse' : 'normal';
