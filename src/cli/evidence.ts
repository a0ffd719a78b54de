import { courseFigures } from '../check/figures.js';
import type { ModuleWorksheets } from '../check/worksheets/worksheets.js';
import type { CompiledModule } from '../content/compile.js';
import type { Files } from '../content/files.js';
import { kinds } from '../kinds/kinds.js';
import { moduleFacts } from '../packaging/accessibility/module-facts.js';
import { evidence, reportPage } from '../packaging/accessibility/report.js';
import { json } from '../packaging/emit.js';
import { writeAtomically } from './files.js';
import { worksheetPage } from './worksheet-page.js';
import { productVersion, readAccessibilityResults } from './product.js';

/**
 * Writes what is known of a packaged module's accessibility as `<path>.accessibility.html` and `.json`; returns both paths.
 *
 * @param path of the package, without its ending.
 */
export async function writeEvidence(path: string, compiled: CompiledModule): Promise<readonly string[]> {
  const facts = [moduleFacts(compiled), ...(compiled.translations ?? []).map(moduleFacts)] as const;
  const results = await readAccessibilityResults();
  const [page, data] = [`${path}.accessibility.html`, `${path}.accessibility.json`];
  await writeAtomically(page, new TextEncoder().encode(reportPage(facts, results, productVersion)));
  await writeAtomically(data, json(evidence(facts, results, productVersion)));
  return [page, data];
}

/** Writes the worksheets of packaged modules as `<path>.worksheets.html`, with the scores where a person rated them. */
export async function writeWorksheets(
  path: string,
  files: Files,
  sheets: readonly ModuleWorksheets[],
): Promise<readonly string[]> {
  if (sheets.every(({ worksheets }) => worksheets.length === 0)) return [];
  const ids = sheets.map(({ module }) => module);
  const figures = courseFigures(files, kinds, ids).modules;
  const page = `${path}.worksheets.html`;
  await writeAtomically(page, new TextEncoder().encode(worksheetPage('Worksheets', sheets, figures)));
  return [page];
}
