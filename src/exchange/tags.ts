/** Tags in which formats with free tags carry what they have no field for. */
const CLAIM = 'claim-';

export const claimTag = (claim: string): string => `${CLAIM}${claim}`;

/** Says of a question with pairs that items are sorted into groups. */
export const groupsTag = 'teachback-categories';

export const claimsIn = (tags: readonly string[]): string[] =>
  tags.filter(tag => tag.startsWith(CLAIM)).map(tag => tag.slice(CLAIM.length));

/** Tags that somebody else gave. */
export const foreignTags = (tags: readonly string[]): string[] =>
  tags.filter(tag => !tag.startsWith(CLAIM) && tag !== groupsTag);
