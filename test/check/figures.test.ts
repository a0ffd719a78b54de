import assert from 'node:assert/strict';
import { test } from 'node:test';
import { courseFigures } from '../../src/check/figures.js';
import { kinds } from '../../src/kinds/kinds.js';
import { changed, measuredFiles } from './measured-course.js';

const WIND = 'modules/weather/02-wind.md';

test('counts what a lesson has, and leaves headings and short list items out of the grade', () => {
  const { modules } = courseFigures(
    measuredFiles(changed('modules/course.yaml', 'title: Weather', 'title: Weather\nminutes: { rain: 3 }')),
    kinds,
  );
  const [rain, wind] = modules[0]!.lessons;
  // Three paragraphs with four sentences, two items of four words and more.
  assert.deepEqual([rain?.sentences, rain?.claims, rain?.questions, rain?.planned], [6, 1, 2, 3]);
  assert.deepEqual([wind?.sentences, wind?.claims, wind?.questions, wind?.planned], [3, 1, 2, undefined]);
  const short = courseFigures(
    measuredFiles(
      changed(WIND, 'The air moves past you. :claims[C002]', '## Air moves\n\n- Air.\n- A leaf.'),
    ),
    kinds,
  );
  assert.equal(short.modules[0]!.lessons[1]!.sentences, 2);
});

test('gives a SMOG grade from thirty sentences on', () => {
  const smog = (count: number) =>
    courseFigures(
      measuredFiles(changed(WIND, 'The air moves past you. :claims[C002]', 'Air moves on. '.repeat(count))),
      kinds,
    ).modules[0]?.smog;
  const { sentences } = courseFigures(measuredFiles(), kinds).modules[0]!;
  assert.equal(smog(30 - sentences), undefined);
  assert.ok((smog(31 - sentences) ?? 0) > 3);
});

test('gives no grade to other languages', () => {
  const { modules } = courseFigures(
    measuredFiles(changed('modules/weather/module.yaml', 'language: en', 'language: es')),
    kinds,
  );
  assert.equal(modules[0]?.lessons[0]?.fleschKincaid, undefined);
});
