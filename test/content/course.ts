import { questionsOf } from '../../src/content/draft.js';
import { draftCourse } from '../../src/content/draft-course.js';
import { emptyLedger, extendLedger, ledgerQuestion, type LedgerFile } from '../../src/content/ledger.js';
import type { Files } from '../../src/content/files.js';
import { kinds } from '../../src/kinds/kinds.js';
import { ledgerText } from '../../src/cli/ledger-yaml.js';

/** Authored files as text; `undefined` takes a file of the sample away. */
export type Texts = Readonly<Record<string, string | Uint8Array | undefined>>;

const moduleYaml = `id: demo
title: A demo module
neutralTitle: Lesson set 1
language: en
track: patient
lessons:
  - 01-first.md
  - 02-second.md
review: { state: reviewed, role: Oncology nurse, date: 2026-01-02, next: 2027-01-02 }
licence: CC-BY-4.0
sources:
  - id: own
    title: Our own words
`;

const first = `---
id: demo-1
title: The first lesson
objective: Say what a demo is.
quiz: demo-1
---

:::main
A demo shows *how* it works. :claims[C001 C002]
:::

## What it is :anchor{#what-it-is}

It meets at 10:30. A :term[demo] is **small**. See [the second](demo-2#more) and [the web](https://example.org/a?b=c). :claims[framing]

- One point. :claims[C003]
- Another one.

![A circle](media/circle.svg "The caption") :claims[C004]

| Word | Meaning |
| --- | --- |
| demo | a show :claims[C005] |

:::step
Ask your care team one thing.
:::
`;

const second = `---
id: demo-2
title: The second lesson
objective: Know more.
sensitive: true
---

:::main
There is more. :claims[framing]
:::

## More :anchor{#more}

1. Go back to [the heading](#more).

   Loose items keep their paragraphs.

2. Done.

:::step
Take a breath.
:::
`;

const quiz = `id: demo-1
questions:
  - id: demo-1-q1
    kind: single-choice
    revision: 1
    stem: What is a *demo*?
    options:
      - id: a
        text: A show
        feedback: Yes, a show.
      - id: b
        text: A tumor
      - id: c
        text: A test
    key: a
    feedback: A demo shows something.
    again: what-it-is
    claims: [C001]
  - id: demo-1-q2
    kind: confidence
    follows: demo-1-q1
    stem: How sure are you?
    levels:
      - { id: low, text: Not sure, help: Read it again. }
      - { id: high, text: Sure, help: Good. }
    feedback: Any answer is fine.
    claims: [framing]
  - id: demo-1-q3
    kind: fill-in
    stem: A demo is a ____.
    accept: [show]
    feedback: It is a show.
    claims: [C002]
`;

export const circle = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 48"><circle r="9"/></svg>';

/** A small course without a mistake. */
export const sample: Readonly<Record<string, string>> = {
  'modules/demo/module.yaml': moduleYaml,
  'modules/demo/01-first.md': first,
  'modules/demo/02-second.md': second,
  'modules/demo/media/circle.svg': circle,
  'quizzes/demo-1.yaml': quiz,
};

/** The files of the sample with some of them changed, without a ledger. */
export function filesOf(changes: Texts = {}): Files {
  const files = new Map<string, Uint8Array>();
  for (const [path, text] of Object.entries({ ...sample, ...changes }))
    if (text !== undefined) files.set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return files;
}

/** The ledger of the only module of a course, with what it lacks. */
export function ledgerOf(files: Files, ledger: LedgerFile = emptyLedger): LedgerFile {
  const { course } = draftCourse(files, kinds);
  const lessons = course.modules.flatMap(module => module.lessons);
  return extendLedger(
    ledger,
    lessons.map(({ front }) => front.id),
    lessons.flatMap(lesson =>
      questionsOf(course, lesson).map(({ question, kind }) => ledgerQuestion(question, kind)),
    ),
  );
}

/** The sample with some files changed, and a ledger that holds both the sample's ids and the new ones. */
export function courseOf(changes: Texts = {}): Files {
  const files = filesOf(changes);
  if ('modules/demo/ledger.yaml' in changes) return files;
  const ledger = ledgerText(ledgerOf(files, ledgerOf(filesOf())));
  return new Map([...files, ['modules/demo/ledger.yaml', new TextEncoder().encode(ledger)]]);
}

/** The sample file with parts replaced, given in pairs; fails where a part does not stand in it exactly once. */
export function edited(path: string, ...pairs: readonly string[]): Texts {
  let text = sample[path] ?? '';
  for (let index = 0; index < pairs.length; index += 2) {
    const part = pairs[index]!;
    if (text.split(part).length !== 2) throw new TypeError(`"${part}" does not stand once in ${path}`);
    text = text.replace(part, () => pairs[index + 1]!);
  }
  return { [path]: text };
}

/** A question about a picture, as a quiz lists it after its others. */
export const hotspot = (picture: string): string => `  - id: demo-1-q4
    kind: hotspot
    stem: Where is it?
    picture: ${picture}
    alt: Two rooms
    places:
      - { id: left, text: The left room, x: 0, y: 0, width: 40, height: 100 }
      - { id: right, text: The right room, x: 50, y: 0, width: 40, height: 100 }
    key: left
    feedback: It is on the left.
    claims: [C002]
`;
