import type { z } from 'zod';

/** Reads an entry of a log that belongs to one person; throws where it is somebody else's, or none. */
export const ownEntry =
  <Entry extends { readonly person: { readonly id: string } }>(schema: z.ZodType<Entry>) =>
  (stored: unknown, person: string): Entry => {
    const read = schema.parse(stored);
    if (read.person.id !== person) throw new Error("It is somebody else's.");
    return read;
  };
