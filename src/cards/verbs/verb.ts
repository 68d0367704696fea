import type { z } from 'zod';

/** One thing a button can ask. What comes with it is parsed by `data`; the inputs beside it are read by the form. */
export interface VerbRow {
  readonly data: z.ZodType;
  /** Which kinds of press may bring it: one where the card stands, or those of dialogs, never both. */
  readonly by: readonly ['execute'] | readonly ('fetch' | 'submit')[];
}
export type PressKind = VerbRow['by'][number];
