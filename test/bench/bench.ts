/**
 * `npm run bench -- <name>` prints `figure: value unit` lines. Benchmarks are never tests: the machines they run on
 * are noisy, so read ratios rather than times.
 */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const names = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
  .filter(file => file.endsWith('.bench.ts'))
  .map(file => file.replace('.bench.ts', ''));
const name = process.argv[2];
if (name === undefined || !names.includes(name)) {
  console.error(`Say which: npm run bench -- ${names.join(' | ')}`);
  process.exitCode = 2;
} else {
  const { bench } = (await import(`./${name}.bench.ts`)) as {
    bench(figure: (name: string, value: number | string, unit?: string) => void): Promise<void>;
  };
  await bench((figure, value, unit = '') => console.log(`${figure}: ${value} ${unit}`.trimEnd()));
}
