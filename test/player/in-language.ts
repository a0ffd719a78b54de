import type { ModuleOutline } from '../../src/content/model.js';
import { deep, isVisible, serve } from './harness.js';
import { filesOf, sampleModule, type SampleModule } from './sample-module.js';

/** The same module with every word replaced: same ids, other words. */
function translated({ outline, lessons }: SampleModule, language: string, word: string): SampleModule {
  const words = (text: string): string => text.replace(/\p{L}[\p{L}'’-]*/gu, word);
  const walk = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map(each => walk(each, key));
    if (typeof value === 'string')
      return ['value', 'title', 'objective', 'alt', 'accept'].includes(key) ? words(value) : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, name)]));
  };
  const { sources, languages: _languages, ...rest } = outline;
  const own = walk(rest) as Omit<ModuleOutline, 'sources'>;
  return {
    outline: {
      ...own,
      sources,
      language,
      direction: language === 'ar' ? 'rtl' : 'ltr',
      translation: { from: 'en', state: 'unreviewed' },
      languages: { en: '../module.json', [language]: 'module.json' },
    },
    lessons: walk(lessons) as SampleModule['lessons'],
  };
}

/** Serves the sample module in English and in one other language, whose every word is `word`; gives its URL. */
export function serveTwo(
  language: string,
  word: string,
  change: Partial<ModuleOutline> = {},
  questions?: Parameters<typeof sampleModule>[1],
): string {
  const module = sampleModule(
    {
      languages: { en: 'module.json', [language]: `${language}/module.json` },
      ...change,
    },
    questions,
  );
  const other = filesOf(translated(module, language, word));
  return serve(
    module,
    Object.fromEntries(Object.entries(other).map(([path, text]) => [`${language}/${path}`, text])),
  );
}

/** A piece of visible text with the language and direction that it is marked with, as a browser sees both. */
export interface Marked {
  readonly text: string;
  readonly language: string;
  readonly direction: string;
}

/** All visible text, that of shadow roots and labels too. */
export function markedTexts(root: Element): readonly Marked[] {
  return [root, ...deep(root, '*')]
    .filter(element => isVisible(element) && element.localName !== 'option')
    .flatMap(element => {
      const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const text = own.map(node => node.textContent ?? '').join(' ');
      const { direction } = getComputedStyle(element);
      return text.trim() ? [{ text: text.trim(), language: languageOf(element), direction }] : [];
    });
}

/** The nearest `lang` in the flat tree, through slots and shadow roots (HTML §3.2.6.2). */
function languageOf(element: Element): string {
  for (let at: Element | null = element; at; at = parentOf(at))
    if (at.hasAttribute('lang')) return at.getAttribute('lang')!;
  return '';
}

const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};
