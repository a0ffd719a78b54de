/** Tags in which formats with free tags carry what they have no field for. */
const CLAIM = 'claim-';

export const claimTag = (claim: string): string => `${CLAIM}${claim}`;

/** Says of a question with pairs whether items are sorted into groups, which pairs alone do not tell. */
export const pairsTag = (groups: boolean): string => (groups ? 'teachback-categories' : 'teachback-partners');

const pairsTags = [true, false].map(pairsTag);

/** What the tags, or the classes, of a question with pairs say; undefined where they say nothing. */
export const saysGroups = (tags: readonly string[]): boolean | undefined =>
  tags.some(tag => pairsTags.includes(tag)) ? tags.includes(pairsTag(true)) : undefined;

export const claimsIn = (tags: readonly string[]): string[] =>
  tags.filter(tag => tag.startsWith(CLAIM)).map(tag => tag.slice(CLAIM.length));

/** Tags that somebody else gave. */
export const foreignTags = (tags: readonly string[]): string[] =>
  tags.filter(tag => !tag.startsWith(CLAIM) && !pairsTags.includes(tag));
