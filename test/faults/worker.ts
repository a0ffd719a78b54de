import { suites } from './suites.js';
import { nothing, type Tally } from './table.js';

/** Runs every n-th case of a suite, and prints the counts by fault, storage and kill. */
async function run(name: string, part: number, parts: number): Promise<void> {
  const tally: Tally = { counts: {}, lost: [] };
  const all = await suites[name]!.cases();
  for (const { key, words, run } of all.filter((_, n) => n % parts === part)) {
    const { kind, missing } = await run();
    (tally.counts[key] ??= nothing())[kind]++;
    if (kind === 'lost') tally.lost.push(`${words}: ${JSON.stringify(missing)}`);
  }
  process.stdout.write(JSON.stringify(tally), () => process.exit());
}

const [name = '', part, parts] = process.argv.slice(2);
void run(name, Number(part), Number(parts));
