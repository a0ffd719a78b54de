import type { Site } from '../content/model.js';
import { h, text, type Tree } from '../content/tree.js';
import { html, write } from './html.js';

/**
 * What a page of ours may load and run: its own origin's files, no inline code, no strings as code. Without
 * `frame-ancestors`, which a `<meta>` cannot carry (CSP Level 3 §3.3) and which an LMS's frame would break.
 */
export const contentSecurityPolicy = "default-src 'self'; require-trusted-types-for 'script'";

/** An HTML page: what stands in its head, and its body as a tree. URLs are relative to the page. */
export interface Page {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  readonly description?: string;
  /** Adds the policy as a `<meta>`, for pages whose server cannot be told to send it. */
  readonly csp?: boolean;
  /** The one origin whose pages this page may frame. */
  readonly frames?: string;
  /** Origins beside its own that this page may ask. */
  readonly connect?: string | undefined;
  readonly stylesheets?: readonly string[];
  /** ES modules. */
  readonly scripts?: readonly string[];
  /** ES modules that the scripts ask for first, named so that none of them waits for another. */
  readonly modules?: readonly string[];
  /** The same page in each language, itself included; named where there are several. */
  readonly alternates?: readonly { readonly language: string; readonly href: string }[];
  /** Further `<link>`s: icons, a web manifest. */
  readonly links?: readonly Readonly<Record<string, string>>[];
  /** Colour of the browser's own frame, by the person's light or dark setting. */
  readonly themeColor?: Readonly<Record<'light' | 'dark', string>>;
  /** JSON that the script fetches first. */
  readonly prefetch?: readonly string[];
  /** Copies of JSON files by their URL, so that the script need not fetch them; no browser shows or runs them. */
  readonly copies?: ReadonlyMap<string, unknown>;
  /** Set on a page that is all ours; its theme is then the page's. */
  readonly own?: { readonly theme?: Site['theme'] | undefined };
  readonly body: Tree;
}

/** Writes a whole HTML page without any inline script or style. */
export function page(options: Page): string {
  const { scripts = [], modules = [], stylesheets = [], prefetch = [], alternates = [] } = options;
  const { links = [], frames, connect } = options;
  const policy = [
    contentSecurityPolicy,
    ...(frames ? [`frame-src ${frames}`] : []),
    ...(connect ? [`connect-src 'self' ${connect}`] : []),
  ].join('; ');
  const head: Tree = [
    h('meta', { charset: 'utf-8' }),
    ...(options.csp ? [h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy })] : []),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, options.title),
    ...(options.description ? [h('meta', { name: 'description', content: options.description })] : []),
    ...alternates.map(({ language, href }) => h('link', { rel: 'alternate', hreflang: language, href })),
    ...Object.entries(options.themeColor ?? {}).map(([scheme, content]) =>
      h('meta', { name: 'theme-color', content, media: `(prefers-color-scheme: ${scheme})` }),
    ),
    ...links.map(link => h('link', link)),
    ...stylesheets.map(href => h('link', { rel: 'stylesheet', href })),
    ...[...scripts, ...modules].map(href => h('link', { rel: 'modulepreload', href })),
    ...prefetch.map(href => h('link', { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href })),
    ...scripts.map(src => h('script', { type: 'module', src })),
  ];
  const tag = (name: string, properties: Record<string, string | undefined>): string =>
    write([h(name, properties)]).replace(`</${name}>`, '');
  return [
    '<!doctype html>',
    tag('html', { lang: options.language, dir: options.direction }),
    '<head>',
    ...head.map(node => write([node])),
    '</head>',
    tag('body', options.own ? { class: 'tb-page', 'data-theme': fixedTheme(options.own) } : {}),
    html(options.body),
    // A template, since its text is parsed and nothing else: it shows nowhere, and a policy has nothing to forbid.
    ...[...(options.copies ?? [])].map(
      ([url, json]) =>
        `${tag('template', { 'data-copy-of': url })}${write([text(JSON.stringify(json))])}</template>`,
    ),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const fixedTheme = ({ theme }: { readonly theme?: Site['theme'] | undefined }): string | undefined =>
  theme === 'auto' ? undefined : theme;
