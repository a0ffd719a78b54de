import retextEnglish from 'retext-english';
import { unified } from 'unified';
import { rememberText } from './remember-text.js';

const processor = unified().use(retextEnglish).freeze();

/** Syntax trees are large: no more are kept than a long module has texts. */
const MOST_TEXTS = 2000;

/**
 * An English text as paragraphs, sentences and words, with their places. Several looks at the words of one module share the
 * tree; it is never changed.
 */
export const parseEnglish = rememberText(MOST_TEXTS, text => processor.parse(text));
