import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { reportInto, type Diagnostic } from '../../content/diagnostic.js';
import { ID } from '../../content/id.js';
import { readQuiz } from '../../content/read-quiz.js';
import type { Format, NoteKind } from '../../exchange/format.js';
import { formats } from '../../exchange/formats.js';
import { quizYaml } from '../../exchange/quiz-yaml.js';
import { kinds } from '../../kinds/kinds.js';
import { listed } from '../diagnostics.js';
import { writeAtomically } from '../files.js';

export const summary = 'Make a quiz of questions in GIFT, Moodle XML or QTI 3';

/** Largest file that is read, in bytes. */
const MAX_FILE = 50 * 1024 * 1024;

export const usage = `Usage: teachback import <file> --quiz <id> [--format <name>] [--root <folder>]
    --quiz     id of the new quiz: quizzes/<id>.yaml, which must not exist yet
    --format   ${Object.keys(formats).join(', ')}; found by the file's name and beginning where none is named
What cannot be kept is listed, each with its place.`;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      quiz: { type: 'string', default: '' },
      format: { type: 'string' },
      root: { type: 'string', default: process.cwd() },
    },
  });
  const [path, ...rest] = positionals;
  if (!path || rest.length > 0 || !ID.test(values.quiz) || values.quiz.length > 64) {
    console.error(usage);
    return 2;
  }
  const out = join(values.root, 'quizzes', `${values.quiz}.yaml`);
  const problem = await unreadable(path, out);
  if (problem) {
    console.error(problem);
    return 1;
  }
  const bytes = new Uint8Array(await readFile(path));
  const format = formatOf(path, bytes, values.format);
  if (!format) {
    console.error(`Name the format of ${path}: --format ${Object.keys(formats).join(' | ')}`);
    return 2;
  }

  const notes: string[] = [];
  let unread = 0;
  const items = format.read(
    bytes,
    (kind, { line, column, inside }, message) => {
      if (kind === 'unreadable') unread++;
      notes.push(
        `${path}${inside === undefined ? '' : `!${inside}`}:${line}:${column} ${said[kind]}: ${message}`,
      );
    },
    values.quiz,
  );
  for (const line of notes) console.log(line);
  if (items.length === 0) {
    console.error('No question could be read; nothing was written.');
    return 1;
  }
  const yaml = new TextEncoder().encode(quizYaml(values.quiz, items));
  await writeAtomically(out, yaml);
  console.log(`${out}\n  ${items.length} questions; ${notes.length} notes above`);
  printOpen(`quizzes/${values.quiz}.yaml`, yaml);
  return unread > 0 ? 1 : 0;
}

const said: Readonly<Record<NoteKind, string>> = {
  'left-out': 'left out',
  changed: 'changed',
  unreadable: 'error',
};

async function unreadable(path: string, out: string): Promise<string | undefined> {
  if (existsSync(out)) return `${out} exists already; choose another id, or delete the file first.`;
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return `There is no file ${path}.`;
  return found.size > MAX_FILE ? `${path} is larger than 50 MB.` : undefined;
}

/** The named format, or the one that the file's ending and beginning speak for. */
function formatOf(path: string, bytes: Uint8Array, named: string | undefined): Format | undefined {
  if (named !== undefined) return Object.hasOwn(formats, named) ? formats[named] : undefined;
  const ending = extname(basename(path)).toLowerCase();
  if (ending === '.gift' || ending === '.txt') return formats['gift'];
  if (ending === '.zip') return formats['qti3'];
  if (ending !== '.xml') return undefined;
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /<(?:\w+:)?(?:qti-assessment-item|assessmentItem)\b/.test(start)
    ? formats['qti3']
    : formats['moodle-xml'];
}

/** What is still to be written before the quiz can be used. */
function printOpen(file: string, yaml: Uint8Array): void {
  const diagnostics: Diagnostic[] = [];
  readQuiz(file, yaml, kinds, reportInto(diagnostics, file));
  if (diagnostics.length === 0) return;
  console.log('  Still to be written (teachback check lists it again):');
  for (const line of listed(diagnostics)) console.log(`  ${line}`);
}
