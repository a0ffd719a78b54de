import { openStorage, PREFIX } from '../../reporting/storage.js';
import { themes, type Theme } from '../../content/theme.js';

/** How somebody likes to read. Whatever is left out is as the page has it. */
export interface ReadingSettings {
  /** Text size in per cent of the page's. */
  readonly size?: (typeof sizes)[number];
  /** Line height, in text sizes. */
  readonly leading?: (typeof leadings)[number];
  /** The face made for reading. */
  readonly legible?: true;
  readonly theme?: Exclude<Theme, 'auto'>;
}

/** Per cent; the first is the page's own. */
export const sizes = [100, 125, 150, 175, 200] as const;
/** Text sizes; the first is the page's own. */
export const leadings = [1.65, 2, 2.4] as const;
export const ownThemes = themes.filter(theme => theme !== 'auto');

const KEY = `${PREFIX}settings`;

/** Reads what was kept; what is not known is left out. */
export function parseSettings(text: string | null | undefined): ReadingSettings {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? '');
  } catch {
    return {};
  }
  if (typeof kept !== 'object' || kept === null) return {};
  const { size, leading, legible, theme } = kept as Partial<Record<keyof ReadingSettings, unknown>>;
  const [knownSize, knownLeading] = [
    sizes.find(each => each === size),
    leadings.find(each => each === leading),
  ];
  const knownTheme = ownThemes.find(each => each === theme);
  return {
    ...(knownSize && { size: knownSize }),
    ...(knownLeading && { leading: knownLeading }),
    ...(legible === true && { legible }),
    ...(knownTheme && { theme: knownTheme }),
  };
}

/** What is kept for this tab, or else on this device. */
export function keptSettings(window: Window): ReadingSettings {
  const text = openStorage(window, 'sessionStorage').get(KEY) ?? openStorage(window, 'localStorage').get(KEY);
  return parseSettings(text);
}

/** Keeps them on this device, or, where others use it, for this tab; nothing chosen is nothing kept. */
export function keepSettings(window: Window, settings: ReadingSettings, sharedDevice: boolean): void {
  const storage = openStorage(window, sharedDevice ? 'sessionStorage' : 'localStorage');
  if (Object.keys(settings).length === 0) storage.remove(KEY);
  else storage.set(KEY, JSON.stringify(settings));
}

/** What the page itself gave an element, for when the learner takes theirs back. */
const own = new WeakMap<HTMLElement, { readonly theme?: string; readonly face?: string }>();

/** Shows a module, or the page that is all ours, as somebody likes to read. */
export function applySettings(element: HTMLElement, settings: ReadingSettings): void {
  const { size, leading, legible, theme } = settings;
  // What nothing was chosen for is left alone.
  if (!own.has(element) && Object.keys(settings).length === 0) return;
  if (!own.has(element)) own.set(element, { ...element.dataset });
  set(element, '--tb-scale', size && String(size / 100));
  set(element, '--tb-leading', leading && String(leading));
  const before = own.get(element) ?? {};
  for (const [name, value] of Object.entries({
    theme: theme ?? before.theme,
    face: legible ? 'legible' : before.face,
  }))
    if (value === undefined) delete element.dataset[name];
    else element.dataset[name] = value;
}

/** The same for every module of a page, and for the page itself where it is ours. */
export function applyEverywhere(document: Document, settings: ReadingSettings): void {
  for (const element of document.querySelectorAll<HTMLElement>('teach-back, .tb-page'))
    applySettings(element, settings);
}

function set({ style }: HTMLElement, property: string, value: string | undefined): void {
  if (value === undefined) style.removeProperty(property);
  else style.setProperty(property, value);
}
