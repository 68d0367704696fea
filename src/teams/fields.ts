/** The value of an activity, of which nothing is known before it is read. */
export type Fields = Readonly<Record<string, unknown>>;

/** What stands in it by name; nothing where it is no object. */
export const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
