import { isMap, isSeq, parseDocument } from 'yaml';

/**
 * The text of a YAML file with one more entry at the end of the list at a key; comments and layout stay. Undefined
 * where there is no such list.
 */
export function withEntry(source: string, key: string, entry: string): string | undefined {
  const document = parseDocument(source);
  const list: unknown = isMap(document.contents) ? document.contents.get(key, true) : undefined;
  if (!isSeq(list)) return undefined;
  const last = list.items.at(-1);
  const range = last && typeof last === 'object' && 'range' in last ? (last.range as number[]) : undefined;
  if (list.flow || !range) {
    list.add(entry);
    return document.toString({ lineWidth: 0 });
  }
  const start = source.lastIndexOf('\n', range[0]! - 1) + 1;
  const indent = /^\s*/.exec(source.slice(start))![0];
  const next = source.indexOf('\n', range[1]!);
  const end = next < 0 ? source.length : next;
  return `${source.slice(0, end)}\n${indent}- ${entry}${source.slice(end)}`;
}
