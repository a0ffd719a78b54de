import { Scorm12API } from 'scorm-again';
import { Scorm12Adapter } from '../../../src/reporting/scorm12/adapter.js';
import { unmarkState } from '../../../src/reporting/scorm/state.js';
import { at } from '../../lms/cmi5-rules.js';
import { CommitServer } from '../../lms/commit-server.js';
import type { FaultyServer } from '../../lms/faulty-server.js';
import { StrictRecordStore } from '../../lms/record-store.js';
import type { FakeDevice } from '../../reporting/fake-page.js';
import { StorePage } from '../../reporting/xapi/store-page.js';
import { outline } from '../module.js';
import { stable, stateOf } from '../seen.js';
import { HttpVisit } from './visit.js';

/** Pass mark of the launches, 0–1. */
const MASTERY = 0.8;
const TOKEN = 'Bearer good';
const PAGE = 'https://portal.example/course';

/** A server that records, through all launches. */
export interface HttpWorld {
  readonly server: FaultyServer;
  /** Whether the learner's place can be read back from it. */
  readonly restores: boolean;
  /** @param before the page that is loaded again: the same tab and address. */
  launch(device: FakeDevice, before?: StorePage): HttpVisit;
  /** What it holds in the end, everything as often as it is there. */
  held(): string;
  /** Rules of the standard that were broken. */
  readonly violations: readonly string[];
  /** The same in a copy that goes its own way; it is not listening yet. */
  copy(): HttpWorld;
}

/** The part of what both record stores hold that is compared. */
function heldBy(store: StrictRecordStore): string {
  const answers = store.ofVerb('answered').map(statement => {
    const id = String(at(statement, 'object', 'id'))
      .split('/')
      .at(-1);
    return [id, at(statement, 'result', 'response'), at(statement, 'result', 'success')].join(' ');
  });
  const verdicts = ['completed', 'passed', 'failed'].map(verb => [
    verb,
    store.ofVerb(verb).map(statement => at(statement, 'result', 'score', 'scaled') ?? null),
  ]);
  return stable({ answers: answers.sort(), verdicts, state: stateOf(String(store.state ?? '')) });
}

/** A page that cannot know that it had the token asks for it once more. */
const violationsOf = ({ violations }: StrictRecordStore): readonly string[] =>
  violations.filter(rule => rule !== '8.2 the token is fetched once');

class Cmi5World implements HttpWorld {
  readonly restores = true;
  readonly server: StrictRecordStore;
  constructor(server = new StrictRecordStore({ mastery: MASTERY })) {
    this.server = server;
  }
  launch(device: FakeDevice, before?: StorePage): HttpVisit {
    const page = new StorePage(device, before?.location.href ?? this.server.launch(), before);
    return new HttpVisit(outline, page, { record: 'cmi5' });
  }
  held(): string {
    return heldBy(this.server);
  }
  get violations(): readonly string[] {
    return violationsOf(this.server);
  }
  copy(): HttpWorld {
    return new Cmi5World(this.server.copy());
  }
}

class XapiWorld implements HttpWorld {
  readonly restores = true;
  readonly server: StrictRecordStore;
  constructor(server = new StrictRecordStore({ cmi5: false, token: TOKEN })) {
    this.server = server;
  }
  launch(device: FakeDevice, before?: StorePage): HttpVisit {
    const { endpoint, registration, activity, actor } = this.server;
    const recordStore = { endpoint, registration, activity, actor, authorization: () => TOKEN };
    return new HttpVisit(outline, new StorePage(device, PAGE, before), { record: 'xapi', recordStore });
  }
  held(): string {
    return heldBy(this.server);
  }
  get violations(): readonly string[] {
    return violationsOf(this.server);
  }
  copy(): HttpWorld {
    return new XapiWorld(this.server.copy());
  }
}

class CommitUrlWorld implements HttpWorld {
  readonly restores = false;
  readonly violations = [];
  readonly server: CommitServer;
  constructor(server = new CommitServer()) {
    this.server = server;
  }
  launch(device: FakeDevice, before?: StorePage): HttpVisit {
    return new HttpVisit(outline, new StorePage(device, PAGE, before), {
      record: 'embedded',
      commitUrl: `${this.server.origin}/commit`,
      loadEmbedded: () => Promise.resolve({ Scorm12API, Scorm12Adapter }),
    });
  }
  held(): string {
    const { core, answers, state } = this.server;
    const records = answers.map(record =>
      [record['id'], record['student_response'], record['result']].join(' '),
    );
    return stable({
      answers: records.sort(),
      told: [core['lesson_status'], at(core, 'score', 'raw'), core['lesson_location']],
      state: stateOf(unmarkState(state)),
    });
  }
  copy(): HttpWorld {
    return new CommitUrlWorld(this.server.copy());
  }
}

/** What is told over HTTP. */
export const httpWorlds: Readonly<Record<string, () => HttpWorld>> = {
  cmi5: () => new Cmi5World(),
  xapi: () => new XapiWorld(),
  'commit-url': () => new CommitUrlWorld(),
};
