import { test } from 'node:test';
import fc from 'fast-check';
import { changes } from './changes.js';
import { hostile } from './hostile.js';
import { targets } from './targets.js';

// `npm run fuzz` gives every reader ten thousand changed files; these are a sample of them. A shipped module with all
// rules takes long to read.
const runsOf = (name: string): number => (name.startsWith('a shipped module') ? 4 : 25);

for (const [name, make] of Object.entries(await targets()))
  test(`${name}: damaged and hostile files are read or refused, never a throw`, async () => {
    const target = make();
    const files = [...target.seeds.keys()];
    for (const bytes of [hostile['a YAML that grows']!(), hostile['laughs']!(), hostile['nothing']!()])
      await target.read(files[0]!, bytes);
    await fc.assert(
      fc.asyncProperty(changes, fc.constantFrom(...files), async (change, file) => {
        await target.read(file, change(target.seeds.get(file)!));
      }),
      { numRuns: runsOf(name) },
    );
  });
