/** QTI identifiers begin with a letter or an underscore (QTI 3.0 §2.1, NCName); ours may begin with a digit. */
export const identifier = (id: string): string => (/^[a-z]/.test(id) ? id : `_${id}`);

export const idOf = (name: string): string => name.replace(/^_/, '');
