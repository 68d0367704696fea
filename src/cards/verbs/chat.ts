/** What a button below words of the private chat asks: that something is begun, whatever the card says. */
import { z } from 'zod';
import type { VerbRow } from './verb.ts';

export const chatVerbs = {
  /** Begins a journey below the card it is asked for on, which stays. */
  'chat/begin': { data: z.object({ journey: z.enum(['concern', 'notification']) }), by: ['execute'] },
} as const satisfies Record<string, VerbRow>;

export type ChatVerb = keyof typeof chatVerbs;
