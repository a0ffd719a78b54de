import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { storages, suites } from './suites.js';
import { countOf, joined, nothing, table, type Tally } from './table.js';

/** Cases shown in words where something is lost. */
const SHOWN = 20;
/** Processes that the cases of one LMS are shared among. */
const PARTS = 4;
const root = fileURLToPath(new URL('../..', import.meta.url));

/** The cases in one file: a page that is opened thousands of times loads its parts from memory. */
async function bundle(): Promise<string> {
  const outDir = join(root, 'node_modules/.cache/teachback-faults');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: 'test/faults/worker.ts',
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { codeSplitting: false, entryFileNames: 'worker.mjs' } },
    },
  });
  return join(outDir, 'worker.mjs');
}

/** Runs one part of the cases of one suite in a process of its own. */
function inProcess(worker: string, name: string, part: number): Promise<Tally> {
  const child = spawn(process.execPath, [worker, name, String(part), String(PARTS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', code =>
      code === 0
        ? resolve(JSON.parse(output) as Tally)
        : reject(new Error(`The cases of ${name} ended with ${code}`)),
    );
  });
}

async function main(names: readonly string[]): Promise<void> {
  const worker = await bundle();
  const waiting = names.flatMap(name => Array.from({ length: PARTS }, (_, part) => ({ name, part })));
  const done = new Map<string, Tally[]>(names.map(name => [name, []]));
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      done.get(next.name)!.push(await inProcess(worker, next.name, next.part));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  console.log('Each cell: cases equal / told / lost, by how the page was killed.');
  const total = nothing();
  const lines: string[] = [];
  for (const name of names) {
    const { faults, kills } = suites[name]!;
    const tally = joined(done.get(name)!);
    for (const storage of storages)
      console.log(`\n${name}; storage of the device: ${storage}\n${table(tally, storage, faults, kills)}`);
    for (const line of tally.lost.slice(0, SHOWN)) console.log(`lost: ${line}`);
    const count = countOf(tally, () => true);
    lines.push(`${name}: ${count.equal} equal, ${count.told} told, ${count.lost} lost`);
    for (const kind of ['equal', 'told', 'lost'] as const) total[kind] += count[kind];
  }
  console.log(
    '\nLeft out, since nobody can know: a SCORM 1.2 LMS that takes an interaction, drops it and says "true"; and answers',
  );
  console.log(
    'of a commit that was not saved, denied, and followed by completion, where the LMS then only reviews.',
  );
  console.log(`\n${lines.join('\n')}`);
  console.log(`\ncases: ${total.equal + total.told + total.lost}\ntold: ${total.told}\nlost: ${total.lost}`);
  process.exitCode = total.lost === 0 && total.equal > 0 ? 0 : 1;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !suites[name]);
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are: ${Object.keys(suites).join('; ')}`);
  process.exitCode = 2;
} else await main(wanted.length > 0 ? wanted : Object.keys(suites));
