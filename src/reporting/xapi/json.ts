/** A JSON object as it came from, or goes to, a record store. */
export type Json = Readonly<Record<string, unknown>>;

/** A value as an object; an empty one for anything else. */
export const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

/** The object that a text holds; an empty one for any other text. */
export function objectIn(text: string | null | undefined): Record<string, unknown> {
  try {
    return objectOf(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}
