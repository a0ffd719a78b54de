import { parseArgs } from 'node:util';
import type { QuestionBase } from '../../content/model.js';
import { draftCourse } from '../../content/draft-course.js';
import { questionsOf, type CourseDraft, type QuestionDraft } from '../../content/draft.js';
import { itemOf } from '../../exchange/bodies.js';
import type { Format } from '../../exchange/format.js';
import { formats } from '../../exchange/formats.js';
import { features, featuresOf, type Feature, type Item } from '../../exchange/item.js';
import { kinds } from '../../kinds/kinds.js';
import { loadMessages } from '../../messages/languages.js';
import { printErrors } from '../course.js';
import { readCourse, writeAtomically } from '../files.js';

export const summary = 'Write questions for another program: GIFT, Moodle XML or QTI 3';

export const usage = `Usage: teachback export <quiz-id or module-id> --format <name> --out <file> [--root <folder>]
    --format   ${Object.keys(formats).join(', ')}
What the format has no place for is listed.`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: '' },
      out: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const [id, ...rest] = positionals;
  const format = Object.hasOwn(formats, values.format) ? formats[values.format] : undefined;
  if (!id || rest.length > 0 || !values.out || !format) {
    console.error(usage);
    return 2;
  }
  const { course, diagnostics } = draftCourse(await readCourse(values.root), kinds);
  const found = chosen(course, id);
  if (!found) {
    console.error(`There is no quiz and no module "${id}" that can be read.`);
    printErrors(diagnostics);
    return 1;
  }
  const errors = diagnostics.filter(({ file, severity }) => severity === 'error' && found.files.has(file));
  if (errors.length > 0) {
    console.error('The quiz has mistakes; nothing was written.');
    printErrors(errors);
    return 1;
  }
  const { items, left } = partition(found.questions, format);
  if (items.length === 0) {
    console.error(`${format.title} can carry none of these questions; nothing was written.`);
    return 1;
  }
  const messages = await loadMessages(found.language);
  const words = { true: messages.true, false: messages.false };
  await writeAtomically(values.out, format.write(items, { id, language: found.language, words }));
  console.log(`${values.out}\n  ${items.length} of ${found.questions.length} questions`);
  for (const line of [...left, ...lossesOf(items, format)]) console.log(`  ${line}`);
  return 0;
}

interface Chosen {
  readonly questions: readonly QuestionDraft[];
  readonly language: string;
  /** The files that the questions stand in. */
  readonly files: ReadonlySet<string>;
}

/** The questions of a quiz, or of all quizzes of a module. */
function chosen(course: CourseDraft, id: string): Chosen | undefined {
  const module = course.modules.find(({ manifest }) => manifest.id === id);
  if (module) {
    const quizzes = module.lessons.flatMap(({ front }) => course.quizzes.get(front.quiz ?? '') ?? []);
    return {
      questions: module.lessons.flatMap(lesson => questionsOf(course, lesson)),
      language: module.manifest.language,
      files: new Set(quizzes.map(({ file }) => file)),
    };
  }
  const quiz = course.quizzes.get(id);
  if (!quiz) return undefined;
  const user = course.modules.find(({ lessons }) => lessons.some(({ front }) => front.quiz === id));
  return {
    questions: quiz.questions,
    language: user?.manifest.language ?? 'en',
    files: new Set([quiz.file]),
  };
}

/** The questions that a format can carry, and a line about each other one. */
function partition(questions: readonly QuestionDraft[], format: Format): { items: Item[]; left: string[] } {
  const items: Item[] = [];
  const left: string[] = [];
  for (const { question } of questions) {
    const item = itemOf(question);
    if (item && format.shapes.includes(item.body.shape)) items.push(item);
    else left.push(leftOut(question, format));
  }
  return { items, left };
}

const leftOut = ({ id, kind }: QuestionBase, { title }: Format): string =>
  `left out: ${id}: ${title} has no place for the kind ${kind}`;

/** A line about everything that questions have and the format does not. */
function lossesOf(items: readonly Item[], format: Format): string[] {
  const losers = new Map<Feature, string[]>();
  for (const item of items)
    for (const feature of featuresOf(item).filter(each => !format.carries(each, item)))
      losers.set(feature, [...(losers.get(feature) ?? []), item.id]);
  return [...losers].map(([feature, ids]) => `left out: ${features[feature]}: ${ids.join(', ')}`);
}
