import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewedCourse } from '../../src/cli/preview/course.js';
import { courseOf, sample } from '../content/course.js';
import { folderOf, write } from './folder.js';

const es = (path: string): string => sample[path]!.replace(/^title: .*$/m, 'title: El título');

test('a previewed module has another version whenever its page shows something else, and only then', async t => {
  const root = await folderOf(
    t,
    courseOf({
      'modules/demo/es/module.yaml':
        'language: es\ntitle: Un módulo\nneutralTitle: Lecciones 1\nreview: { state: unreviewed }\n',
      'modules/demo/es/01-first.md': es('modules/demo/01-first.md'),
      'modules/demo/es/02-second.md': es('modules/demo/02-second.md'),
      'modules/demo/es/quizzes/demo-1.yaml': sample['quizzes/demo-1.yaml'],
    }),
  );
  const course = previewedCourse(root);
  const version = async () => (await course.read()).modules['demo']?.version;
  const seen = new Set([await version()]);
  assert.equal(await version(), [...seen][0]);
  for (const [path, text] of [
    ['modules/demo/01-first.md', sample['modules/demo/01-first.md']!.replace('It meets', 'The group meets')],
    ['modules/demo/es/01-first.md', es('modules/demo/01-first.md').replace('It meets', 'Se reúne')],
    ['modules/demo/media/circle.svg', sample['modules/demo/media/circle.svg']!.replace('r="9"', 'r="8"')],
    ['teachback.yaml', 'careTeam: { phone: "555 0100" }\n'],
  ] as const) {
    await write(root, path, text);
    const now = await version();
    assert.ok(now !== undefined && !seen.has(now), path);
    seen.add(now);
  }
  // A mistake keeps what was good.
  const last = [...seen].at(-1);
  await write(root, 'teachback.yaml', 'careTeem: {}\n');
  await write(root, 'modules/demo/01-first.md', 'nothing');
  assert.equal(await version(), last);
  assert.match(new TextDecoder().decode(course.served.get('site.json')), /555 0100/);
});
