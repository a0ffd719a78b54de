import type { CompiledModule } from '../content/compile.js';
import { moduleFacts } from '../packaging/accessibility/module-facts.js';
import { evidence, reportPage } from '../packaging/accessibility/report.js';
import { json } from '../packaging/emit.js';
import { writeAtomically } from './files.js';
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
