/** The forms of what a case keeps of an AIM assessment. */
import { z } from 'zod';
import { optional, personRef, text, words } from './pieces.ts';

const service = z.enum(['cdyjs', 'social-care']);
const named = z.object({
  person: personRef,
  team: text,
  training: optional(z.object({ model: words, checkedOn: text })),
  reason: optional(text),
});

export const aimSchemas = {
  'aim-lead-named': named,
  'aim-co-worker-named': named,
  'aim-service-changed': z.object({ service, team: optional(text), reason: text }),
  'aim-workers-left': z.object({ left: z.array(z.object({ role: z.enum(['lead', 'co-worker']), person: personRef })) }),
};
