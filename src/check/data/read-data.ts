import type { GenericSchema } from 'valibot';
import { reportInto, type Diagnostic } from '../../content/diagnostic.js';
import type { Files } from '../../content/files.js';
import { validate } from '../../content/validate.js';
import type { YamlFile } from '../../content/yaml.js';
import { readYamlFile } from '../../content/yaml-file.js';

/** A file of course data with its value. */
export interface DataFile<T> {
  readonly file: string;
  readonly value: T;
  readonly yaml: YamlFile;
}

/** Reads a YAML file of course data; undefined where there is none, or where it has a mistake, which is reported. */
export function readData<T>(
  files: Files,
  file: string,
  schema: GenericSchema<unknown, T>,
  into: Diagnostic[],
): DataFile<T> | undefined {
  const bytes = files.get(file);
  if (!bytes) return undefined;
  const report = reportInto(into, file);
  const yaml = readYamlFile(bytes, file, report);
  const value = yaml && validate(schema, yaml, report);
  return yaml && value !== undefined ? { file, value, yaml } : undefined;
}
