import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { decodeProgress, encodeProgress } from '../../../src/engine/codec.js';
import { findApi } from '../../../src/reporting/scorm12/discovery.js';
import { timespan } from '../../../src/reporting/scorm12/format.js';
import { responseText } from '../../../src/reporting/scorm12/interaction.js';
import { MoodleScorm12 } from '../../lms/moodle-scorm12.js';
import { PlainScorm12 } from '../../lms/plain-scorm12.js';
import { StrictRecordStore } from '../../lms/record-store.js';
import { StrictScorm12 } from '../../lms/strict-scorm12.js';
import { answer as stored } from '../../engine/modules.js';
import { FakeDevice, FakePage } from '../fake-page.js';
import { Learner, answer, code, completed, ledger, passed, report } from '../learner.js';
import { launch as launch2004 } from '../scorm2004/launch.js';
import { StoreLearner, StorePage } from '../xapi/store-page.js';
import { kill } from './visit.js';

const STATE = 'cmi.suspend_data';
const STATUS = 'cmi.core.lesson_status';

function launch(lms: StrictScorm12, device = new FakeDevice()) {
  return { lms, device, learner: new Learner(new FakePage(device, lms)) };
}

/** What went wrong for other products, one test a case. */
describe('what went wrong for others', () => {
  it('blocking requests are banned while a page goes away: all but the last step was committed before', async () => {
    const lms = new PlainScorm12();
    const learner = new Learner(new FakePage(new FakeDevice(), lms));
    await learner.open();
    await learner.step(report('a', 1, { standing: completed, urgent: true }));
    assert.equal(lms.tracks.get(STATUS), 'completed', 'not at exit');
    lms.closing = true;
    learner.reporter.apply(report('a', 2, { standing: completed }));
    await learner.leave();
    assert.equal(lms.tracks.get(STATE), code('a', 2), 'the end brought the rest');
  });

  it('`unload` is blocked by policy: nothing listens to it', () => {
    const folder = new URL('../../../src/', import.meta.url);
    const sources = readdirSync(folder, { recursive: true }).map(String);
    const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
    const scripts = sources.filter(name => name.endsWith('.ts')).map(read);
    assert.ok(scripts.some(text => text.includes("'pagehide'")));
    assert.deepEqual(
      scripts.filter(text => /['"](before)?unload['"]|onunload|onbeforeunload/.test(text)),
      [],
    );
  });

  it('a failed commit stopped the finish: it ends in any case', async () => {
    const fault = ({ method }: { method: string }) => (method === 'LMSCommit' ? 'throw' : undefined);
    const { lms, learner } = launch(new StrictScorm12({ fault }));
    await learner.open();
    await learner.step(report('a', 1));
    await learner.leave();
    assert.equal(lms.finished, true);
    assert.equal(lms.stored.get(STATE)?.endsWith(code('a', 1)), true);
  });

  it('commit said "true" and saved nothing: the journal stays until the state was read back', async () => {
    const fault = ({ method }: { method: string }) => (/Commit|Finish/.test(method) ? 'forget' : undefined);
    const { lms, learner, device } = launch(new StrictScorm12({ fault }));
    await learner.open();
    await learner.step(report('a', 1));
    await learner.leave();
    await kill(learner, device);
    const again = launch(lms.relaunch({ fault: () => undefined }), device);
    await again.learner.open();
    assert.equal(again.lms.stored.get(STATE), code('a', 1));
  });

  it('the status was wiped after a commit: it is told again, and not read back and believed', async () => {
    const { lms, learner, device } = launch(new StrictScorm12());
    await learner.open();
    await learner.step(report('a', 1, { standing: completed, urgent: true }));
    lms.stored.set(STATUS, 'incomplete');
    await learner.leave();
    await kill(learner, device);
    const again = launch(lms.relaunch(), device);
    await again.learner.open();
    assert.equal(again.lms.stored.get(STATUS), 'completed');
  });

  it('complete became incomplete at the next launch: a status is never lowered', async () => {
    const { lms, learner } = launch(new StrictScorm12({ stored: { [STATUS]: 'completed' } }));
    await learner.open();
    await learner.step(report('a', 1));
    await learner.leave();
    assert.equal(lms.stored.get(STATUS), 'completed');
    assert.deepEqual(lms.violations, []);
  });

  it('the state was longer than the LMS keeps: detail is cut and marked instead', () => {
    const questions = Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [`q${n}`, { number: n + 1, options: {} }]),
    );
    const wide = { ...ledger, questions };
    const answers = Object.fromEntries(
      Object.keys(questions).map(id => [id, stored({ response: 'words '.repeat(20) })]),
    );
    const progress = { ...decodeProgress(code('a', 1), ledger)!, answers };
    assert.ok(encodeProgress(progress, wide, Number.POSITIVE_INFINITY).length > 4_096);
    const text = encodeProgress(progress, wide, 4_090);
    assert.ok(text.length <= 4_090);
    const kept = Object.values(decodeProgress(text, wide)!.answers);
    assert.equal(kept.length, 400);
    assert.ok(kept.some(({ cut }) => cut === 'text'));
  });

  it('an empty value was not stored: the state is never empty', async () => {
    const { lms, learner } = launch(new StrictScorm12());
    await learner.open();
    await learner.step(report('a', 1, { lms: '' }));
    await learner.leave();
    assert.ok(lms.calls.every(({ element, value }) => element !== STATE || value !== ''));
  });

  it('values were numbers where strings are due: everything is a string', async () => {
    const { lms, learner } = launch(new StrictScorm12({ mastery: 80 }));
    await learner.open();
    await learner.step(report('a', 1, { standing: passed, urgent: true }), answer('q1'));
    await learner.leave();
    const values = lms.calls
      .filter(({ method }) => method === 'LMSSetValue')
      .map(({ value }) => typeof value);
    assert.ok(values.length > 10);
    assert.deepEqual(new Set(values), new Set(['string']));
  });

  it('more than nine choices and odd ids were refused: choices are single characters up to 36', async () => {
    const all = Array.from({ length: 36 }, (_, n) => `Option ${n}, “é”`);
    assert.equal(responseText({ type: 'choice', ids: [all[9]!, all[10]!, all[35]!], all }), '9,a,z');
    const { lms, learner } = launch(new StrictScorm12());
    await learner.open();
    const value = { type: 'choice', ids: [all[35]!], all } as const;
    await learner.step(report('a', 1), answer('A question “é”', { value, pattern: [] }));
    assert.deepEqual(lms.violations, []);
  });

  it('50 ms were written as .5, and moments had no zone: times are padded, moments in UTC', async () => {
    assert.equal(timespan(0.05), '0000:00:00.05');
    const { lms, learner } = launch2004();
    await learner.open();
    await learner.step(report('a', 1), answer('q1', { at: Date.UTC(2026, 0, 1, 10), latency: 0.05 }));
    assert.equal(lms.interactions[0]?.['timestamp'], '2026-01-01T10:00:00.00Z');
    assert.equal(lms.interactions[0]?.['latency'], 'PT0H0M0.05S');
    assert.deepEqual(lms.violations, []);
  });

  it('a parent of another origin killed the search: it ends that branch only', () => {
    const api = new MoodleScorm12();
    const closed = new Proxy({}, { get: () => assert.fail('SecurityError') });
    const opener = { API: api } as unknown as Window;
    assert.equal(findApi({ parent: closed, opener } as unknown as Window), api);
  });

  it('the exit was kept and the state lost: "suspend" is said with the first commit', async () => {
    const { lms, learner } = launch(new StrictScorm12());
    await learner.open();
    assert.equal(lms.stored.get('cmi.core.exit'), 'suspend');
    const later = launch2004();
    await later.learner.open();
    assert.equal(later.lms.stored.get('cmi.exit'), 'suspend');
  });

  it('progress was destroyed when the content was edited: it is keyed by ids, not places', () => {
    const edited = {
      lessons: { l0: 3, l2: 2, l1: 1 },
      questions: { ...ledger.questions, q0: { number: 3, options: {} } },
    };
    const progress = { ...decodeProgress(code('a', 1), ledger)!, answers: { q1: stored() } };
    const back = decodeProgress(encodeProgress(progress, ledger), edited);
    assert.deepEqual(back?.position, { at: 'reading', lesson: 'l1' });
    assert.equal(back?.answers['q1']?.result, 'match');
  });

  it('a learner had passed before all was answered: only a complete module is passed', async () => {
    const { lms, learner } = launch(new StrictScorm12({ mastery: 80 }));
    await learner.open();
    const standing = { complete: false, success: 'passed', score: 0.95, fraction: 0.6 } as const;
    await learner.step(report('a', 1, { standing }));
    assert.equal(lms.stored.get(STATUS), 'incomplete');
    await learner.leave();
    assert.equal(lms.stored.get(STATUS), 'incomplete');
  });

  it('the frame stayed after the end: an LMS that can close it is asked to', async () => {
    const { lms, learner } = launch2004({ navigation: { exitAll: 'true' } });
    await learner.open();
    await learner.step(report('a', 1, { standing: completed, urgent: true }));
    learner.reporter.close(true);
    assert.ok(lms.calls.some(({ element }) => element === 'adl.nav.request'));
    assert.equal(lms.finished, true);
    assert.deepEqual(lms.violations, []);
  });

  it('the end of a cmi5 session almost never arrived: completion is told when it happens', async () => {
    const store = await new StrictRecordStore({ mastery: 0.8 }).listen();
    const learner = new StoreLearner(new StorePage(new FakeDevice(), store.launch()));
    await learner.open();
    await learner.step(report('a', 1, { standing: passed, urgent: true }));
    learner.page.crash();
    assert.deepEqual(store.verbs, ['initialized', 'completed', 'passed']);
    await store.close();
  });
});
