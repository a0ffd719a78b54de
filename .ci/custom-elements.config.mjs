// How the analyzer writes `dist/custom-elements.json`: the public facts of each tag, from the code and its doc comments.
import { readFileSync, readdirSync } from 'node:fs';

/** Custom properties that a page may set on `teach-back`, with their values where nothing else is chosen. */
function cssProperties() {
  const found = new Map();
  for (const name of readdirSync('src/styles').filter(file => /^(tokens|colou?rs?|themes?)\.css$/.test(file)))
    for (const [, property, value] of readFileSync(`src/styles/${name}`, 'utf8').matchAll(
      /^\s*(--tb-[a-z0-9-]+):\s*([^;]+);/gm,
    ))
      if (!found.has(property)) found.set(property, value.replaceAll(/\s+/g, ' '));
  return [...found].map(([name, value]) => ({ name, default: value }));
}

/** The literal of `static readonly tag`, or of the `tag` beside an element in its kind's `index.ts`. */
function tagOf(declaration, path) {
  const literal = declaration.members?.find(({ name }) => name === 'tag')?.default;
  if (literal) return literal.replaceAll("'", '');
  const kind = /^src\/kinds\/([\w-]+)\/element\.ts$/.exec(path)?.[1];
  return kind && /^\s*tag: '([\w-]+)'/m.exec(readFileSync(`src/kinds/${kind}/index.ts`, 'utf8'))?.[1];
}

const isOwn = ({ name, static: isStatic, privacy }) =>
  !isStatic && !name.startsWith('#') && privacy !== 'protected' && name !== 'addEventListener';

const publicFacts = {
  name: 'public-facts',
  packageLinkPhase({ customElementsManifest: manifest }) {
    const question = manifest.modules
      .flatMap(({ declarations }) => declarations ?? [])
      .find(({ name }) => name === 'QuestionElement');
    for (const module of manifest.modules) {
      module.declarations =
        module.declarations?.filter(
          ({ customElement, superclass }) => customElement || superclass?.name === 'QuestionElement',
        ) ?? [];
      for (const declaration of module.declarations) {
        declaration.tagName = tagOf(declaration, module.path);
        declaration.customElement = true;
        if (declaration.superclass?.name === 'QuestionElement') declaration.cssParts = question?.cssParts;
        // What is dispatched inside, from part to part, is nobody else's; the comments name what pages may rely on.
        declaration.events = declaration.events?.filter(
          ({ name, type }) => name && name in published && type,
        );
        for (const event of declaration.events ?? []) event.description = published[event.name];
        if (declaration.tagName !== 'teach-back') delete declaration.events;
        else declaration.cssProperties = cssProperties();
        declaration.members = declaration.members?.filter(isOwn);
        // What the parts hand to one another by attribute is theirs as well.
        if (declaration.tagName !== 'teach-back') {
          delete declaration.attributes;
          delete declaration.members;
        }
        if (declaration.tagName)
          module.exports = [
            ...(module.exports ?? []),
            {
              kind: 'custom-element-definition',
              name: declaration.tagName,
              declaration: { name: declaration.name, module: module.path },
            },
          ];
      }
    }
    manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
  },
};

/** The events of `TeachBackEventMap`, with their first sentences. */
const published = Object.fromEntries(
  [
    ...['events', 'trace']
      .map(name => readFileSync(`src/player/${name}.ts`, 'utf8'))
      .join('\n')
      .matchAll(
        /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export class \w+ extends Event \{\s*static readonly type = '(\w+)'/g,
      ),
  ].map(([, comment, name]) => [name, comment.replaceAll(/\s*\*?\s+/g, ' ').trim()]),
);

export default {
  globs: ['src/player/teach-back.ts', 'src/elements/**/*.ts', 'src/kinds/*/element.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [publicFacts],
};
