/** Items in an order to begin with that is not the right one: always the same for the same items. */
export const shown = <T>(right: readonly T[]): T[] => [...right.slice(1), ...right.slice(0, 1)];
