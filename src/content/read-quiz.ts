import * as v from 'valibot';
import type { Report } from './diagnostic.js';
import type { QuestionDraft, QuizDraft } from './draft.js';
import { readText } from './files.js';
import { idSchema } from './id.js';
import { inlineText } from './inline.js';
import { suggestion } from './nearest.js';
import { kindNamed, type KindMap } from './question-kind.js';
import { validate, valueAt } from './validate.js';
import { readYaml, type YamlFile } from './yaml.js';

/** `quizzes/<id>.yaml`, but for its questions: each is read by its kind. */
export const quizSchema = v.strictObject({
  id: idSchema,
  draw: v.exactOptional(
    v.pipe(
      v.number(),
      v.integer('draw a whole number of questions'),
      v.minValue(1, 'draw one question at least'),
    ),
  ),
  questions: v.pipe(v.array(v.unknown()), v.minLength(1, 'a quiz has one question at least; write one')),
});

/** Reads `quizzes/<name>.yaml`: every question that fits its kind. Undefined where the file is not YAML at all. */
export function readQuiz(
  file: string,
  bytes: Uint8Array,
  kinds: KindMap,
  report: Report,
): QuizDraft | undefined {
  const source = readText(bytes, report);
  const yaml = source === undefined ? undefined : readYaml(source, report);
  if (!yaml) return undefined;
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
  const quiz = validate(quizSchema, yaml, report);
  if (quiz && quiz.id !== name)
    report(
      'id-mismatch',
      yaml.locate(['id']),
      `the id is "${quiz.id}" and the file is ${name}.yaml; make them the same`,
    );
  // A mistake beside the questions does not hide the mistakes in them.
  const list = valueAt(yaml.value, ['questions']);
  const questions = Array.isArray(list)
    ? list.flatMap((value: unknown, index) => readQuestion(value, index, yaml, kinds, report) ?? [])
    : [];
  return {
    file,
    name,
    yaml,
    ...(quiz && { id: quiz.id }),
    ...(quiz?.draw && { draw: quiz.draw }),
    questions,
  };
}

function readQuestion(
  value: unknown,
  index: number,
  yaml: YamlFile,
  kinds: KindMap,
  report: Report,
): QuestionDraft | undefined {
  const at = ['questions', index];
  const name = valueAt(value, ['kind']);
  const kind = kindNamed(kinds, name);
  if (!kind) {
    const known = Object.keys(kinds);
    if (name === undefined)
      report('missing-key', yaml.locate(at), `"kind" is missing; add one of ${known.join(', ')}`);
    else
      report(
        'unknown-kind',
        yaml.locate([...at, 'kind']),
        `no kind of question is called ${JSON.stringify(name)}.${suggestion(String(name), known)} Kinds: ${known.join(', ')}`,
      );
    return undefined;
  }
  const question = validate(kind.schema(inlineText), yaml, report, at);
  return question && { question, kind, index };
}
