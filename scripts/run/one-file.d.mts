/** The words after Node's own: flags, and the file. */
export function startingWords(root: string): Promise<readonly string[]>;
