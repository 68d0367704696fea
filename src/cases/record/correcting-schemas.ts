/** The forms of what a case keeps of facts that were put right, and of notes beside what somebody wrote. */
import { z } from 'zod';
import { factIds } from '../../rules/record/corrections.ts';
import { lateCodeIds } from '../../rules/record/held.ts';
import { ageSchema } from './concern-schema.ts';
import { instant, optional, text } from './pieces.ts';

export const correctingSchemas = {
  corrected: z.object({
    fact: z.enum(factIds),
    about: optional(z.int()),
    was: optional(text),
    is: optional(text),
    why: text,
    lateBefore: optional(z.int()),
    age: optional(ageSchema),
    started: optional(instant),
    late: optional(z.object({ meeting: z.int(), code: z.enum(lateCodeIds), reason: text })),
  }),
  noted: z.object({ reason: text }),
};
