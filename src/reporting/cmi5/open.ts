import type { Mode } from '../../engine/events.js';
import type { Adapter, Launch } from '../adapter.js';
import { RecordStoreAdapter, type OpenSession } from '../xapi/adapter.js';
import { absent, languageOf, openSession, ownerOf, unreachable } from '../xapi/open-session.js';
import { inWords, RecordStore, type Message } from '../xapi/record-store.js';
import { objectOf, sessionIdOf } from '../xapi/statement.js';
import { httpUrl, launchParameters, type LaunchParameters } from './launch-parameters.js';
import { watchReloads } from './reloading.js';
import { endToken, openToken } from './token.js';

export interface OpenOptions {
  readonly window: Window;
  now(): number;
}

/** The adapter for a page that an LMS launches by cmi5. */
export function openCmi5({ window, now }: OpenOptions): Adapter {
  return new RecordStoreAdapter({
    now,
    isReloading: watchReloads(window),
    open: () => open(window, now),
  });
}

/** From the address of the page to a session (cmi5 §8, §10, §11), in the order that the LMS checks. */
async function open(window: Window, now: () => number): Promise<OpenSession | Launch> {
  const parameters = launchParameters(window.location.href);
  if (!parameters) return absent('The address of the page is no cmi5 launch.');
  const owner = ownerOf(parameters);

  const opened = await openToken(window, parameters.fetch);
  if ('trouble' in opened) return unreachable(opened.trouble, owner);
  const { endpoint, actor, registration, activityId } = parameters;
  const store = new RecordStore({ window, endpoint, authorization: `Basic ${opened.token}`, now });

  const wanted = launchMessages(parameters);
  const [launched, preferences] = await Promise.all(wanted.map(message => store.insist(message)));
  if (launched!.status !== 200) return unreachable(inWords(wanted[0], launched!), owner);
  // Read though nothing here depends on it: without that an LMS takes no statement (cmi5 §11).
  if (preferences!.status !== 200 && preferences!.status !== 404)
    return unreachable(inWords(wanted[1], preferences!), owner);

  const data = parse(launched!.text);
  const template = objectOf(data['contextTemplate']);
  const mastery = data['masteryScore'];
  return await openSession({
    store,
    course: {
      actor,
      registration,
      activity: activityId,
      session: String(sessionIdOf(template) ?? parameters.fetch),
      template,
      language: languageOf(window),
      cmi5: true,
      ...(typeof mastery === 'number' && { mastery }),
    },
    mode: modeOf(data['launchMode']),
    again: opened.again,
    exit: httpUrl(data['returnURL']),
    ended: () => endToken(window),
  });
}

/** The launch data (cmi5 §10) and the learner's preferences (cmi5 §11). */
function launchMessages({ actor, activityId, registration }: LaunchParameters): [Message, Message] {
  const agent = JSON.stringify(actor);
  return [
    {
      method: 'GET',
      resource: 'activities/state',
      query: { stateId: 'LMS.LaunchData', activityId, agent, registration },
    },
    {
      method: 'GET',
      resource: 'agents/profile',
      query: { profileId: 'cmi5LearnerPreferences', agent },
    },
  ];
}

/** `launchMode` (cmi5 §10.2.2). */
const modeOf = (launchMode: unknown): Mode =>
  launchMode === 'Review' ? 'review' : launchMode === 'Browse' ? 'browse' : 'normal';

function parse(text: string): Record<string, unknown> {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}
