import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { kills, storages } from './case.js';
import { faults } from './faults.js';
import { describeCase, Harness } from './harness.js';
import { worlds } from './lms.js';
import { countOf, nothing, table, type Tally } from './table.js';

/** Cases shown in words where something is lost. */
const SHOWN = 20;

/** Runs every case of one LMS, and gives the counts by fault, storage and kill. */
async function runAll(lms: string): Promise<Tally> {
  const harness = new Harness(lms);
  const tally: Tally = { counts: {}, lost: [] };
  for (const one of await harness.cases()) {
    const { kind, missing } = await harness.run(one);
    const key = [one.fault?.name, one.fault?.lasts, one.storage, one.kill].join('|');
    (tally.counts[key] ??= nothing())[kind]++;
    if (kind === 'lost') tally.lost.push(`${describeCase(one)}: ${JSON.stringify(missing)}`);
  }
  return tally;
}

/** Runs the cases of one LMS in a process of its own. */
function inProcess(lms: string): Promise<Tally> {
  const file = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, ['--import', 'tsx', file, lms], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', code =>
      code === 0
        ? resolve(JSON.parse(output) as Tally)
        : reject(new Error(`The cases of ${lms} ended with ${code}`)),
    );
  });
}

async function main(): Promise<void> {
  const names = Object.keys(worlds);
  console.log('Each cell: cases equal / told / lost, by how the page was killed.');
  const tallies = new Map<string, Tally>();
  const waiting = [...names];
  const work = async (): Promise<void> => {
    for (let lms = waiting.shift(); lms; lms = waiting.shift()) tallies.set(lms, await inProcess(lms));
  };
  await Promise.all(Array.from({ length: Math.min(names.length, availableParallelism()) }, work));
  const total = nothing();
  for (const lms of names) {
    const tally = tallies.get(lms)!;
    for (const storage of storages)
      console.log(
        `\nLMS: ${lms}; storage of the device: ${storage}\n${table(tally, storage, faults, kills)}`,
      );
    for (const line of tally.lost.slice(0, SHOWN)) console.log(`lost: ${line}`);
    const { equal, told, lost } = countOf(tally, () => true);
    total.equal += equal;
    total.told += told;
    total.lost += lost;
  }
  console.log(
    '\nLeft out, since nobody can know: an LMS that takes an interaction, drops it and says "true"; and answers of a',
  );
  console.log(
    'commit that was not saved, denied, and followed by completion, where the LMS then only reviews.',
  );
  console.log(`\ncases: ${total.equal + total.told + total.lost}\ntold: ${total.told}\nlost: ${total.lost}`);
  process.exitCode = total.lost === 0 && total.equal > 0 ? 0 : 1;
}

const [lms] = process.argv.slice(2);
if (lms === undefined) await main();
else {
  process.stdout.write(JSON.stringify(await runAll(lms)), () => process.exit());
}
