import { writeSourceRuns } from '../../src/check/data/source-runs.js';
import type { Files } from '../../src/content/files.js';

/** The idea of the first main message in another form. */
export const OTHER = '\n    otherwise: Think of a tap that drips.';

/** Files of a small patient course that is measured and in which no measure finds anything. */
export const measured: Readonly<Record<string, string>> = {
  'modules/course.yaml': `id: weather
title: Weather
review: { months: 24 }
`,
  'modules/claims.tsv': `id\tclaim\tsources\tflags\tclinician_review\tdisposition\tlessons\tleft_out_reason
C001\tRain is water.\tbook: page 1\t\tno\ttaught\train\t
C002\tWind is air.\tbook: page 2\tDATED REVIEW\tyes\ttaught\twind\t
C003\tHail hurts.\tbook: page 3\t\tno\tleft-out\t\tNot needed.
`,
  'modules/glossary.yaml': `terms:
  - term: Drizzle
    meaning: Rain in very small drops.
  - term: Relative humidity
    short: RH
    meaning: How much water the air holds.
shortForms: [US]
`,
  'modules/phrases.yaml': `banned:
  - { phrase: battl*, instead: write "live with" }
  - { phrase: miracle*, instead: write what it does, level: error }
setTerms: [the North Atlantic drift]
`,
  'modules/source-runs.txt': writeSourceRuns('salt', [
    'When warm air meets cold air over the sea it often begins to rain there. The North Atlantic drift is warm all year.',
  ]),
  'modules/weather/module.yaml': `id: weather
title: Weather
neutralTitle: Lesson set 1
language: en
track: patient
lessons:
  - 01-rain.md
  - 02-wind.md
review: { state: reviewed, role: Oncology nurse, date: 2026-01-02, next: 2027-01-02 }
licence: CC-BY-4.0
sources: []
`,
  'modules/weather/01-rain.md': `---
id: rain
title: What rain is
objective: Explain what rain is.
quiz: rain
---

:::main
Rain is water. :claims[C001]
:::

## Small drops

Some rain is fine. We call it :term[drizzle]: rain in very small drops. :claims[C001]

- It makes you wet.
- It is good for plants.

:::step
Ask a friend about the rain.
:::
`,
  'modules/weather/02-wind.md': `---
id: wind
title: What wind is
objective: Name what wind is.
quiz: wind
---

:::main
Wind is air. :claims[C002]
:::

The air moves past you. :claims[C002]

:::step
Look out at the trees.
:::
`,
  'quizzes/rain.yaml': `id: rain
questions:
  - id: rain-1
    kind: single-choice
    stem: What falls from a cloud?
    options:
      - { id: a, text: Sand, feedback: It is not. }
      - { id: b, text: Water, feedback: It is. }
      - { id: c, text: Light, feedback: It is not. }
    key: b${OTHER}
    feedback: Rain is water that falls from a cloud.
    claims: [C001]
    misconception: Rain is sand.
  - id: rain-2
    kind: true-false
    stem: Rain makes you wet.
    key: true
    trueFeedback: It is.
    falseFeedback: It is not.
    feedback: Rain is water, and so it makes you wet.
    claims: [C001]
    misconception: Rain is dry.
`,
  'quizzes/wind.yaml': `id: wind
questions:
  - id: wind-1
    kind: reflection
    stem: What did the wind move today?
    points: [Leaves]
    feedback: Any answer is fine.
    claims: [C002]
  - id: wind-2
    kind: true-false
    stem: Wind is air.
    key: true
    trueFeedback: It is.
    falseFeedback: It is not.
    otherwise: Blow on your hand. What you feel is air.
    feedback: Wind is air, and you feel it as it moves.
    claims: [C002]
    misconception: Wind is not air.
`,
};

/** The files of the measured course with some changed; `undefined` takes one away. */
export function measuredFiles(changes: Readonly<Record<string, string | undefined>> = {}): Files {
  const files = new Map<string, Uint8Array>();
  for (const [path, text] of Object.entries({ ...measured, ...changes }))
    if (text !== undefined) files.set(path, new TextEncoder().encode(text));
  return files;
}

/** One file with parts replaced, given in pairs; fails where a part does not stand in it exactly once. */
export function changed(path: string, ...pairs: readonly string[]): Record<string, string> {
  let text = measured[path] ?? '';
  for (let index = 0; index < pairs.length; index += 2) {
    const part = pairs[index]!;
    if (text.split(part).length !== 2) throw new TypeError(`"${part}" does not stand once in ${path}`);
    text = text.replace(part, () => pairs[index + 1]!);
  }
  return { [path]: text };
}
