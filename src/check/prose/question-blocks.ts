import type { QuestionDraft, QuizDraft } from '../../content/draft.js';
import { valueAt } from '../../content/validate.js';
import type { Path } from '../../content/yaml.js';
import { blockOf, type Block, type Exception, type Exceptions } from './block.js';

/** Keys of a question, whatever its kind, whose texts a learner reads. */
const TEXTS = new Set(
  'stem text feedback otherwise outcome help note alt trueFeedback falseFeedback hints points'.split(' '),
);

/** A text of a question, with the path of its key below the question. */
export interface QuestionText extends Block {
  readonly path: Path;
}

/** The texts of a question in the order in which they were written. */
export function questionTexts(
  { file, yaml }: QuizDraft,
  { index }: QuestionDraft,
  allow: Exceptions,
): QuestionText[] {
  const found: QuestionText[] = [];
  const read = (value: unknown, path: Path): void => {
    const key = path.findLast(step => typeof step === 'string');
    if (typeof value === 'string' && typeof key === 'string' && TEXTS.has(key)) {
      const place = yaml.locate(['questions', index, ...path]);
      // Only emphasis and bold can stand in these texts.
      const text = value
        .replace(/(?<!\\)\*+/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      const block = blockOf({ file, kind: 'question', text, allow, locate: () => place });
      // Spreading it would split its sentences, which nobody may ask for.
      found.push(Object.assign(block, { path }));
    } else if (Array.isArray(value)) for (const [at, each] of value.entries()) read(each, [...path, at]);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) read(each, [...path, name]);
  };
  read(valueAt(yaml.value, ['questions', index]), []);
  return found;
}

/** The rules that a question sets aside. */
export const questionExceptions = (
  { file, yaml }: QuizDraft,
  { question, index }: QuestionDraft,
): Exception[] =>
  (question.allow ?? []).map(({ rule }, at) => ({
    rule,
    file,
    place: yaml.locate(['questions', index, 'allow', at, 'rule']),
  }));
