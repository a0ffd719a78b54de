import * as v from 'valibot';
import type { Place, Report } from './diagnostic.js';
import { explain } from './explain.js';
import { suggestion } from './nearest.js';
import type { Path, YamlFile } from './yaml.js';

/**
 * The value at a path of a YAML file, read by a schema; undefined, and every mistake reported where it stands,
 * when it does not fit.
 */
export function validate<T>(
  schema: v.GenericSchema<unknown, T>,
  yaml: YamlFile,
  report: Report,
  at: Path = [],
): T | undefined {
  const result = v.safeParse(schema, valueAt(yaml.value, at));
  if (result.success) return result.output;
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map(item => item.key as string | number);
    const keyIssue = issue.type === 'strict_object' && issue.path?.at(-1)?.origin === 'key';
    if (!keyIssue) {
      const { code, message } = explain(issue);
      report(code, yaml.locate([...at, ...path]), message);
      continue;
    }
    const parent = path.slice(0, -1);
    const allowed = keysOf(schema, parent);
    if (issue.expected === 'never')
      reportUnknown(allowed, valueAt(yaml.value, [...at, ...parent]), report, key =>
        yaml.locate([...at, ...parent, key], 'key'),
      );
    else {
      const message = `"${String(path.at(-1))}" is missing; add it. Keys here: ${allowed.join(', ')}`;
      report('missing-key', yaml.locate([...at, ...parent]), message);
    }
  }
  return undefined;
}

/** The value at a path of plain data; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}

/** The schema library names only the first unknown key of an object; an author wants all of them. */
function reportUnknown(
  allowed: readonly string[],
  value: unknown,
  report: Report,
  place: (key: string) => Place,
): void {
  for (const key of Object.keys(value ?? {})) {
    if (allowed.includes(key)) continue;
    const hint = suggestion(key, allowed);
    report('unknown-key', place(key), `"${key}" is not a key here.${hint} Keys here: ${allowed.join(', ')}`);
  }
}

/** The parts of schemas that lead from an object to the keys inside it. */
interface Shape {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly value?: unknown;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
}

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;

const opened = (shape: Shape): Shape[] =>
  shape.wrapped
    ? opened(shape.wrapped)
    : shape.options
      ? shape.options.filter(isShape).flatMap(opened)
      : [shape];

/** The keys that a schema allows at a path. */
function keysOf(schema: v.GenericSchema<unknown, unknown>, path: Path): string[] {
  let shapes = opened(schema as Shape);
  for (const step of path)
    shapes = shapes
      .flatMap(shape => shape.entries?.[step] ?? shape.item ?? shape.value ?? [])
      .filter(isShape)
      .flatMap(opened);
  return [...new Set(shapes.flatMap(shape => Object.keys(shape.entries ?? {})))];
}
