/** Answers to one question that are read: far above any quiz, and few enough to be written and read again soon. */
export const MOST_ANSWERS = 20_000;

/** What is wrong with a question that has more answers; undefined where it has not. */
export const tooMany = (count: number): string | undefined =>
  count > MOST_ANSWERS
    ? `this question has ${count} answers, and ${MOST_ANSWERS} are the most that are read; delete some`
    : undefined;
