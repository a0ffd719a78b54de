/**
 * `npm run bench -- authoring`: what an author waits for. The commands are whole processes, from their start to their
 * end, once from the sources as `npm run teachback` runs them here, and once as the published command; the preview is
 * timed from the save of a file until its words show in a browser.
 */
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCourse } from '../../src/check/check-course.js';
import { startPreview } from '../../src/cli/commands/dev.js';
import { readCourse } from '../../src/cli/files.js';
import { ensureBuilt } from '../../src/cli/build-player.js';
import type { Files } from '../../src/content/files.js';
import { kinds } from '../../src/kinds/kinds.js';
import { startBrowser } from '../end-to-end/browser.js';

type Figure = (name: string, value: number | string, unit?: string) => void;

const RUNS = 5;
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

export async function bench(figure: Figure): Promise<void> {
  const files = await readCourse(process.cwd());
  const modules = new Set([...files.keys()].flatMap(path => /^modules\/([^/]+)\//.exec(path)?.[1] ?? []))
    .size;
  const out = await mkdtemp(join(tmpdir(), 'teachback-'));
  const packaging = ['package', 'understanding', '--standard', 'scorm12', '--out', out, '--allow-unreviewed'];
  await ensureBuilt();
  try {
    for (const [name, entry] of Object.entries(commands)) {
      const checked = await command(entry, 'check');
      figure(`check of the shipped ${modules} modules, as a command ${name}`, checked.toFixed(0), 'ms');
      const packaged = await command(entry, ...packaging);
      figure(`package of one module for SCORM 1.2, as a command ${name}`, packaged.toFixed(0), 'ms');
    }
    growth(files, modules, figure);
    await preview(join(out, 'course'), figure);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

const commands = {
  'from the sources': ['--import', 'tsx', 'src/cli/teachback.ts'],
  'as published': ['dist/cli/teachback.js'],
} as const;

/** Milliseconds that a command takes. Throws where it does not end well: a failure is often quick. */
async function command(entry: readonly string[], ...args: string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [...entry, ...args], { stdio: 'ignore' });
  const code = await new Promise(resolve => child.once('close', resolve));
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`);
  return performance.now() - start;
}

/** The course many times over: twice as many modules should take twice as long. */
function growth(files: Files, modules: number, figure: Figure): void {
  const time = (wanted: number): number => {
    const many = copies(files, Math.ceil(wanted / modules));
    const start = performance.now();
    checkCourse(many, kinds);
    return performance.now() - start;
  };
  time(modules);
  const [hundred, twoHundred] = [time(100), time(200)];
  figure('check of 100 modules', (hundred / 1000).toFixed(2), 's');
  figure('check of 200 modules', (twoHundred / 1000).toFixed(2), 's');
  figure('times as long for twice as many', (twoHundred / hundred).toFixed(2));
}

/** The authored files with every module so many times, each under names of its own. */
function copies(files: Files, count: number): Files {
  const many = new Map<string, Uint8Array>();
  for (const [path, bytes] of files) {
    const quiz = /^quizzes\/(.+)\.yaml$/.exec(path)?.[1];
    const [, module, rest] = /^modules\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (quiz === undefined && module === undefined) {
      many.set(path, bytes);
      continue;
    }
    const isText = /\.(md|yaml)$/.test(path);
    for (let copy = 0; copy < count; copy += 1) {
      const end = copy === 0 ? '' : `-x${copy}`;
      const target = quiz === undefined ? `modules/${module}${end}/${rest}` : `quizzes/${quiz}${end}.yaml`;
      many.set(target, isText ? renamed(bytes, module, end) : new Uint8Array(bytes));
    }
  }
  return many;
}

function renamed(bytes: Uint8Array, module: string | undefined, end: string): Uint8Array {
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/\b[pn]\d-\d\b/g, id => `${id}${end}`)
    .replace(/^id: (.+)$/m, (line, id: string) => (id === module ? `${line}${end}` : line))
    .replace(/^title: (.+)$/m, line => `${line}${end}`);
  return new TextEncoder().encode(text);
}

async function preview(root: string, figure: Figure): Promise<void> {
  for (const folder of ['modules', 'quizzes']) await cp(folder, join(root, folder), { recursive: true });
  const [running, browser] = await Promise.all([startPreview(root, 0), startBrowser()]);
  try {
    const page = await browser.newPage();
    await page.goto(`${running.url}preview/understanding`);
    const file = join(root, 'modules/understanding/01-what-metastatic-means.md');
    const text = await readFile(file, 'utf8');
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const words = `You can stop at any time, and come back ${run + 2} times.`;
      await page.getByText('You can stop at any time').first().waitFor();
      const start = performance.now();
      await writeFile(file, text.replace('You can stop at any time.', words));
      await page.getByText(words).waitFor();
      times.push(performance.now() - start);
    }
    figure(`preview update from save to page, median of ${RUNS}`, median(times).toFixed(0), 'ms');
  } finally {
    await browser.close();
    await running.close();
  }
}
