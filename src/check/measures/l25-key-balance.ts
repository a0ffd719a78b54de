import type { CourseView } from '../course-view.js';
import type { Finding, Measure } from '../measure.js';
import { spotIn } from '../prose/block.js';

/** Fewer questions of a kind say nothing about balance. */
const SAMPLE = 10;
/** Shares: off from an even spread, and of true keys. */
const OFF = 0.1;
const TRUE = { least: 0.4, most: 0.6 };

/** Keys do not favour a place or "true", over the whole course (item-writing guides). */
export const keyBalance: Measure = {
  id: 'L25',
  name: 'key-balance',
  level: 'warning',
  limit: 'from ten questions of a kind on: each place of the key within 10 points of even, 40 to 60 % true',
  english: false,
  across(course, report) {
    // Half a course would be off for no fault of its own.
    if (!course.whole) return;
    positions(course, report);
    truths(course, report);
  },
};

const questionsOf = ({ modules }: CourseView, kind: string) =>
  modules
    .flatMap(({ lessons }) => lessons.flatMap(({ questions }) => questions))
    .filter(({ question }) => question.kind === kind);

function positions(course: CourseView, report: Finding): void {
  const questions = questionsOf(course, 'single-choice');
  if (questions.length < SAMPLE) return;
  const places = new Map<number, { found: number; even: number }>();
  for (const { question, kind } of questions) {
    const ids = kind.optionIds(question);
    const key = ids.indexOf(String(kind.key(question)));
    for (const index of ids.keys()) {
      const { found, even } = places.get(index) ?? { found: 0, even: 0 };
      places.set(index, { found: found + (index === key ? 1 : 0), even: even + 1 / ids.length });
    }
  }
  for (const [index, { found, even }] of places)
    if (Math.abs(found - even) / questions.length > OFF)
      report(
        spotOf(course),
        `option ${index + 1} is the key in ${found} of ${questions.length} single-choice questions, where ${even.toFixed(1)} would be even; change the order of some options`,
      );
}

function truths(course: CourseView, report: Finding): void {
  const questions = questionsOf(course, 'true-false');
  if (questions.length < SAMPLE) return;
  const found = questions.filter(({ question, kind }) => kind.key(question) === true).length;
  const share = found / questions.length;
  if (share < TRUE.least || share > TRUE.most)
    report(
      spotOf(course),
      `${found} of ${questions.length} true/false statements are true; between 40 and 60 % should be`,
    );
}

const spotOf = ({ settings }: CourseView) => spotIn(settings.file, settings.yaml.locate(['id'], 'key'));
