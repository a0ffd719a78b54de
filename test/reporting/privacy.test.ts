import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scorm12API } from 'scorm-again';
import type { ModuleOutline } from '../../src/content/model.js';
import { decodeProgress } from '../../src/engine/codec.js';
import { unmarkState } from '../../src/reporting/scorm/state.js';
import { Scorm12Adapter } from '../../src/reporting/scorm12/adapter.js';
import { HttpVisit } from '../faults/http/visit.js';
import { outlineThat, steps } from '../faults/module.js';
import { Visit } from '../faults/visit.js';
import { CommitServer } from '../lms/commit-server.js';
import type { FaultyServer } from '../lms/faulty-server.js';
import { StrictRecordStore } from '../lms/record-store.js';
import { StrictScorm12 } from '../lms/strict-scorm12.js';
import { StrictScorm2004 } from '../lms/strict-scorm2004.js';
import { Launch, twoOrigins, within } from './bridge/wire.js';
import { FakeDevice, FakePage } from './fake-page.js';
import { StorePage } from './xapi/store-page.js';

/** Everything that left the device, one text a call or request. */
type Left = readonly string[];

/** An API object whose arguments are all written down. */
function recorded<T extends object>(api: T, left: string[]): T {
  return new Proxy(api, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...words: string[]): unknown => {
        left.push([String(name), ...words].join(' '));
        return (member as (...words: string[]) => unknown).apply(target, words);
      };
    },
  });
}

async function walk(visit: Visit): Promise<void> {
  await visit.open();
  for (const step of steps) {
    await visit.act(step);
    await visit.paint();
  }
  visit.hide();
  await visit.paint();
  visit.close(1);
  await visit.paint();
}

async function overHttp<S extends FaultyServer>(server: S, launch: (server: S) => HttpVisit): Promise<Left> {
  await server.listen();
  const visit = launch(server);
  visit.page.store = server;
  await walk(visit);
  await server.close();
  return server.requests.map(({ resource, query, body }) => `${resource} ${query.toString()} ${body}`);
}

const PAGE = 'https://portal.example/course';
const TOKEN = 'Bearer good';

/** A whole run through the module in every way of recording. */
const records: Readonly<Record<string, (outline: ModuleOutline) => Promise<Left>>> = {
  async scorm12(outline) {
    const left: string[] = [];
    const page = new FakePage(new FakeDevice(), recorded(new StrictScorm12(), left));
    await walk(new Visit(outline, page, { record: 'scorm12' }));
    return left;
  },
  async scorm2004(outline) {
    const left: string[] = [];
    const page = new FakePage(new FakeDevice());
    page.API_1484_11 = recorded(new StrictScorm2004(), left);
    await walk(new Visit(outline, page, { record: 'scorm2004' }));
    return left;
  },
  cmi5: outline =>
    overHttp(new StrictRecordStore({ mastery: 0.8 }), store => {
      const page = new StorePage(new FakeDevice(), store.launch());
      return new HttpVisit(outline, page, { record: 'cmi5' });
    }),
  xapi: outline =>
    overHttp(new StrictRecordStore({ cmi5: false, token: TOKEN }), store => {
      const { endpoint, registration, activity, actor } = store;
      const recordStore = { endpoint, registration, activity, actor, authorization: () => TOKEN };
      const page = new StorePage(new FakeDevice(), PAGE);
      return new HttpVisit(outline, page, { record: 'xapi', recordStore });
    }),
  'commit-url': outline =>
    overHttp(new CommitServer(), server => {
      const page = new StorePage(new FakeDevice(), PAGE);
      return new HttpVisit(outline, page, {
        record: 'embedded',
        commitUrl: `${server.origin}/commit`,
        loadEmbedded: () => Promise.resolve({ Scorm12API, Scorm12Adapter }),
      });
    }),
  async bridge(outline) {
    const left: string[] = [];
    const launch = new Launch(recorded(new StrictScorm12(), left), twoOrigins());
    const { page, reporter } = launch.open();
    const visit = new Visit(outline, page, { record: 'bridge' }, () => reporter);
    await within(launch.clock, walk(visit));
    launch.leave();
    return left;
  },
};

/** Every state among what left; other texts are none. */
function statesIn(left: Left, { ledger }: ModuleOutline) {
  const words = left.flatMap(text => text.split(/[^\w-]+/)).filter(word => word.length > 12);
  return words.flatMap(word => decodeProgress(unmarkState(word), ledger) ?? []);
}

for (const [name, run] of Object.entries(records))
  describe(`what leaves the device over a whole run, recorded by ${name}`, () => {
    it('has no reflection and nothing of a sensitive lesson, not even as a place', async () => {
      const outline = outlineThat({ answers: true, confidence: true });
      const left = await run(outline);
      const text = left.join('\n');
      assert.match(text, /single-choice-q/, 'what may be told is told');
      assert.match(text, /confidence-q/);
      assert.doesNotMatch(text, /It moved|reflection-q|private-q/);
      assert.doesNotMatch(text, /\bl2\b/);
      const states = statesIn(left, outline);
      assert.ok(states.length > 10, `${states.length} states`);
      assert.ok(states.some(({ answers }) => Object.keys(answers).length > 8));
      for (const { position, read, answers } of states) {
        assert.notEqual('lesson' in position ? position.lesson : '', 'l2');
        assert.ok(!read.includes('l2'));
        assert.ok(!('private-q' in answers || 'reflection-q' in answers));
      }
    });

    it('has no confidence where only answers may be told', async () => {
      const outline = outlineThat({ answers: true, confidence: false });
      const left = await run(outline);
      assert.match(left.join('\n'), /single-choice-q/);
      assert.doesNotMatch(left.join('\n'), /confidence-q/);
      for (const { answers } of statesIn(left, outline)) assert.ok(!('confidence-q' in answers));
    });

    it('has no answer at all of patients, who send none', async () => {
      const outline = outlineThat({ answers: false, confidence: true });
      const left = await run(outline);
      assert.doesNotMatch(left.join('\n'), /interactions\.\d|verbs\/answered|-q\b/);
      const states = statesIn(left, outline);
      assert.ok(states.length > 5, `${states.length} states`);
      for (const { answers } of states) assert.deepEqual(answers, {});
    });
  });
