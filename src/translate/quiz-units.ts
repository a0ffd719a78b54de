import * as v from 'valibot';
import { kindNamed, type KindMap, type TextSchema } from '../content/question-kind.js';
import { text, type Tree } from '../content/tree.js';
import type { Path } from '../content/yaml.js';
import { parse } from 'yaml';
import type { PlacedUnit } from './unit.js';
import { yamlUnits } from './yaml-units.js';

/**
 * The units of a quiz. Which strings are words is asked of each kind's own schema, so that a new kind of question is
 * translated without a line here.
 */
export function quizUnits(source: string, kinds: KindMap): readonly PlacedUnit[] {
  const value: unknown = parse(source);
  const questions = isRecord(value) && Array.isArray(value['questions']) ? value['questions'] : [];
  const inline = new Set<string>();
  const paths = questions.flatMap((question: unknown, index): readonly Path[] => {
    const { texts, words } = wordsIn(question, kinds);
    const below = (path: Path): Path => ['questions', index, ...path];
    for (const path of texts) inline.add(below(path).join('/'));
    return [...texts, ...words].map(below);
  });
  return yamlUnits(source, paths, { isInline: path => inline.has(path.join('/')) })
    .map(unit => ({
      ...unit,
      id: unit.id.replace(/^questions\./, ''),
    }))
    .sort((a, b) => a.start - b.start);
}

interface Words {
  /** Texts that may hold emphasis. */
  readonly texts: readonly Path[];
  /** Plain strings. */
  readonly words: readonly Path[];
}

function wordsIn(question: unknown, kinds: KindMap): Words {
  const kind = kindNamed(kinds, isRecord(question) ? question['kind'] : undefined);
  if (!kind) return { texts: [], words: [] };
  const read = new Set<unknown>();
  const schema: TextSchema = v.pipe(
    v.string(),
    v.transform((words): Tree => {
      const tree = [text(words)];
      read.add(tree);
      return tree;
    }),
  );
  const result = v.safeParse(kind.schema(schema), question);
  if (!result.success) return { texts: [], words: [] };
  const texts: Path[] = [];
  const words: Path[] = [];
  const walk = (value: unknown, path: Path, isNamed: boolean): void => {
    if (read.has(value)) texts.push(path);
    else if (typeof value === 'string') isNamed && words.push(path);
    else if (Array.isArray(value)) value.forEach((each, index) => walk(each, [...path, index], isNamed));
    else if (isRecord(value))
      for (const [key, each] of Object.entries(value))
        walk(each, [...path, key], kind.words?.includes(key) ?? false);
  };
  walk(result.output, [], false);
  return { texts, words };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
