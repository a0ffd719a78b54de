import type { Report } from './diagnostic.js';
import { readText } from './files.js';
import { rememberFor } from './remember.js';
import { readYaml, type YamlFile } from './yaml.js';

const read = rememberFor(bytes => {
  const faults: Parameters<Report>[] = [];
  const report: Report = (...fault) => {
    faults.push(fault);
  };
  const source = readText(bytes, report);
  return { yaml: source === undefined ? undefined : readYaml(source, report), faults };
});

/** Reads the bytes of a YAML file; undefined, and reported, where they are none. */
export function readYamlFile(bytes: Uint8Array, file: string, report: Report): YamlFile | undefined {
  const { yaml, faults } = read(bytes, file);
  for (const fault of faults) report(...fault);
  return yaml;
}
