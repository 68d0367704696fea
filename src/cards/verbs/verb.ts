import type { z } from 'zod';

/** One thing a button can ask. What comes with it is parsed by `data`; the inputs beside it are read by the form. */
export interface VerbRow {
  readonly data: z.ZodType;
  /** Which kinds of press may bring it: one where the card stands, or those of dialogs, never both. */
  readonly by: readonly ['execute'] | readonly ('fetch' | 'submit')[];
  /** Drawn on no card any more: a post of before may still bring it, and is answered with what to do. */
  readonly isRetired?: true;
}
export type PressKind = VerbRow['by'][number];
