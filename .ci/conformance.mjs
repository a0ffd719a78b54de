// Counts, by the success criteria that titles of tests name, what the gate has just run, and writes it where `package`
// finds it. Fails when a criterion is said to be tested and no test looked at it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { collect, gaps } from '../src/packaging/accessibility/results.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const cache = join(root, 'node_modules/.cache/teachback');
const read = name => (existsSync(join(cache, name)) ? readFileSync(join(cache, name), 'utf8') : '');

const ofTap = text =>
  [...text.matchAll(/^ *(not )?ok \d+ - (.*)$/gm)].map(([, not, title]) => ({ title, passed: !not }));
const tests = [
  ...ofTap(read('.test.ts.tap')),
  ...ofTap(read('.e2e.ts.tap')),
  ...(JSON.parse(read('browser.json') || '{}').tests ?? []),
];
const criteria = collect(tests);
const missing = gaps(criteria);
console.log(`${tests.length} tests, ${Object.keys(criteria).length} criteria`);
for (const line of missing) console.error(line);
if (missing.length > 0) process.exit(1);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
mkdirSync(join(root, 'dist'), { recursive: true });
const results = { version, date: new Date().toISOString().slice(0, 10), criteria };
writeFileSync(join(root, 'dist/accessibility.json'), `${JSON.stringify(results, null, 1)}\n`);
