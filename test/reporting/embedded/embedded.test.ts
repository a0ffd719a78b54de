import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Scorm12API } from 'scorm-again';
import type { ReporterOptions } from '../../../src/reporting/reporter.js';
import { Scorm12Adapter } from '../../../src/reporting/scorm12/adapter.js';
import { FakeDevice, FakePage } from '../fake-page.js';
import { Learner, answer, code, completed, passed, report } from '../learner.js';

const refused = (): Response => new Response('{"result":false}');

function open(options: Partial<ReporterOptions> = {}, device = new FakeDevice()) {
  const page = new FakePage(device);
  let loads = 0;
  const learner = new Learner(page, {
    record: 'embedded',
    loadEmbedded: async () => {
      loads++;
      return { Scorm12API, Scorm12Adapter };
    },
    ...options,
  });
  return { device, page, learner, loads: () => loads };
}

/** The CMI data that are kept on the device. */
function stored(device: FakeDevice): Record<string, Record<string, unknown>> {
  const text = [...device.local.values].find(([key]) => key.startsWith('teachback:lms:'))?.[1] ?? '{}';
  return (JSON.parse(text) as { cmi: Record<string, Record<string, unknown>> }).cmi;
}

/** Ids of the answers that are kept on the device. */
const answers = (device: FakeDevice): unknown[] =>
  Object.values(stored(device)['interactions'] ?? {}).map(
    record => (record as Record<string, unknown>)['id'],
  );

/** The raw score that is kept on the device. */
const rawScore = (device: FakeDevice): unknown => {
  const score = stored(device)['core']?.['score'];
  return score && (score as Record<string, unknown>)['raw'];
};

const core = (body: Record<string, unknown>): Record<string, unknown> =>
  (body['runtimeData'] as { cmi: { core: Record<string, unknown> } }).cmi.core;

describe('a page without an LMS', () => {
  it('resumes without waiting for scorm-again', async () => {
    const first = open();
    await first.learner.open();
    await first.learner.step(report('a', 4));
    await first.learner.leave();
    const never = (): Promise<never> => new Promise(() => undefined);
    const second = open({ loadEmbedded: never }, first.device);
    const restored = await second.learner.open();
    assert.equal(restored.device, code('a', 4));
    assert.equal(restored.lms, code('a', 4));
    assert.equal(second.learner.line, 'local');
  });

  it('loads scorm-again once the reader does something, and no more when the module is closed', async () => {
    const { learner, page, loads } = open();
    await learner.open();
    assert.equal(loads(), 0);
    page.dispatchEvent(new Event('pointerdown'));
    assert.equal(loads(), 1);
    const closed = open();
    await closed.learner.open();
    await closed.learner.leave();
    closed.page.dispatchEvent(new Event('pointerdown'));
    assert.equal(closed.loads(), 0);
  });

  it('has scorm-again record completion, score, time and answers', async () => {
    const { device, learner, loads } = open();
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    await learner.step(report('a', 2, { standing: passed, urgent: true }));
    await learner.leave();
    assert.equal(loads(), 1);
    assert.equal(stored(device)['core']?.['lesson_status'], 'passed');
    assert.equal(rawScore(device), '90');
    assert.equal(stored(device)['core']?.['total_time'], '00:00:20');
    assert.equal(stored(device)['suspend_data'], code('a', 2));
    assert.deepEqual(answers(device), ['q1']);
    assert.equal(learner.line, 'local');
    assert.deepEqual(learner.page.posts, []);
  });

  it('goes on from what scorm-again kept: status, answers and time', async () => {
    const first = open();
    await first.learner.open();
    await first.learner.step(report('a', 1, { standing: completed }), answer('q1'));
    await first.learner.leave();
    const second = open({}, first.device);
    await second.learner.open();
    await second.learner.step(report('a', 2, { seconds: 5 }), answer('q2'));
    await second.learner.leave();
    assert.equal(stored(first.device)['core']?.['lesson_status'], 'completed');
    assert.equal(stored(first.device)['core']?.['total_time'], '00:00:15');
    assert.deepEqual(answers(first.device), ['q1', 'q2']);
  });

  it('keeps everything where scorm-again never loads, and hands it over when it does', async () => {
    const device = new FakeDevice();
    const broken = open({ loadEmbedded: () => Promise.reject(new Error('offline')) }, device);
    await broken.learner.open();
    await broken.learner.step(report('a', 3, { standing: completed }), answer('q1'));
    assert.equal(broken.learner.line, 'local');
    assert.match(broken.learner.syncs.at(-1)?.detail ?? '', /scorm-again could not be loaded.*offline/);
    await broken.learner.leave();
    const second = open({}, device);
    assert.equal((await second.learner.open()).device, code('a', 3));
    await second.learner.leave();
    assert.equal(stored(device)['core']?.['lesson_status'], 'completed');
    assert.deepEqual(answers(device), ['q1']);
  });

  it('stores no name and no id of the learner', async () => {
    const { device, learner } = open({ learner: 'patient-4711' });
    await learner.open();
    await learner.step(report('a', 1));
    await learner.leave();
    assert.doesNotMatch(device.local.text, /4711/);
  });

  it('follows a new attempt, also when the page dies before scorm-again knows of it', async () => {
    const first = open();
    await first.learner.open();
    await first.learner.step(report('a', 6));
    first.learner.reporter.apply(report('b', 1));
    first.page.crash();
    await first.device.clock.pass(10_000);
    const second = open({}, first.device);
    assert.equal((await second.learner.open()).device, code('b', 1));
    assert.ok(!first.device.local.text.includes(code('a', 6)), 'starting again clears the device');
  });

  it('says that nothing can be kept when storage is blocked', async () => {
    const device = new FakeDevice();
    device.local.blocked = true;
    const { learner } = open({}, device);
    await learner.open();
    await learner.step(report('a', 1));
    assert.equal(learner.line, 'lost');
  });

  it('removes the record with the journal, 400 days after the last visit to a module, whatever is opened next', async () => {
    const { learner, device } = open();
    await learner.open();
    await learner.step(report('a', 1), answer('q1'));
    await learner.leave();
    const kept = (): string[] => [...device.local.values.keys()].filter(key => key !== 'teachback:salt');
    const before = kept();
    assert.equal(before.length, 2);
    const days = (count: number): number => count * 24 * 60 * 60 * 1000;
    for (const [passed, isKept] of [
      [days(399), true],
      [days(2), false],
    ] as const) {
      device.clock.time += passed;
      const other = open({ moduleId: 'another' }, device);
      await other.learner.open();
      await other.learner.leave();
      for (const key of before) assert.equal(kept().includes(key), isKept, `${key} after ${passed}`);
    }
  });

  it('records nothing where the page asks for that', async () => {
    const device = new FakeDevice();
    const learner = new Learner(new FakePage(device), { record: 'none' });
    assert.deepEqual(Object.keys(await learner.open()), ['mode', 'limit']);
    await learner.step(report('a', 1), answer('q1'));
    await learner.leave();
    assert.equal(learner.line, 'unrecorded');
    assert.equal(device.local.length + learner.page.session.length, 0);
  });
});

describe('a page with a server of its own', () => {
  const commitUrl = '/commits';

  it('posts what scorm-again commits, and says so when the server has acknowledged', async () => {
    const { learner, page } = open({ commitUrl, learner: 'patient-4711' });
    await learner.open();
    await learner.step(report('a', 1));
    await learner.step(report('a', 2, { standing: completed, urgent: true }));
    assert.equal(learner.line, 'sent');
    const { url, init, body } = page.posts.at(-1)!;
    assert.equal(url, commitUrl);
    assert.equal(init.method, 'POST');
    assert.equal(init.credentials, 'same-origin');
    assert.equal(init.keepalive, true);
    assert.equal(body['completionStatus'], 'completed');
    assert.equal(body['courseId'], 'm1');
    assert.equal(body['learnerId'], 'patient-4711');
    assert.equal(core(body)['lesson_status'], 'completed');
    const numbers = page.posts.map(post => Number(post.body['commitSequence']));
    assert.ok(numbers.every((number, n) => n === 0 || number > numbers[n - 1]!));
  });

  it('says "kept" until a refused commit was acknowledged, and goes on trying', async () => {
    const { learner, page, device } = open({ commitUrl });
    page.server = refused;
    await learner.open();
    await learner.step(report('a', 1, { standing: completed, urgent: true }));
    assert.equal(learner.line, 'kept');
    await device.clock.pass(10_000);
    const tries = page.posts.length;
    assert.ok(tries >= 3 && tries <= 5, `${tries} tries in ten seconds`);
    page.server = () => new Response(null, { status: 204 });
    await device.clock.pass(10_000);
    assert.equal(learner.line, 'sent');
    assert.equal(page.posts.length, tries + 1);
    assert.equal(core(page.posts.at(-1)!.body)['lesson_status'], 'completed');
  });

  for (const [name, server] of [
    ['an error', () => new Response('no', { status: 500 })],
    ['"false"', () => new Response('{"result":"false"}')],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const)
    it(`takes ${name} for no acknowledgement`, async () => {
      const { learner, page } = open({ commitUrl });
      page.server = server;
      await learner.open();
      await learner.step(report('a', 1));
      assert.equal(learner.line, 'kept');
    });

  it('tells the server at the next launch what it never acknowledged', async () => {
    const first = open({ commitUrl });
    first.page.server = refused;
    await first.learner.open();
    await first.learner.step(report('a', 1, { standing: completed, urgent: true }), answer('q1'));
    await first.learner.leave();
    const second = open({ commitUrl }, first.device);
    await second.learner.open();
    assert.equal(second.learner.line, 'sent');
    assert.equal(core(second.page.posts[0]!.body)['lesson_status'], 'completed');
    const third = open({ commitUrl }, first.device);
    await second.learner.leave();
    await third.learner.open();
    assert.deepEqual(third.page.posts, [], 'and not again once it has');
  });

  it('sends one commit at a time, and then what came meanwhile', async () => {
    const { learner, page, device } = open({ commitUrl });
    let answerNow = (): void => undefined;
    await learner.open();
    page.server = () =>
      new Promise(resolve => {
        answerNow = () => resolve(new Response('{"result":true}'));
      });
    await learner.step(report('a', 1));
    await learner.step(report('a', 2));
    await learner.step(report('a', 3));
    assert.equal(page.posts.length, 1);
    answerNow();
    await device.clock.pass(100);
    assert.equal(page.posts.length, 2);
    answerNow();
    await device.clock.pass(100);
    assert.equal(page.posts.length, 2);
    assert.equal(learner.line, 'sent');
  });

  it('posts in the same breath when the page goes away', async () => {
    const { learner, page } = open({ commitUrl });
    await learner.open();
    await learner.step(report('a', 1));
    const before = page.posts.length;
    learner.reporter.apply(report('a', 2));
    learner.reporter.close();
    assert.equal(page.posts.length, before + 1);
    assert.equal(page.posts.at(-1)!.init.keepalive, true);
  });

  it('still tells the server where the device can keep nothing', async () => {
    const device = new FakeDevice();
    device.local.blocked = true;
    const { learner, page } = open({ commitUrl }, device);
    await learner.open();
    await learner.step(report('a', 1));
    assert.equal(page.posts.length, 1);
    assert.equal(learner.line, 'unkept');
  });
});
