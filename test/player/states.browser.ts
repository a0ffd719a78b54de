import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { kinds } from '../../src/kinds/kinds.js';
import { en } from '../../src/messages/en.js';
import { encodeProgress } from '../../src/engine/codec.js';
import { newProgress } from '../../src/engine/restore.js';
import type { Position, Progress } from '../../src/engine/progress.js';
import type { Restored, Sync } from '../../src/reporting/port.js';
import { violations } from '../elements/accessibility.js';
import { sampleOf } from '../kinds/samples.js';
import { FakeReporter } from './fake-reporter.js';
import { control, deep, freshPage, isVisible, openModule, serve, settled, visibleText } from './harness.js';
import { questionsOfAllKinds, sampleModule, stepsOfAllKinds, type SampleModule } from './sample-module.js';

let main: HTMLElement;
beforeEach(async () => {
  main = await freshPage();
});
afterEach(() => main.replaceChildren());

const question = (id: string): Position => ({ at: 'question', lesson: 'l1', question: id });

/** Progress with an answer of each kind, as good or as bad as the sample has one. */
function answered({ outline }: SampleModule, quality: 'good' | 'bad', position: Position): Progress {
  const answers = Object.fromEntries(
    questionsOfAllKinds(outline.track === 'staff').map(each => {
      const kind = kinds[each.kind]!;
      const sample = sampleOf(kind);
      const response = quality === 'bad' ? (sample.bad ?? sample.good) : sample.good;
      const { result, credit } = kind.grade(each, response);
      return [each.id, { revision: each.revision, response, result, credit, first: result, tries: 1 }];
    }),
  );
  return { ...newProgress(outline, 'attempt0001'), sequence: 5, answers, position, read: ['l1'] };
}

interface State {
  readonly module?: SampleModule;
  readonly progress?: (module: SampleModule) => Progress;
  readonly restored?: Partial<Restored>;
  readonly sync?: Sync;
  /** Words that show in this state. */
  readonly words: string;
}

const patient = sampleModule();
const staff = sampleModule({ track: 'staff' });
const attempts = { ...staff.outline.policy, attempts: { limit: 2, counts: 'best', asks: 'all' } } as const;
const all = questionsOfAllKinds();

const explained = (module: SampleModule, quality: 'good' | 'bad'): [string, State][] =>
  all
    .filter(({ follows }) => follows === undefined)
    .map(each => [
      `${module.outline.track}: ${each.kind}, ${quality} answer explained`,
      { module, progress: of => answered(of, quality, question(each.id)), words: `Because of ${each.kind}.` },
    ]);

const states: Record<string, State> = {
  'reading, nothing done': { words: 'The main message of lesson 1.' },
  'the rating after a question': {
    progress: module => {
      const progress = answered(module, 'good', question('confidence-q'));
      const { ['confidence-q']: _, ...answers } = progress.answers;
      return { ...progress, answers };
    },
    words: en.showExplanation,
  },
  ...Object.fromEntries(
    all
      .filter(({ follows }) => follows === undefined)
      .map((each, index): [string, State] => [
        `asking: ${each.kind}`,
        {
          progress: module => ({
            ...newProgress(module.outline, 'attempt0001'),
            position: question(each.id),
          }),
          words: `Question ${index + 1} of ${stepsOfAllKinds}`,
        },
      ]),
  ),
  ...Object.fromEntries(explained(patient, 'good')),
  ...Object.fromEntries(explained(patient, 'bad')),
  ...Object.fromEntries(explained(staff, 'bad')),
  'result with things to go over': {
    progress: module => answered(module, 'bad', { at: 'result', lesson: 'l1' }),
    words: en.goOver.patient,
  },
  'result without': {
    progress: module => answered(module, 'good', { at: 'result', lesson: 'l1' }),
    words: en.nothingToGoOver.patient,
  },
  'finished, patient': {
    progress: module => answered(module, 'bad', { at: 'end' }),
    words: en.steps,
  },
  'finished, staff, with a score': {
    module: staff,
    progress: module => answered(module, 'bad', { at: 'end' }),
    words: 'out of 100',
  },
  'finished, staff, with attempts left': {
    module: sampleModule({ track: 'staff', policy: attempts }, [questionsOfAllKinds(true)]),
    progress: module => answered(module, 'bad', { at: 'end' }),
    words: en.attempts.again,
  },
  'explained, with tries left': {
    module: sampleModule({ track: 'staff', policy: { ...attempts, tries: 3 } }),
    progress: module => answered(module, 'bad', question('single-choice-q')),
    words: en.triesLeft(2),
  },
  'looking back': {
    progress: module => answered(module, 'bad', question('single-choice-q')),
    restored: { mode: 'review' },
    sync: { state: 'sent' },
    words: en.lookingBack,
  },
  'finished, with somewhere to go': {
    progress: module => answered(module, 'good', { at: 'end' }),
    restored: { launched: true },
    sync: { state: 'sent' },
    words: en.mayLeave,
  },
  'not being recorded': { sync: { state: 'unrecorded' }, words: en.sync.unrecorded },
  'kept, not sent yet': { sync: { state: 'kept' }, words: en.sync.kept },
  'cannot be kept': { sync: { state: 'lost' }, words: en.sync.lost },
  'unclear whose': { restored: { unclear: true }, words: en.unclear },
  'open elsewhere': { restored: { elsewhere: true }, sync: { state: 'elsewhere' }, words: en.elsewhere },
  'a question changed': {
    progress: module => {
      const progress = answered(module, 'good', { at: 'reading', lesson: 'l1' });
      const answers = Object.fromEntries(
        Object.entries(progress.answers).map(([id, answer]) => [id, { ...answer, revision: 2 }]),
      );
      return { ...progress, answers };
    },
    words: 'have changed since you were last here',
  },
};

describe('every state of the player', () => {
  for (const [name, state] of Object.entries(states))
    it(`is shown in words, fits 320 pixels and passes axe: ${name}`, async () => {
      await setViewport({ width: 320, height: 800 });
      const module = state.module ?? patient;
      const progress = state.progress?.(module);
      const device = progress && encodeProgress(progress, module.outline.ledger, 100_000);
      const restored: Restored = { mode: 'normal', ...(device ? { device } : {}), ...state.restored };
      const reporter = new FakeReporter(restored, state.sync);
      const { element } = await openModule(main, { src: serve(module), reporter });
      await settled(element, () => visibleText(element).includes(state.words));
      expect(document.documentElement.scrollWidth).to.equal(320);
      expect(await violations(document.body)).to.deep.equal([]);
      await setViewport({ width: 1000, height: 900 });
    });
});

describe('looking back at an attempt', () => {
  const review = async (progress: Progress, module: SampleModule) => {
    const lms = encodeProgress(progress, module.outline.ledger, 100_000);
    const reporter = new FakeReporter({ mode: 'review', lms }, { state: 'sent' });
    const { element } = await openModule(main, { src: serve(module), reporter });
    await settled(element, () => visibleText(element).includes(en.lookingBack));
    return { element, reporter };
  };
  const inForm = 'fieldset :is(input:not([type=text]), select, button)';

  for (const kind of Object.values(kinds).filter(({ name }) => name !== 'confidence'))
    it(`says in words what was answered and what we hoped for, and takes nothing: ${kind.name}`, async () => {
      const own = questionsOfAllKinds(true).filter(({ id }) => id === `${kind.name}-q`);
      const module = sampleModule({ track: 'staff' }, [own]);
      const place = question(`${kind.name}-q`);
      const given = await review(answered(module, 'bad', place), module);
      const hasKey = kind.key(own[0]!) !== null;
      expect(visibleText(given.element)).to.contain(`Because of ${kind.name}.`);
      if (hasKey) expect(visibleText(given.element)).to.contain(en.yourAnswer).and.to.contain(en.hoped);
      for (const each of given.element.querySelectorAll<HTMLInputElement>(inForm))
        expect(each.disabled).to.equal(true);
      for (const each of given.element.querySelectorAll('textarea, input[type=text]'))
        expect((each as HTMLInputElement).readOnly).to.equal(true);
      for (const words of [en.check, en.tryAgain, en.skip])
        expect(() => control(given.element, words), words).to.throw();
      control(given.element, en.toResult).click();
      await settled(given.element);
      expect(given.reporter.reports).to.deep.equal([]);
      expect(given.reporter.interactions).to.deep.equal([]);

      main.replaceChildren();
      const none = await review({ ...newProgress(module.outline, 'attempt0001'), position: place }, module);
      expect(visibleText(none.element)).to.contain(en.notAnswered);
      expect(visibleText(none.element)).to.contain(`Because of ${kind.name}.`);
      const feedback = none.element.querySelector('.tb-feedback')!;
      if (hasKey) expect(visibleText(feedback)).to.contain(en.hoped).and.not.to.contain(en.yourAnswer);
    });
});

describe('prompts', () => {
  it('go on with the stored answers when the learner says that they are theirs', async () => {
    const progress = answered(patient, 'good', { at: 'reading', lesson: 'l2' });
    const claimed: Restored = { mode: 'normal', device: encodeProgress(progress, patient.outline.ledger) };
    const reporter = new FakeReporter({ mode: 'normal', unclear: true }, { state: 'local' }, claimed);
    const { element } = await openModule(main, { src: serve(patient), reporter });
    expect(visibleText(element)).to.contain('Lesson title 1');
    control(element, en.unclearYes).click();
    await settled(element, () => visibleText(element).includes('The main message of lesson 2.'));
    expect(reporter.calls).to.include('claim true');
    expect(visibleText(element)).not.to.contain(en.unclear);
  });

  it('keep this tab from answering until the learner continues here', async () => {
    const here: Restored = { mode: 'normal' };
    const reporter = new FakeReporter({ ...here, elsewhere: true }, { state: 'elsewhere' }, here);
    const { element } = await openModule(main, { src: serve(patient), reporter });
    expect(() => control(element, en.check)).to.throw();
    control(element, en.continueHere).click();
    await settled(element, () => visibleText(element).includes(en.check));
    deep(element, '[data-question] input').find(isVisible)!.focus();
    reporter.say({ state: 'elsewhere' });
    await settled(element, () => visibleText(element).includes(en.continueHere));
    expect(() => control(element, en.check)).to.throw();
    expect(document.activeElement?.localName, 'the focus is at the words of the locked question').to.equal(
      'legend',
    );
    expect(reporter.reports).to.deep.equal([]);
  });
});
