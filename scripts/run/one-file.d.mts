/** `words`: after Node's own, flags and the file. */
export function startOf(root: string): { readonly words: readonly string[]; readonly environment: NodeJS.ProcessEnv };
/** `wait`: milliseconds. Never rejects. */
export function makeForNextStart(root: string, wait?: number): Promise<void>;
