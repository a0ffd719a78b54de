import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { StrictScorm12 } from '../../lms/strict-scorm12.js';
import { answer, code, completed, report } from '../learner.js';
import { Launch, LMS, NONCE, twoOrigins, within } from './wire.js';
import { eraseKept, listKept } from '../../../src/reporting/kept.js';
import { LONGEST, openToShim, seal } from '../../../src/reporting/bridge/protocol.js';

const STATE = 'cmi.suspend_data';

describe('content on another origin than the LMS', () => {
  it('is recorded through the shim as if it stood in the package', async () => {
    const lms = new StrictScorm12({ mastery: 80 });
    const launch = new Launch(lms, twoOrigins());
    const content = launch.open();
    const restored = await within(launch.clock, content.reporter.connect());
    assert.deepEqual(restored, { mode: 'normal', launched: true, limit: 4090, mastery: 0.8 });
    content.step(report('a', 1), answer('q1'));
    await launch.clock.pass(1_000);
    assert.equal(lms.stored.get(STATE), code('a', 1));
    content.step(report('a', 2, { standing: completed, urgent: true }), answer('q2'));
    await launch.clock.pass(1_000);
    assert.equal(content.line, 'sent');
    assert.deepEqual(
      lms.interactions.map(record => record['id']),
      ['q1', 'q2'],
    );
    launch.leave();
    assert.equal(lms.stored.get('cmi.core.lesson_status'), 'completed');
    assert.equal(lms.finished, true);
    assert.deepEqual(lms.violations, []);
  });

  it('comes back to what the LMS holds', async () => {
    const places = twoOrigins();
    const lms = new StrictScorm12();
    const first = new Launch(lms, places);
    const before = first.open();
    await within(first.clock, before.reporter.connect());
    before.step(report('a', 3));
    await first.clock.pass(1_000);
    first.leave();
    const second = new Launch(lms.relaunch(), places);
    const restored = await within(second.clock, second.open().reporter.connect());
    assert.equal(restored.lms, code('a', 3));
  });

  it('goes on after the frame alone was reloaded, with all the time spent', async () => {
    const lms = new StrictScorm12();
    const launch = new Launch(lms, twoOrigins());
    const before = launch.open();
    await within(launch.clock, before.reporter.connect());
    before.step(report('a', 1, { seconds: 50 }), answer('q1'));
    await launch.clock.pass(1_000);
    const after = launch.open();
    const restored = await within(launch.clock, after.reporter.connect());
    assert.deepEqual([restored.lms, restored.device], [code('a', 1), code('a', 1)]);
    after.step(report('a', 2, { seconds: 7 }), answer('q2'));
    await launch.clock.pass(1_000);
    assert.equal(lms.stored.get('cmi.core.session_time'), '0000:00:57.00');
    assert.equal(lms.interactions.length, 2);
    assert.deepEqual(lms.violations, []);
  });

  it('shows and erases what the shim’s page keeps, which keeps nothing from then on', async () => {
    const lms = new StrictScorm12({ stored: { 'cmi.core.student_id': 'jane.doe' } });
    const launch = new Launch(lms, twoOrigins());
    const { page, reporter } = launch.open();
    await within(launch.clock, reporter.connect());
    launch.content!.step(report('a', 1), answer('q1'));
    await launch.clock.pass(1_000);
    const around = (await within(launch.clock, listKept(page.window))).filter(
      each => each.place === 'around',
    );
    assert.deepEqual(around.map(({ kind }) => kind).sort(), ['number', 'other', 'progress']);
    assert.equal(await within(launch.clock, eraseKept(page.window)), true);
    launch.content!.step(report('a', 2), answer('q2'));
    await launch.clock.pass(1_000);
    assert.deepEqual(await within(launch.clock, listKept(page.window)), []);
    assert.equal(lms.interactions.length, 2);
  });

  it('is told that an older shim does not say what it keeps, and does not call it erased', async () => {
    const launch = new Launch(new StrictScorm12(), twoOrigins());
    const { page, reporter } = launch.open();
    await within(launch.clock, reporter.connect());
    const receive = launch.relay.receive.bind(launch.relay);
    launch.relay.receive = (session, message) =>
      void (message.type === 'kept' || message.type === 'erase' || receive(session, message));
    const kept = await within(launch.clock, listKept(page.window));
    assert.deepEqual(kept.at(-1), { kind: 'progress', place: 'unreached', count: 0 });
    assert.equal(await within(launch.clock, eraseKept(page.window)), false);
  });

  it('brings again what the shim never got, at the next launch', async () => {
    const places = twoOrigins();
    const lms = new StrictScorm12();
    const first = new Launch(lms, places);
    const before = first.open();
    await within(first.clock, before.reporter.connect());
    before.step(report('a', 1));
    await first.clock.pass(1_000);
    first.fate = () => [];
    before.step(report('a', 2), answer('q1'));
    await first.clock.pass(5_000);
    assert.equal(before.line, 'kept');
    first.crash();
    await first.clock.pass(10_000);
    const next = lms.relaunch();
    const second = new Launch(next, places);
    const restored = await within(second.clock, second.open().reporter.connect());
    assert.equal(restored.device, code('a', 2));
    await second.clock.pass(1_000);
    assert.equal(next.stored.get(STATE), code('a', 2));
    assert.deepEqual(
      next.interactions.map(record => record['id']),
      ['q1'],
    );
  });

  it('keeps even the first step of all for the learner whom the LMS names', async () => {
    const places = twoOrigins();
    const lms = new StrictScorm12();
    const first = new Launch(lms, places);
    const before = first.open();
    await within(first.clock, before.reporter.connect());
    first.fate = () => [];
    before.step(report('a', 1), answer('q1'));
    first.crash();
    await first.clock.pass(10_000);
    const other = new Launch(new StrictScorm12({ studentId: 's-2' }), places);
    const theirs = await within(other.clock, other.open().reporter.connect());
    assert.equal(theirs.device, undefined);
    other.crash();
    await other.clock.pass(10_000);
    const again = new Launch(lms.relaunch(), places);
    const restored = await within(again.clock, again.open().reporter.connect());
    assert.equal(restored.device, code('a', 1));
  });

  it('does not bring a step back into an attempt that somebody reset in the LMS', async () => {
    const places = twoOrigins();
    const first = new Launch(new StrictScorm12(), places);
    const before = first.open();
    await within(first.clock, before.reporter.connect());
    before.step(report('a', 1));
    await first.clock.pass(1_000);
    first.leave();
    // A later launch proves that the LMS has it.
    const second = new Launch(new StrictScorm12({ stored: { [STATE]: code('a', 1) } }), places);
    const content = second.open();
    await within(second.clock, content.reporter.connect());
    second.fate = () => [];
    content.step(report('a', 2));
    second.crash();
    await second.clock.pass(10_000);
    const reset = new Launch(new StrictScorm12(), places);
    const restored = await within(reset.clock, reset.open().reporter.connect());
    assert.deepEqual([restored.lms, restored.device], [undefined, undefined]);
  });

  it('stores no names and no learner id on either origin', async () => {
    const places = twoOrigins();
    const launch = new Launch(new StrictScorm12(), places);
    const content = launch.open();
    const restored = await within(launch.clock, content.reporter.connect());
    launch.fate = () => [];
    content.step(report('a', 1), answer('q1'));
    assert.doesNotMatch(JSON.stringify(restored) + places.cdnDevice.local.text, /s-1|Doe|Jane/);
    assert.doesNotMatch(places.lmsDevice.local.text, /s-1|Doe|Jane/);
    assert.match(places.cdnDevice.local.text, /q1/);
  });

  it('leaves nothing on the content’s origin once the shim has everything', async () => {
    const places = twoOrigins();
    const launch = new Launch(new StrictScorm12(), places);
    const content = launch.open();
    await within(launch.clock, content.reporter.connect());
    content.step(report('a', 1), answer('q1'));
    content.reporter.close();
    await launch.clock.pass(100);
    assert.doesNotMatch(places.cdnDevice.local.text, /bridge/);
  });

  it('says "kept" when the LMS refuses, and "sent" once it does not', async () => {
    let isWell = false;
    const lms = new StrictScorm12({
      fault: ({ method }) => (method === 'LMSCommit' && !isWell ? 'refuse' : undefined),
    });
    const launch = new Launch(lms, twoOrigins());
    const content = launch.open();
    await within(launch.clock, content.reporter.connect());
    content.step(report('a', 1));
    await launch.clock.pass(1_000);
    assert.equal(content.line, 'kept');
    assert.match(content.syncs.at(-1)?.detail ?? '', /LMSCommit/);
    isWell = true;
    await launch.clock.pass(60_000);
    assert.equal(content.line, 'sent');
  });

  it('says "lost" where the shim does not answer and this browser keeps nothing for the content', async () => {
    const places = twoOrigins();
    places.cdnDevice.local.blocked = true;
    const lms = new StrictScorm12();
    const launch = new Launch(lms, places);
    const content = launch.open();
    await within(launch.clock, content.reporter.connect());
    content.step(report('a', 1));
    await launch.clock.pass(1_000);
    assert.equal(content.line, 'sent');
    launch.fate = () => [];
    content.step(report('a', 2));
    await launch.clock.pass(5_000);
    assert.equal(content.line, 'lost');
    launch.fate = () => [0];
    await launch.clock.pass(30_000);
    assert.equal(content.line, 'sent');
    assert.equal(lms.stored.get(STATE), code('a', 2));
  });

  it('says that nothing is recorded where the LMS has no API', async () => {
    const launch = new Launch(undefined, twoOrigins());
    const content = launch.open();
    await within(launch.clock, content.reporter.connect());
    assert.equal(content.line, 'unrecorded');
  });

  it('says that nothing is recorded where no shim answers, or none that the site allows', async () => {
    for (const origins of [['https://other.example'], []]) {
      const launch = new Launch(new StrictScorm12(), twoOrigins());
      const content = launch.open({ origins });
      const restored = await within(launch.clock, content.reporter.connect());
      assert.deepEqual(restored, { mode: 'normal' });
      assert.equal(content.line, 'unrecorded');
      content.step(report('a', 1));
      assert.deepEqual(
        content.posted.filter(({ data }) => String(data).includes('"report"')),
        [],
      );
    }
  });

  it('is refused where the address leads to another module', async () => {
    const launch = new Launch(new StrictScorm12(), twoOrigins());
    const content = launch.open({ moduleId: 'm2' });
    await within(launch.clock, content.reporter.connect());
    assert.deepEqual(launch.accepted, [false]);
    assert.match(content.syncs.at(-1)?.detail ?? '', /"m1".*"m2"/);
  });

  it('waits for an LMS that takes its time, as long as the shim is there', async () => {
    const launch = new Launch(new StrictScorm12(), twoOrigins());
    const content = launch.open();
    const held: (() => void)[] = [];
    const { reporter } = launch;
    const connect = reporter.connect.bind(reporter);
    reporter.connect = async () => {
      await new Promise<void>(resolve => held.push(resolve));
      return await connect();
    };
    const connecting = content.reporter.connect();
    await launch.clock.pass(60_000);
    held[0]?.();
    assert.equal((await within(launch.clock, connecting)).limit, 4090);
  });

  it('is read-only while another tab writes, until the learner goes on here', async () => {
    const places = twoOrigins();
    const lms = new StrictScorm12();
    const one = new Launch(lms, places);
    const first = one.open();
    await within(one.clock, first.reporter.connect());
    first.step(report('a', 1));
    await one.clock.pass(1_000);
    const two = new Launch(lms.relaunch(), places);
    const second = two.open();
    const restored = await within(two.clock, second.reporter.connect());
    assert.equal(restored.elsewhere, true);
    assert.equal(second.line, 'elsewhere');
    const claimed = await within(two.clock, second.reporter.claim(true));
    assert.equal(claimed.elsewhere, undefined);
    assert.equal(claimed.device, code('a', 1));
    await two.clock.pass(3_000);
    assert.equal(first.line, 'elsewhere');
    second.step(report('a', 2));
    await two.clock.pass(1_000);
    assert.equal(second.line, 'sent');
  });

  it('ends the session with the LMS when the learner leaves', async () => {
    const lms = new StrictScorm12();
    const launch = new Launch(lms, twoOrigins());
    const content = launch.open();
    await within(launch.clock, content.reporter.connect());
    content.step(report('a', 1));
    content.reporter.close(true);
    await launch.clock.pass(1_000);
    assert.equal(lms.finished, true);
    launch.leave();
    assert.deepEqual(lms.violations, []);
  });
});

describe('hostile and broken messages', () => {
  const opened = async () => {
    const lms = new StrictScorm12();
    const launch = new Launch(lms, twoOrigins());
    const content = launch.open();
    const restored = within(launch.clock, content.reporter.connect());
    return { lms, launch, content, restored: await restored };
  };
  const lie = { type: 'sync', count: 9_999, sync: { state: 'lost' } } as const;
  const sessionOf = (posted: readonly { data: unknown }[]): string =>
    (JSON.parse(String(posted[0]?.data)) as { session: string }).session;

  it('are ignored by the content', async () => {
    const { content } = await opened();
    const { page } = content;
    const session = sessionOf(content.posted);
    const good = seal(NONCE, session, lie);
    page.hear(good, 'https://evil.example', page.parent);
    page.hear(good, LMS, page);
    page.hear(good, LMS, null);
    page.hear(seal('other', session, lie), LMS, page.parent);
    page.hear(seal(NONCE, 'other', lie), LMS, page.parent);
    page.hear(good + ' '.repeat(LONGEST), LMS, page.parent);
    page.hear(JSON.parse(good), LMS, page.parent);
    for (const garbage of [
      null,
      7,
      '',
      '{',
      '[]',
      'null',
      '{"teachback":1}',
      seal(NONCE, session, { ...lie, count: -1 }),
    ])
      page.hear(garbage, LMS, page.parent);
    assert.notEqual(content.line, 'lost');
    page.hear(good, LMS, page.parent);
    assert.equal(content.line, 'lost', 'and the good one is not');
  });

  it('say nothing about the learner before the shim has proved itself, and then only to it', async () => {
    const { content } = await opened();
    content.step(report('a', 1), answer('q1'));
    assert.equal(content.posted[0]!.target, '*');
    // A greeting may be repeated once the shim has answered that it is at work.
    for (const { data, target } of content.posted)
      assert.equal(target, target === '*' && String(data).includes('"hello"') ? '*' : LMS);
  });

  it('do not reach the reporter of the shim', async () => {
    const { lms, launch, content } = await opened();
    const session = sessionOf(content.posted);
    const batch = { type: 'batch', id: 5, report: report('x', 9), answers: [], from: 0 } as const;
    const value = { type: 'choice', ids: ['a'], all: 'a' };
    const bad = [
      seal('other', session, batch),
      seal(NONCE, 'other', batch),
      seal(NONCE, session, { ...batch, id: -1 }),
      JSON.stringify({ teachback: 1, nonce: NONCE, session, body: { ...batch, report: { lms: 1 } } }),
      JSON.stringify({
        teachback: 1,
        nonce: NONCE,
        session,
        body: { ...batch, answers: [{ ...answer('q'), value }] },
      }),
      JSON.stringify({ teachback: 1, nonce: NONCE, session, body: { ...batch, type: 'constructor' } }),
      seal(NONCE, session, batch) + ' '.repeat(LONGEST),
      '{"__proto__":{"teachback":1}}',
    ];
    for (const text of bad) launch.toShim(text);
    await launch.clock.pass(2_000);
    assert.equal(lms.stored.get(STATE), '-');
    launch.toShim(seal(NONCE, session, batch));
    await launch.clock.pass(2_000);
    assert.equal(lms.stored.get(STATE), code('x', 9), 'and the good one does');
  });

  it('are none because a number is missing: what is no number travels as null', () => {
    const numeric = answer('q', {
      value: { type: 'numeric', value: Number.NaN, min: Number.NEGATIVE_INFINITY },
    });
    const body = { type: 'batch', id: 1, report: report('a', 1), answers: [numeric], from: 0 } as const;
    assert.ok(openToShim(seal(NONCE, 's', body), NONCE));
  });
});
