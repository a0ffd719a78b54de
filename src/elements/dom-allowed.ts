/**
 * What `buildDom` lets into the page, whatever validation did before: no element or attribute of this list can run
 * a script, load a document or style the page. `teach-back` and `form` are left out on purpose: the one would load
 * another module, the other could send answers somewhere.
 */
const tags = new Set(
  (
    'a article aside blockquote br button caption cite dd details dfn div dl dt em fieldset figcaption figure footer h1 h2 h3 ' +
    'h4 h5 h6 header img input label legend li nav ol option p section select span strong summary table tbody td ' +
    'textarea th thead tr ul'
  ).split(' '),
);
const ours = /^tb-[a-z-]+$/;

const everywhere = /^(?:class|id|lang|dir|role|hidden|tabindex|slot|data-[a-z-]+|aria-[a-z]+)$/;
const onTag: Readonly<Record<string, string>> = {
  a: 'href rel hreflang',
  button: 'type',
  details: 'open',
  img: 'src alt width height',
  input: 'type name value inputmode autocomplete autocapitalize spellcheck maxlength',
  label: 'for',
  ol: 'start',
  option: 'value',
  select: 'autocomplete',
  textarea: 'rows maxlength autocomplete',
  th: 'scope',
};
const inputTypes = new Set(['radio', 'checkbox', 'text']);
const buttonTypes = new Set(['button']);
const linkProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const pictureProtocols = new Set(['http:', 'https:']);

export const isAllowedTag = (tag: unknown): tag is string =>
  typeof tag === 'string' && (tags.has(tag) || ours.test(tag));

/** Reads an address as a browser does: leading controls, tabs and line breaks inside are no way around. */
function hasProtocol(value: string, protocols: ReadonlySet<string>): boolean {
  try {
    return protocols.has(new URL(value, 'https://relative.invalid/').protocol);
  } catch {
    return false;
  }
}

export function isAllowedAttribute(tag: string, name: string, value: string): boolean {
  if (everywhere.test(name)) return true;
  if (!Object.hasOwn(onTag, tag) || !onTag[tag]!.split(' ').includes(name)) return false;
  if (name === 'href') return hasProtocol(value, linkProtocols);
  if (name === 'src') return hasProtocol(value, pictureProtocols);
  if (tag === 'input' && name === 'type') return inputTypes.has(value);
  if (tag === 'button' && name === 'type') return buttonTypes.has(value);
  return true;
}
