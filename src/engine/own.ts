/** Looks an id up in a record; inherited names (an id may well be `constructor`) are not found. */
export function own<T>(record: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}
