import type { QuestionBase } from '../../content/model.js';
import { h, type Tree, type TreeNode } from '../../content/tree.js';
import type { ViewContext } from '../kind.js';
import { errorId } from './ids.js';

interface Details {
  readonly role?: 'radiogroup';
  readonly legend?: Tree;
  /** False where a control of its own carries the tie to the line of complaint. */
  readonly described?: boolean;
}

/** The form of a question: the question as the legend, its controls, and the tie to the line of complaint. */
export const fieldSet = (
  question: QuestionBase,
  context: ViewContext,
  controls: Tree,
  { role, legend = question.stem, described = true }: Details = {},
): TreeNode =>
  h(
    'fieldset',
    { role, 'aria-describedby': described && errorId(question, context) },
    h('legend', {}, legend),
    controls,
  );
