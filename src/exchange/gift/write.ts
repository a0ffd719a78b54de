import { plainText, type Tree } from '../../content/tree.js';
import type { Body, Item } from '../item.js';
import type { WrittenQuiz } from '../format.js';
import { hasMarks, htmlOf } from '../words.js';
import { pairsTag, claimTag } from '../tags.js';

/** Turns words into GIFT text: HTML in a question that has marks, plain words in any other. */
type Words = (tree: Tree) => string;

/** Writes questions as GIFT (https://docs.moodle.org/en/GIFT_format), ids and claims in the comment Moodle reads. */
export function writeGift(items: readonly Item[], { id }: WrittenQuiz): Uint8Array {
  const text = `$CATEGORY: ${id}\n\n${items.map(question).join('\n\n')}\n`;
  return new TextEncoder().encode(text);
}

function question(item: Item): string {
  // An arrow parts the two halves of a pair and cannot be escaped; as HTML it can be written in another way.
  const html = treesOf(item).some(tree => hasMarks(tree) || plainText(tree).includes('->'));
  const words: Words = tree => escaped(html ? htmlOf(tree) : plainText(tree));
  const tags = [
    ...item.claims.map(claimTag),
    ...(item.body.shape === 'pairs' ? [pairsTag(item.body.groups)] : []),
  ];
  const comment = `// [id:${item.id}]${tags.map(tag => ` [tag:${tag}]`).join('')}`;
  const general = item.feedback.length > 0 ? `\n  ####${words(item.feedback)}` : '';
  const inside = `${answersOf(item.body, words)}${general}`;
  const answers = `{${inside}${inside.includes('\n') ? '\n' : ''}}`;
  const stem = words(item.stem);
  const asked = item.body.shape === 'gap' ? stem.replace('____', () => answers) : `${stem} ${answers}`;
  return `${comment}\n::${escaped(item.id)}::[${html ? 'html' : 'plain'}]${asked}`;
}

function answersOf(body: Body, words: Words): string {
  const why = (feedback: Tree | undefined) => (feedback ? `#${words(feedback)}` : '');
  // No empty line may stand between the braces: it would end the question.
  const lines = (list: readonly string[]) => list.map(line => `\n  ${line}`).join('');
  switch (body.shape) {
    case 'choice': {
      const rights = body.options.filter(({ right }) => right).length;
      const share = percent(100 / rights);
      return lines(
        body.options.map(({ right, text, feedback }) => {
          const sign = body.many ? `~%${right ? share : `-${share}`}%` : right ? '=' : '~';
          // Words that begin like a share of the mark need one before them.
          const zero = !body.many && plainText(text).startsWith('%') ? `%${right ? 100 : 0}%` : '';
          return sign + zero + words(text) + why(feedback);
        }),
      );
    }
    case 'true-false': {
      const [onWrong, onRight] = body.key
        ? [body.falseFeedback, body.trueFeedback]
        : [body.trueFeedback, body.falseFeedback];
      const feedback = onRight ? `#${onWrong ? words(onWrong) : ''}${why(onRight)}` : why(onWrong);
      return (body.key ? 'TRUE' : 'FALSE') + feedback;
    }
    case 'pairs': {
      const used = new Set(body.items.map(({ key }) => key));
      const target = (id: string) => words(body.targets.find(each => each.id === id)?.text ?? []);
      return lines([
        ...body.items.map(({ text, key }) => `=${words(text)} -> ${target(key)}`),
        ...body.targets.filter(({ id }) => !used.has(id)).map(({ text }) => `= -> ${words(text)}`),
      ]);
    }
    case 'gap':
      return body.accept.map(answer => `=${escaped(answer)}`).join(' ');
    case 'number': {
      const { key, tolerance } = body;
      if (typeof key !== 'number') return `#${key.min}..${key.max}`;
      return `#${key}${tolerance === undefined ? '' : `:${tolerance}`}`;
    }
    case 'order':
    case 'essay':
      return '';
  }
}

/** Every part of a question that is written as words. */
function treesOf({ stem, feedback, body }: Item): Tree[] {
  const parts =
    body.shape === 'choice' ? body.options : body.shape === 'pairs' ? [...body.items, ...body.targets] : [];
  const why = body.shape === 'true-false' ? [body.trueFeedback ?? [], body.falseFeedback ?? []] : [];
  return [stem, feedback, ...parts.flatMap(part => [part.text, part.feedback ?? []]), ...why];
}

const escaped = (words: string): string =>
  words.replace(/[\\~=#{}:]/g, sign => `\\${sign}`).replaceAll('\n', '\\n');

/** Moodle knows shares of a mark with five digits after the point. */
export const percent = (share: number): string => String(Number(share.toFixed(5)));
