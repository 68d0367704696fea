/** The names by which a machine reaches only itself. */
const names: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

export const isLoopbackName = (hostname: string): boolean => names.has(hostname.toLowerCase());
