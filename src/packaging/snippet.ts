import type { CompiledModule } from '../content/compile.js';
import { h } from '../content/tree.js';
import { firstShown, teachBack, type EmitOptions } from './emit.js';
import { html, write } from './html.js';

/**
 * The embed snippet: style sheet, script and one `<teach-back>` with what it opens with already in it, so that its text
 * shows with the page itself. The lesson's title is a heading of level 2, below the page's own.
 *
 * @param base URL of the folder that `teachback build` wrote; ends with `/`.
 */
export function embedSnippet(
  compiled: CompiledModule,
  base: string,
  options: Pick<EmitOptions, 'kinds' | 'site' | 'siteUrl'>,
): string {
  const folder = `${base}modules/${compiled.outline.id}/`;
  const element = teachBack(compiled.outline, firstShown(compiled, options.site).view, {
    ...options,
    headingLevel: 2,
    links: path => folder + path,
    src: `${folder}module.json`,
  });
  return [
    write([h('link', { rel: 'stylesheet', href: `${base}player/player.css` })]),
    write([h('script', { type: 'module', src: `${base}player/player.js` })]),
    html([element]),
    '',
  ].join('\n');
}
