import { reportInto, type Diagnostic } from '../../content/diagnostic.js';
import { readText, type Files } from '../../content/files.js';

/** `modules/claims.tsv`: every claim the course may rest on, one a line, tab-separated, with a header line. */
export const CLAIMS_FILE = 'modules/claims.tsv';

/** One claim of the register. */
export interface Claim {
  readonly id: string;
  readonly claim: string;
  /** Ids of sources, as in `module.yaml`, with the place in each. */
  readonly sources: string;
  /** Such as REVIEW or DATED; what they mean is the course's own affair. */
  readonly flags: readonly string[];
  /** Whether a clinician must look at it before it is published. */
  readonly clinicianReview: boolean;
  /** For whoever reviews it; the column may be left out. */
  readonly note: string;
  readonly disposition: 'taught' | 'left-out';
  /** Ids of the lessons that teach it. */
  readonly lessons: readonly string[];
  readonly reason: string;
  readonly line: number;
}

const COLUMNS = 'id claim sources flags clinician_review disposition lessons left_out_reason'.split(' ');

/** Reads the register; undefined where there is none. Mistakes in it are reported. */
export function readClaims(files: Files, into: Diagnostic[]): Claim[] | undefined {
  const bytes = files.get(CLAIMS_FILE);
  if (!bytes) return undefined;
  const report = reportInto(into, CLAIMS_FILE);
  const [header = '', ...rows] = (readText(bytes, report) ?? '').split('\n');
  const missing = COLUMNS.filter(name => !header.split('\t').includes(name));
  if (missing.length > 0) {
    report(
      'missing-key',
      { line: 1, column: 1 },
      `the first line names the columns; it lacks ${missing.join(', ')}`,
    );
    return undefined;
  }
  const at = new Map(header.split('\t').map((name, index) => [name, index]));
  const claims: Claim[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') continue;
    const cells = row.split('\t');
    const cell = (name: string) => (cells[at.get(name) ?? -1] ?? '').trim();
    const line = index + 2;
    const id = cell('id');
    const disposition = cell('disposition');
    if (seen.has(id)) report('duplicate-id', { line, column: 1 }, `the claim "${id}" stands here already`);
    seen.add(id);
    if (disposition !== 'taught' && disposition !== 'left-out') {
      report('wrong-value', { line, column: 1 }, `the disposition of ${id} is "taught" or "left-out"`);
      continue;
    }
    claims.push({
      id,
      claim: cell('claim'),
      sources: cell('sources'),
      flags: cell('flags')
        .split(/[;,\s]+/)
        .filter(Boolean),
      clinicianReview: cell('clinician_review') === 'yes',
      note: cell('note'),
      disposition,
      lessons: cell('lessons').split(/\s+/).filter(Boolean),
      reason: cell('left_out_reason'),
      line,
    });
  }
  return claims;
}
