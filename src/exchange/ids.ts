import { ID } from '../content/id.js';

/** Makes an id of a name; empty where no letter or digit of it can stand in one. */
const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');

/** Gives ids that are used once: the wanted one where it is free, with a number otherwise; `fallback` and a number for none. */
export function idGiver(fallback: string): (wanted: string) => string {
  const given = new Set<string>(['constructor']);
  return wanted => {
    const first = ID.test(wanted) && wanted.length <= 64 ? wanted : slug(wanted);
    let id = first;
    for (let n = first ? 2 : 1; given.has(id) || id === ''; n++)
      id = first ? `${first}-${n}` : `${fallback}${n}`;
    given.add(id);
    return id;
  };
}

/** a, b, … z, a1, b1, …: ids for options that have none. */
export const letter = (index: number): string =>
  String.fromCharCode(97 + (index % 26)) + (index < 26 ? '' : String(Math.floor(index / 26)));
