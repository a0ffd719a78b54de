import { validateXML } from 'xmllint-wasm';
import type { PackageFiles } from './zip.js';

/**
 * Checks an XML document against a set of XML schemas.
 *
 * @param schemas the `.xsd` files by name. One driver schema imports those whose namespace the document declares: a
 *   manifest mixes namespaces, and a validator takes one schema. (The IMS metadata schema, which our manifests do
 *   not use, is not deterministic and would fail as a whole.)
 * @returns what is wrong, with the line in the document; empty for a valid one.
 */
export async function schemaProblems(
  name: string,
  document: string,
  schemas: PackageFiles,
): Promise<string[]> {
  const preload = [...schemas].map(([fileName, contents]) => ({ fileName, contents }));
  const result = await validateXML({
    xml: { fileName: name, contents: document },
    schema: { fileName: 'driver.xsd', contents: driver(document, schemas) },
    preload,
  });
  if (result.valid) return [];
  // Remarks on the schemas themselves are not about the document.
  const own = result.errors.filter(({ loc }) => loc?.fileName === name);
  return own.length > 0
    ? own.map(({ message, loc }) => `${name}:${loc?.lineNumber}: ${message}`)
    : [`${name}: ${result.rawOutput.trim()}`];
}

function driver(document: string, schemas: PackageFiles): string {
  const imports = new Map<string, string>();
  for (const [name, bytes] of [...schemas].sort()) {
    const namespace = /targetNamespace\s*=\s*"([^"]+)"/.exec(new TextDecoder().decode(bytes))?.[1];
    // The first by name includes the others of its namespace.
    if (namespace && document.includes(`="${namespace}"`) && !imports.has(namespace))
      imports.set(namespace, `<xs:import namespace="${namespace}" schemaLocation="${name}"/>`);
  }
  return `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${[...imports.values()].join('')}</xs:schema>`;
}
