/** Marks the unit that stands beside the box of a number. */
export const unitClass = 'teachback-unit';
