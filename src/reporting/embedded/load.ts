import type { EmbeddedParts } from './adapter.js';

/** Loads scorm-again: only on pages without an LMS, and only when it is needed. */
export async function loadParts(): Promise<EmbeddedParts> {
  const [{ Scorm12API }, { Scorm12Adapter }] = await Promise.all([
    import('scorm-again/scorm12/min'),
    import('../scorm12/adapter.js'),
  ]);
  return { Scorm12API, Scorm12Adapter };
}
