import { schemaLine } from '../schema/schemas.js';

/** Starts every text that its author has still to write; `check` points them out. */
export const TO_WRITE = 'TODO';

/** A text in YAML, in quotes where it needs them. */
const yamlText = (text: string) => JSON.stringify(text);

/** `modules/course.yaml` and the data beside it. */
export function courseFiles(id: string, title: string): Map<string, string> {
  return new Map([
    [
      'modules/course.yaml',
      `${schemaLine('course', 'modules')}# The course beside these modules, and how it is measured. With this file, "check" applies every rule.
id: ${id}
title: ${yamlText(title)}

# Levels that differ from the rules' own: off, warn or error, such as  L17: off
rules: {}

# Longest time between two reviews of a module, in months.
review: { months: 24 }

# Sites that lessons may link to, such as  [cancer.gov]
links: []
`,
    ],
    [
      'modules/glossary.yaml',
      `${schemaLine('glossary', 'modules')}# The terms of the course. A lesson explains each where it first uses it, with :term[…].
terms: []
# Such as:
#   - term: Biopsy
#     also: [biopsies]
#     meaning: Taking out a small bit of tissue so that it can be looked at under a microscope.

# Capitals that need no spelling out.
shortForms: [US]
`,
    ],
    [
      'modules/phrases.yaml',
      `${schemaLine('phrases', 'modules')}# Words that the course does not use, and what to write instead. "*" stands for any ending.
banned:
  - { phrase: battl*, instead: 'write "live with" or "treatment"', level: error }
  - { phrase: you failed, instead: 'write "the treatment stopped working"', level: error }
  - { phrase: miracle*, instead: write what it does, level: error }
  - { phrase: wrong answer*, instead: 'write "Here is what we hoped to explain"', level: error, track: patient }
  - { phrase: do you understand, instead: ask people to say it in their own words, level: error }

# Names and set terms: each counts as one word when wording is compared with sources.
setTerms: []
`,
    ],
  ]);
}

export interface NewModule {
  readonly id: string;
  readonly title: string;
  readonly neutralTitle: string;
  readonly track: 'patient' | 'staff';
  /** File name of its first lesson. */
  readonly lesson: string;
}

export const moduleText = ({ id, title, neutralTitle, track, lesson }: NewModule): string =>
  `${schemaLine('module', `modules/${id}`)}# Ids are for ever: learners' progress is kept by them. Everything else can change.
id: ${id}
title: ${yamlText(title)}
neutralTitle: ${yamlText(neutralTitle)} # names no illness; for lists and records that others may see
language: en
track: ${track} # patient: no score and nothing sent; staff: scored and recorded
lessons: # files in this folder, in this order
  - ${lesson}
review:
  state: unreviewed # when a clinician has signed: state: reviewed, and role, date and next
licence: CC-BY-4.0
sources: []
# Such as:
#   - id: guide
#     title: Guide to the topic
#     publisher: Who published it
#     url: https://example.org/guide
`;

export const lessonText = (id: string, title: string, quiz: string | undefined): string =>
  `---
id: ${id} # for ever
title: ${yamlText(title)}
# What somebody can do after this lesson; begins with a verb such as Name, Explain or Choose.
objective: Name the main point of this lesson. # ${TO_WRITE}
${quiz === undefined ? `# quiz: ${id}      (quizzes/${id}.yaml; "teachback new quiz ${id}" writes it)` : `quiz: ${quiz}`}
sensitive: false # true: nothing of this lesson leaves the device
---

:::main
${TO_WRITE} Say the one thing that you want people to keep. :claims[framing]
:::

<!-- Short paragraphs, with the claims that they rest on. "framing" marks your own words that state no clinical fact. -->

<!-- :term[word] marks a word that you explain right there. ![What it shows](media/name.svg "Caption") shows a picture. -->

## ${TO_WRITE} A heading :anchor{#start}

Here you explain it. Use short sentences. Speak to the reader as "you". :claims[framing]

- One point a line. :claims[framing]

:::example
${TO_WRITE} Say it once more in another form, such as a small story. :claims[framing]
:::

:::step
Ask your care team one question about this.
:::
`;

export const quizText = (id: string): string => `${schemaLine('quiz', 'quizzes')}id: ${id}
questions:
  # Kinds: single-choice, multiple-choice, true-false, categorisation, matching, ordering, fill-in, numeric, scenario,
  # hotspot, confidence, reflection. modules/README.md of Teachback shows each.
  - id: ${id}-q1 # for ever
    kind: single-choice
    revision: 1 # raise it when the meaning or the key changes
    stem: ${TO_WRITE} Which of these fits?
    options:
      - id: a
        text: ${TO_WRITE} Something people often think
        feedback: Say kindly why this is not it.
      - id: b
        text: ${TO_WRITE} What you explained
        feedback: This is the one. Say why in a sentence.
      - id: c
        text: ${TO_WRITE} Another thing people think
        feedback: Say kindly why this is not it.
    key: b
    feedback: Say here why it is so, in words that help whatever was chosen.
    otherwise: Say the same idea in another form, such as a picture in words.
    again: start # the anchor of the passage to read again
    claims: [framing] # the claims that the key rests on
    misconception: The wrong idea that this question brings to light.
  - id: ${id}-q2
    kind: reflection # in their own words; never graded, never sent
    stem: ${TO_WRITE} How would you say this to a friend?
    points:
      - A point that you hoped to explain.
    feedback: These are the points we hoped to explain. Your own words may be better for your friend.
    claims: [framing]
`;
