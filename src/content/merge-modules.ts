import type { CompiledModule } from './compile-module.js';
import type { CourseFile } from './course-file.js';
import { shortHash } from './hash.js';
import type { Ledger, ModuleOutline, Review } from './model.js';

/** Modules that a course may number in its whole life. */
export const MOST_PARTS = 64;

/**
 * Several modules as one, with one record: their lessons follow each other, in parts that have the modules' titles. Ids
 * are unique over a course's modules, so they stay as they are, and progress with them. Numbers of the ledgers are
 * woven together by the number that the course gave each module, so that none is ever used twice.
 *
 * @param modules in the course's order, and fit for each other (`readCourseFile`).
 */
export function mergeModules(file: CourseFile, modules: readonly CompiledModule[]): CompiledModule {
  const outlines = modules.map(({ outline }) => outline);
  const first = outlines[0]!;
  const mastery = file.mastery ?? first.policy.mastery;
  const outline: ModuleOutline = {
    ...first,
    id: file.id,
    title: file.title,
    neutralTitle: file.neutralTitle,
    content: shortHash(JSON.stringify([file, ...outlines.map(({ content }) => content)]), 8),
    policy: { ...first.policy, ...(mastery !== undefined && { mastery }) },
    review: joinedReview(outlines.map(({ review }) => review)),
    sources: unique(outlines.flatMap(({ sources }) => sources)),
    licence: [...new Set(outlines.map(({ licence }) => licence))].join(', '),
    lessons: outlines.flatMap(({ lessons, title }) => lessons.map(lesson => ({ ...lesson, part: title }))),
    ledger: joinedLedger(file, outlines),
  };
  return {
    outline,
    lessons: modules.flatMap(({ lessons }) => lessons),
    // The same picture of two modules has the same name, which holds its hash.
    media: [...new Map(modules.flatMap(({ media }) => media).map(each => [each.path, each])).values()],
  };
}

/** Reviewed is a course whose modules all are: since the oldest of their reviews, until the first next one. */
function joinedReview(reviews: readonly Review[]): Review {
  const done = reviews.filter(review => review.state === 'reviewed');
  if (done.length < reviews.length) return { state: 'unreviewed' };
  const sorted = (key: 'date' | 'next'): string => done.map(review => review[key]).sort()[0]!;
  return {
    state: 'reviewed',
    role: [...new Set(done.map(({ role }) => role))].join(', '),
    date: sorted('date'),
    next: sorted('next'),
  };
}

function joinedLedger(file: CourseFile, outlines: readonly ModuleOutline[]): Ledger {
  const lessons: Record<string, number> = {};
  const questions: Record<string, Ledger['questions'][string]> = {};
  for (const [index, { ledger }] of outlines.entries()) {
    const woven = (number: number): number => number * MOST_PARTS + file.modules[index]!.number - 1;
    for (const [id, number] of Object.entries(ledger.lessons)) lessons[id] = woven(number);
    for (const [id, entry] of Object.entries(ledger.questions))
      questions[id] = { ...entry, number: woven(entry.number) };
  }
  return { lessons, questions };
}

const unique = <T>(list: readonly T[]): T[] => [
  ...new Map(list.map(each => [JSON.stringify(each), each])).values(),
];
