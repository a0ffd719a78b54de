import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { changes } from './changes.js';
import { hostile } from './hostile.js';
import { targets, type Outcome } from './targets.js';

/** Changed files for each reader, unless FUZZ_RUNS says otherwise. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
/** Processor time that one file may take, in milliseconds: time on the clock depends on what else runs. */
const LIMIT = 5_000;
/** A reader that has not done with one file after so long hangs, in milliseconds: other work may take its processor. */
const SILENCE = 600_000;

interface Tally {
  readonly counts: Record<Outcome, number>;
  readonly faults: string[];
  /** Milliseconds of processor time, and the file that took them. */
  slowest: { milliseconds: number; label: string };
}

/** Gives one reader every hostile file and as many changed ones as are wanted. */
async function runOne(name: string): Promise<Tally> {
  const target = (await targets())[name]!();
  const tally: Tally = {
    counts: { read: 0, refused: 0 },
    faults: [],
    slowest: { milliseconds: 0, label: '' },
  };
  const names = [...target.seeds.keys()];
  const check = async (label: string, file: string, bytes: Uint8Array): Promise<void> => {
    const start = process.cpuUsage();
    try {
      tally.counts[await target.read(file, bytes)]++;
    } catch (error) {
      tally.faults.push(`${label}: ${String(error).split('\n', 1)[0]}`);
    }
    const { user, system } = process.cpuUsage(start);
    const milliseconds = (user + system) / 1000;
    if (milliseconds > tally.slowest.milliseconds) tally.slowest = { milliseconds, label };
    process.stderr.write('.');
    if (milliseconds > LIMIT) tally.faults.push(`${label}: took ${Math.round(milliseconds)} ms`);
  };
  for (const [label, make] of Object.entries(hostile)) {
    // Every kind of file a reader takes would take too long; each meets a part of them.
    for (const file of names.slice(0, 6)) await check(`${label} as ${file}`, file, make());
  }
  const sample = fc.sample(fc.tuple(changes, fc.nat()), { numRuns: RUNS, seed: SEED });
  for (const [n, [change, pick]] of sample.entries()) {
    const file = names[pick % names.length]!;
    await check(`change ${n} (seed ${SEED}) of ${file}`, file, change(target.seeds.get(file)!));
  }
  return tally;
}

/** Runs one reader in a process of its own, which is ended when it hangs. */
function inProcess(name: string): Promise<Tally> {
  const file = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, ['--import', 'tsx', file, name], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise(resolve => {
    let output = '';
    let errors = '';
    const failed = (why: string): Tally => ({
      counts: { read: 0, refused: 0 },
      faults: [why],
      slowest: { milliseconds: SILENCE, label: why },
    });
    const hang = (): void => void child.kill('SIGKILL');
    let timer = setTimeout(hang, SILENCE);
    child.stderr.on('data', (data: Buffer) => {
      errors = (errors + data.toString()).slice(-2_000);
      clearTimeout(timer);
      timer = setTimeout(hang, SILENCE);
    });
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(JSON.parse(output) as Tally);
      else
        resolve(
          failed(signal ? 'it hangs' : `the process ended with ${code}: ${errors.replace(/^\.+/, '')}`),
        );
    });
  });
}

const row = (name: string, ...cells: (number | string)[]): string =>
  name.padEnd(34) + cells.map(cell => String(cell).padStart(9)).join('');

async function main(only: string | undefined): Promise<void> {
  const names = Object.keys(await targets()).filter(name => only === undefined || name.includes(only));
  let [files, faults] = [0, 0];
  let slowest = { milliseconds: 0, of: 'no file' };
  console.log(row('reader', 'files', 'read', 'refused', 'faults', 'slowest'));
  for (const name of names) {
    const tally = await inProcess(name);
    const { read, refused } = tally.counts;
    // A file that took too long was read or refused all the same.
    const count = read + refused + tally.faults.filter(fault => !fault.includes(': took ')).length;
    const { milliseconds, label } = tally.slowest;
    files += count;
    faults += tally.faults.length;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, of: `${name}: ${label}` };
    console.log(row(name, count, read, refused, tally.faults.length, `${Math.round(milliseconds)} ms`));
    for (const fault of tally.faults.slice(0, 20)) console.log(`  FAULT ${fault}`);
  }
  const last = `${Math.round(slowest.milliseconds)} ms (${slowest.of})`;
  console.log(`\nfiles: ${files}\nfaults: ${faults}\nslowest: ${last}`);
  process.exitCode = faults === 0 && files > 0 ? 0 : 1;
}

const [name, flag] = process.argv.slice(2);
if (name === '--only' || name === undefined) await main(name && flag);
else {
  process.stdout.write(JSON.stringify(await runOne(name)), () => process.exit());
}
