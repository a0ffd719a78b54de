import { questionClaims as claimsOfQuestion } from '../../content/question-claims.js';
import type { LessonView, ModuleView } from '../course-view.js';
import { CLAIMS_FILE } from '../data/claims.js';
import type { Finding, Measure } from '../measure.js';
import { spotIn } from '../prose/block.js';

/** Our own words that state no clinical fact. */
const FRAMING = 'framing';

/**
 * Every claim of the register is taught or listed as left out with a reason, every claim named in the content exists, and
 * a question rests on claims that its own lesson teaches (PEMAT 2, SAM scope).
 */
export const claimsTaught: Measure = {
  id: 'L01',
  name: 'claims',
  level: 'error',
  limit: 'every claim taught or left out with a reason; none unknown; none in both lists',
  english: false,
  needs: 'claims',
  check({ data: { claims = [] }, modules }, report) {
    const register = new Map(claims.map(claim => [claim.id, claim]));
    for (const module of modules) {
      for (const lesson of module.lessons) {
        unknownInBlocks(lesson, register, report);
        questionClaims(lesson, register, report);
      }
      unplanned(module, register, report);
    }
  },
  across({ data: { claims = [] }, modules, whole }, report) {
    const lessons = modules.flatMap(module => module.lessons);
    const taught = new Map(lessons.map(lesson => [lesson.draft.front.id, claimsOf(lesson)]));
    const everywhere = new Set([...taught.values()].flatMap(ids => [...ids]));
    for (const { id, disposition, reason, lessons: planned, line } of claims) {
      const spot = spotIn(CLAIMS_FILE, { line, column: 1 });
      if (disposition === 'left-out' && reason === '')
        report(spot, `${id} is left out without a reason; write one, or teach it`);
      if (disposition === 'left-out' && everywhere.has(id))
        report(spot, `${id} is left out here and taught in a lesson; decide for one`);
      if (disposition === 'taught' && whole && !everywhere.has(id))
        report(
          spot,
          `no lesson teaches ${id}; name it beside the words that do, or leave it out with a reason`,
        );
      for (const lesson of disposition === 'taught' ? planned : []) {
        const ids = taught.get(lesson);
        if (ids && !ids.has(id))
          report(
            spot,
            `${lesson} does not teach ${id}, as this line says; teach it there or correct the line`,
          );
      }
    }
  },
};

type Register = ReadonlyMap<string, { readonly lessons: readonly string[] }>;

/** The claims that the words of a lesson name. */
export const claimsOf = (lesson: LessonView): ReadonlySet<string> =>
  new Set(lesson.blocks.flatMap(({ claims }) => claims).filter(id => id !== FRAMING));

function unknownInBlocks(lesson: LessonView, known: Register, report: Finding): void {
  for (const block of lesson.blocks)
    for (const id of block.claims)
      if (id !== FRAMING && !known.has(id)) report(block, `${CLAIMS_FILE} has no claim "${id}"`);
}

function questionClaims(lesson: LessonView, known: Register, report: Finding): void {
  const taught = claimsOf(lesson);
  for (const { question, at } of lesson.questions)
    for (const [path, id] of claimsOfQuestion(question)) {
      if (id === FRAMING || taught.has(id)) continue;
      const spot = at(path);
      if (!known.has(id)) report(spot, `${CLAIMS_FILE} has no claim "${id}"`);
      else report(spot, `${lesson.draft.file} does not teach ${id}, which this question rests on`);
    }
}

/** A claim taught in a lesson that the register does not plan it for. */
function unplanned(module: ModuleView, register: Register, report: Finding): void {
  for (const lesson of module.lessons) {
    const noted = new Set<string>();
    for (const block of lesson.blocks)
      for (const id of block.claims) {
        const planned = register.get(id)?.lessons;
        if (!planned || planned.includes(lesson.draft.front.id) || noted.has(id)) continue;
        noted.add(id);
        report(
          block,
          `${CLAIMS_FILE} does not name this lesson for ${id}; add it there if it belongs here`,
          'warning',
        );
      }
  }
}
