import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { jsonSchemas, schemaFiles, type JsonSchema } from '../../src/cli/schema/schemas.js';
import { measured } from '../check/measured-course.js';
import { samples } from '../kinds/samples.js';

// What `check` says better, such as formats of dates, is no error of a schema here.
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const validators = new Map([...jsonSchemas()].map(([name, schema]) => [name, ajv.compile(schema)]));
const mistakesIn = (name: string, value: unknown): string[] => {
  const validate = validators.get(name)!;
  return validate(value)
    ? []
    : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('the schemas that stand in the repository are those of the code', () => {
  for (const [path, text] of schemaFiles())
    assert.equal(readFileSync(path, 'utf8'), text, `${path} is stale; run: npm run teachback -- schema`);
});

const yamlFiles = (root: string): string[] =>
  ['modules', 'quizzes']
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true }).map(name => join(root, folder, String(name))),
    )
    .filter(path => path.endsWith('.yaml') && !/(?:ledger|translation)\.yaml$/.test(path));

test('every authored file names its schema by a path that leads there, and fits it', () => {
  const paths = ['.', 'test/fixtures/staff'].flatMap(yamlFiles);
  assert.ok(paths.length > 40);
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1];
    assert.ok(named, `${path} names no schema in its first line`);
    const target = join(dirname(path), named);
    assert.ok(schemaFiles().has(target), `${path} names ${target}`);
    assert.deepEqual(mistakesIn(/([\w-]+)\.json$/.exec(named)![1]!, parse(text)), [], path);
  }
});

test('every kind of question fits the schema of a quiz', () => {
  assert.deepEqual(
    mistakesIn('quiz', { id: 'q', questions: Object.values(samples).map(({ authored }) => authored) }),
    [],
  );
});

test('a site configuration fits its schema', () => {
  const site = {
    careTeam: { phone: '555 0100', hours: 'by day' },
    theme: 'dark',
    bridge: ['https://lms.example.org'],
  };
  assert.deepEqual(mistakesIn('site', site), []);
  assert.match(mistakesIn('site', { careTeam: { fone: '1' } }).join(), /careTeam.*(additional|required)/);
});

test('typical mistakes are refused where they stand', () => {
  const module = (change: object) => ({
    ...(parse(measured['modules/weather/module.yaml']!) as object),
    ...change,
  });
  const quiz = parse(measured['quizzes/rain.yaml']!) as { questions: object[] };
  const question = (change: object) => ({ ...quiz, questions: [{ ...quiz.questions[0], ...change }] });
  const refused: [string, unknown, RegExp][] = [
    ['module', module({ track: 'nurse' }), /^\/track /],
    ['module', module({ titel: 'x' }), /additional properties/],
    ['module', module({ lessons: [] }), /^\/lessons /],
    ['module', module({ policy: { mastery: '80 %' } }), /^\/policy\/mastery /],
    ['module', module({ id: 'With Capitals' }), /^\/id /],
    ['course', { id: 'x', title: 'x', rules: { L17: 'never' } }, /^\/rules\/L17 /],
    ['quiz', question({ kind: 'single choice' }), /^\/questions\/0\/kind /],
    ['quiz', question({ optoins: [] }), /^\/questions\/0 must NOT have additional/],
    ['quiz', question({ options: undefined }), /^\/questions\/0 must have required property 'options'/],
    ['quiz', question({ hints: 'one' }), /^\/questions\/0\/hints /],
    ['glossary', { terms: [{ term: 'x' }] }, /meaning/],
  ];
  for (const [name, value, says] of refused) {
    const found = mistakesIn(name, JSON.parse(JSON.stringify(value)));
    assert.ok(
      found.some(each => says.test(each)),
      `${name}: ${found.join('; ') || 'nothing'} (${says})`,
    );
  }
});

test('every key says what it is for', () => {
  const silent: string[] = [];
  const walk = (json: JsonSchema, path: string): void => {
    for (const [key, each] of Object.entries(json.properties ?? {})) {
      if (each.description === undefined) silent.push(`${path}.${key}`);
      walk(each, `${path}.${key}`);
    }
    const inner = [json.items, json.additionalProperties, ...(json.oneOf ?? []), ...(json.anyOf ?? [])];
    for (const each of [...inner, ...(json.allOf ?? []).map(branch => branch['else'] as JsonSchema)])
      if (typeof each === 'object') walk(each, `${path}[]`);
  };
  for (const [name, schema] of jsonSchemas()) walk(schema, name);
  // A question's parts of a kind name the kind once more.
  assert.deepEqual(
    silent.filter(path => !path.endsWith('.kind')),
    [],
  );
});
