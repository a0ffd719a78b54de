import { h, type ElementNode, type Tree } from '../content/tree.js';

/**
 * Says beside questions that only a script can check that one is needed, for where there is none: without it a scored
 * question is a form with no button, since neither its key nor its explanation may stand in the page.
 */
export const withScriptNotes = (tree: Tree, words: string): Tree =>
  tree.map(node => {
    if (node.type === 'text') return node;
    if (isQuestions(node) && needsScript(node)) return noted(node, words);
    return { ...node, children: withScriptNotes(node.children, words) };
  });

const hasClass = ({ properties }: ElementNode, name: string): boolean =>
  String(properties['class'] ?? '')
    .split(' ')
    .includes(name);

const isQuestions = ({ tagName }: ElementNode): boolean => tagName === 'tb-quiz' || tagName === 'tb-inline';

/** Some question has no explanation to open, or all of them are drawn by the script. */
function needsScript(quiz: ElementNode): boolean {
  const questions = all(quiz, 'tb-question');
  return questions.length === 0 || questions.some(each => all(each, 'tb-without-script').length === 0);
}

const all = (node: ElementNode, name: string): ElementNode[] =>
  node.children.flatMap(child =>
    child.type === 'text' ? [] : [...(hasClass(child, name) ? [child] : []), ...all(child, name)],
  );

/** The note follows what the questions are introduced by. */
function noted(node: ElementNode, words: string): ElementNode {
  return {
    ...node,
    children: node.children.flatMap(child => {
      if (child.type === 'text' || hasClass(child, 'tb-question')) return [child];
      if (hasClass(child, 'tb-quiz-intro') || hasClass(child, 'tb-label'))
        return [child, h('noscript', {}, h('p', { class: 'tb-quiz-intro' }, words))];
      return [noted(child, words)];
    }),
  };
}
