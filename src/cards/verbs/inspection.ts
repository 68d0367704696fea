/** The verbs of the inspection report, in the dialog of the service lead. */
import { z } from 'zod';
import { askedSaved, held, nonce, sure } from './form.ts';
import type { VerbRow } from './verb.ts';

export const inspectionVerbs = {
  'inspection/form': { data: z.object({}), by: ['fetch', 'submit'] },
  'inspection/do': { data: z.object({ nonce, held: held.optional(), sure: sure.optional() }), by: ['submit'] },
  /** Shows what was written into the form and is kept. */
  'inspection/written': { data: z.object(askedSaved), by: ['submit'] },
} as const satisfies Record<string, VerbRow>;
export type InspectionVerb = keyof typeof inspectionVerbs;
