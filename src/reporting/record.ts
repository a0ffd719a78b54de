/**
 * Who is told, as the element's `record` attribute names it. `scorm12`, `scorm2004`: the LMS around the page.
 * `bridge`: the LMS behind the page of another origin that frames this one.
 * `cmi5`: the LMS that launched the page. `xapi`: the record store that the page names.
 * `embedded`: no LMS, scorm-again stands in. `none`: nobody, and nothing is kept.
 */
export const records = ['scorm12', 'scorm2004', 'cmi5', 'xapi', 'bridge', 'embedded', 'none'] as const;
export type RecordName = (typeof records)[number];

/** What an attribute says; a page that says nothing known keeps the record itself. */
export const recordOf = (attribute: string | null): RecordName =>
  records.find(name => name === attribute) ?? 'embedded';
