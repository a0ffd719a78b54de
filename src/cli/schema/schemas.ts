import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { glossarySchema } from '../../content/glossary.js';
import { phrasesSchema } from '../../check/data/phrases.js';
import { reviewPointsSchema } from '../../check/data/review-points.js';
import { settingsSchema } from '../../check/data/settings.js';
import { ratingsSchema } from '../../check/worksheets/ratings.js';
import { courseSchema } from '../../content/course-file.js';
import { inlineText } from '../../content/inline.js';
import { manifestSchema } from '../../content/manifest.js';
import { quizSchema } from '../../content/read-quiz.js';
import { translationSchema } from '../../content/translation.js';
import { kinds } from '../../kinds/kinds.js';
import { siteSchema } from '../site.js';
import { descriptions, questionWords } from './descriptions.js';

/** Where the schemas of a course stand: out of the way of its modules, and within reach of a relative path. */
export const SCHEMA_FOLDER = 'modules/.schema';

/** A JSON Schema (draft 7), as far as it is changed here. */
export interface JsonSchema {
  description?: string;
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  [key: string]: unknown;
}

const sources: Readonly<Record<string, readonly [title: string, schema: GenericSchema<unknown, unknown>]>> = {
  module: ['A module (module.yaml)', manifestSchema],
  translation: ['A translation of a module (<language>/module.yaml)', translationSchema],
  course: ['A course (course.yaml)', settingsSchema],
  glossary: ['The terms of a course (glossary.yaml)', glossarySchema],
  phrases: ['Words that a course does not use (phrases.yaml)', phrasesSchema],
  'review-points': ['What is left to a clinician (review-points.yaml)', reviewPointsSchema],
  site: ['The configuration of a site (teachback.yaml)', siteSchema],
  quiz: ['A quiz', quizSchema],
  'course-package': ['Several modules as one package (*.course.yaml)', courseSchema],
  ratings: ['What a person rated of a module (pemat.yaml, cci.yaml)', ratingsSchema],
};

/**
 * The structure as an author writes it. What holds between keys, and what a text must look like beyond a pattern, is
 * told by `check` alone.
 */
const structure = (schema: GenericSchema<unknown, unknown>): JsonSchema => {
  const { $schema: _, ...json } = toJsonSchema(schema, {
    typeMode: 'input',
    errorMode: 'ignore',
    target: 'draft-07',
  });
  return json as JsonSchema;
};

/** Every JSON Schema by its name, made from the schemas that `check` reads with. */
export function jsonSchemas(): Map<string, JsonSchema> {
  const made = new Map<string, JsonSchema>();
  for (const [name, [title, schema]] of Object.entries(sources)) {
    const json = structure(schema);
    const words = descriptions[name]!;
    describe(json, path => words[path.join('.')] ?? words[['*', ...path.slice(1)].join('.')]);
    if (name === 'quiz') json.properties!['questions']!.items = question();
    made.set(name, { $schema: 'http://json-schema.org/draft-07/schema#', title, ...json });
  }
  return made;
}

/** A question is read by the schema of its kind, so that an editor names the mistakes of that kind only. */
function question(): JsonSchema {
  const names = Object.keys(kinds);
  return {
    type: 'object',
    required: ['id', 'kind'],
    properties: { kind: { description: questionWords['kind']!, enum: names } },
    allOf: Object.values(kinds).map(({ name, schema }) => {
      const json = structure(schema(inlineText));
      describe(json, path => questionWords[path.at(-1)!]);
      const ofKind = { properties: { kind: { const: name } }, required: ['kind'] };
      return { if: { not: ofKind }, else: json };
    }),
  };
}

/** Puts descriptions to every property; list items and alternatives do not lengthen the path. */
function describe(
  json: JsonSchema,
  words: (path: string[]) => string | undefined,
  path: string[] = [],
): void {
  for (const [key, each] of Object.entries(json.properties ?? {})) {
    const description = words([...path, key]);
    if (description !== undefined) each.description = description;
    describe(each, words, [...path, key]);
  }
  if (typeof json.additionalProperties === 'object') {
    const description = words([...path, '*']);
    if (description !== undefined) json.additionalProperties.description = description;
    describe(json.additionalProperties, words, [...path, '*']);
  }
  for (const each of [json.items, ...(json.oneOf ?? []), ...(json.anyOf ?? []), ...(json.allOf ?? [])])
    if (each) describe(each, words, path);
}

/** The files of the schemas, by their paths in a course. */
export function schemaFiles(): Map<string, string> {
  return new Map(
    [...jsonSchemas()].map(([name, json]) => [
      `${SCHEMA_FOLDER}/${name}.json`,
      `${JSON.stringify(json, null, 2)}\n`,
    ]),
  );
}

/** The first line of an authored YAML file in `folder`, which tells editors its schema. */
export function schemaLine(name: string, folder: string): string {
  const depth = folder === '' ? 0 : folder.split('/').length;
  const up = '../'.repeat(folder.startsWith('modules') ? depth - 1 : depth) || './';
  const path = folder.startsWith('modules') ? `${up}.schema` : `${up}${SCHEMA_FOLDER}`;
  return `# yaml-language-server: $schema=${path}/${name}.json\n`;
}
