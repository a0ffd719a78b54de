import { h, text, type Tree } from '../../content/tree.js';

export interface Fact {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  /** Of a property: the attribute that sets it as well. */
  readonly attribute?: string;
  readonly type?: { readonly text: string };
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Fact[];
  readonly members?: readonly Fact[];
  readonly events?: readonly Fact[];
  readonly slots?: readonly Fact[];
  readonly cssParts?: readonly Fact[];
  readonly cssProperties?: readonly Fact[];
}

/** A custom-elements manifest (schema 1.0.0), as far as the reference shows it. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

/** What pages may set on the player and hear from it, as tables. */
export function reference({ modules }: Manifest): Tree {
  const all = modules.flatMap(({ declarations }) => declarations);
  const player = all.find(({ tagName }) => tagName === 'teach-back');
  if (!player) return [];
  const described = (facts: readonly Fact[] = []): string[][] =>
    facts.map(({ name, description = '' }) => [`\`${name}\``, description]);
  const alone = player.members?.filter(({ attribute }) => attribute === undefined);
  // The kinds of question have the same parts.
  const parts = new Map(
    all.flatMap(({ tagName = '', cssParts = [] }) =>
      cssParts.map(part => {
        const owner = cssParts.some(({ name }) => name === 'check') ? '.tb-question' : tagName;
        return [
          `${owner} ${part.name}`,
          [`\`${owner}\``, `\`${part.name}\``, part.description ?? ''],
        ] as const;
      }),
    ),
  );
  return [
    ...table('Attributes', ['Attribute', 'Meaning'], described(player.attributes)),
    ...table(
      'Properties',
      ['Property', 'Type', 'Meaning'],
      [
        ...(alone ?? []).map(({ name, type, description = '' }) => [
          `\`${name}\``,
          `\`${type?.text ?? ''}\``,
          description,
        ]),
        ...(player.members ?? []).flatMap(({ name, type, attribute }) =>
          attribute === undefined
            ? []
            : [[`\`${name}\``, `\`${type?.text ?? ''}\``, `The attribute \`${attribute}\`.`]],
        ),
      ],
    ),
    ...table('Events', ['Event', 'When'], described(player.events)),
    ...table(
      'Slots',
      ['Slot', 'What stands in it'],
      (player.slots ?? []).map(({ name, description = '' }) => [
        name ? `\`${name}\`` : 'the one without a name',
        description,
      ]),
    ),
    ...table('Parts', ['Element', 'Part', 'What it is'], [...parts.values()]),
    ...table(
      'Custom properties',
      ['Property', 'Value where nothing else is chosen'],
      (player.cssProperties ?? []).map(({ name, default: value = '' }) => [`\`${name}\``, `\`${value}\``]),
    ),
  ];
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): Tree {
  return [
    h('h3', {}, title),
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          heads.map(each => h('th', { scope: 'col' }, each)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map(cells =>
          h(
            'tr',
            {},
            cells.map(each => h('td', {}, words(each))),
          ),
        ),
      ),
    ),
  ];
}

/** Text in which what stands between back ticks is code. */
const words = (written: string): Tree =>
  written.split('`').map((part, index) => (index % 2 === 1 ? h('code', {}, part) : text(part)));
