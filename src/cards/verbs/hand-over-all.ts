/** The verbs of handing over all the cases of one team manager. */
import { z } from 'zod';
import { askedSaved, held, nonce, sure } from './form.ts';
import type { VerbRow } from './verb.ts';

export const handOverAllVerbs = {
  'hand-over-all/form': { data: z.object({}), by: ['fetch', 'submit'] },
  /** `nonce`: a second press of the same goes on where the first stopped. */
  'hand-over-all/do': { data: z.object({ nonce, held: held.optional(), sure: sure.optional() }), by: ['submit'] },
  /** Shows what was written into the form and is kept. */
  'hand-over-all/written': { data: z.object(askedSaved), by: ['submit'] },
} as const satisfies Record<string, VerbRow>;
