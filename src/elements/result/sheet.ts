import type { Messages } from '../../messages/messages.js';
import { ownWords, stepsToTake, toGoOver, type ResultFacts } from './result-facts.js';

/** The learner's sheet as plain text, to paste wherever they like: one part a heading, one line a thing. */
export function sheetText(facts: ResultFacts, messages: Messages): string {
  const { outline } = facts;
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [
      messages.goOver[outline.track],
      toGoOver(facts).map(({ words, lesson }) => `${words} (${lesson.title})`),
    ],
    [messages.yourWords, ownWords(facts).map(({ question, words }) => `${question}\n  ${words}`)],
    [messages.steps, stepsToTake(facts).map(({ lesson, words }) => `${lesson}: ${words}`)],
  ];
  return [
    outline.title,
    ...parts
      .filter(([, lines]) => lines.length > 0)
      .map(([title, lines]) => [title, ...lines.map(line => `- ${line}`)].join('\n')),
  ].join('\n\n');
}
