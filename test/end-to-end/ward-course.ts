import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run as writeLedger } from '../../src/cli/commands/ledger.js';
import { readCourseFile, type Course } from '../../src/content/course-file.js';
import { loadCourse } from '../../src/cli/course.js';
import { readFile } from 'node:fs/promises';
import { editableCopy, roots } from './packages.js';

const gloves = {
  'modules/glove-use/module.yaml': `id: glove-use
title: Using gloves
neutralTitle: Staff lesson 2
language: en
track: staff
lessons: [01-when.md]
review: { state: unreviewed }
licence: CC-BY-4.0
sources: [{ id: fixture, title: Well-known facts about gloves }]
`,
  'modules/glove-use/01-when.md': `---
id: when-gloves
title: When to wear gloves
objective: List the cases in which you wear gloves.
quiz: glove-use-1
---

:::main
Wear gloves when you may touch body fluids. :claims[framing]
:::

## Not instead of clean hands :anchor{#clean}

Gloves can have holes. Clean your hands as well. :claims[framing]

:::step
Find the gloves in your size.
:::
`,
  'quizzes/glove-use-1.yaml': `id: glove-use-1
questions:
  - id: glove-use-1-q1
    kind: true-false
    stem: Gloves replace clean hands.
    key: false
    feedback: They do not. Gloves can have holes, and hands get dirty when you take them off.
    claims: [framing]
`,
};

export const parts = ['hand-hygiene', 'glove-use'] as const;

/** A folder with a course of two small staff modules; `records` says how an LMS keeps it. */
export async function wardCourse(
  records: 'one' | 'each',
  more: Readonly<Record<string, string>> = {},
): Promise<{ root: string; file: string; course: Course }> {
  const root = await editableCopy(roots.staff, 'hand-hygiene');
  const file = join(root, 'modules/ward.course.yaml');
  const text = `id: ward
title: Clean hands on the ward
neutralTitle: Staff course 1
records: ${records}
modules: [{ id: hand-hygiene, number: 1 }, { id: glove-use, number: 2 }]
`;
  for (const [path, content] of Object.entries({ ...gloves, 'modules/ward.course.yaml': text, ...more })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  await writeLedger(['glove-use', '--root', root]);
  const { modules } = await loadCourse(root);
  const { course, diagnostics } = readCourseFile(await readFile(file), file, modules);
  if (!course) throw new Error(JSON.stringify(diagnostics));
  return { root, file, course };
}
