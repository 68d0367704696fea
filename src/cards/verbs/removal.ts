/** What an administrator does about records that are to be removed, in the private chat. */
import { z } from 'zod';
import { confirmedBecauseIds } from '../../rules/record/retention.ts';
import type { VerbRow } from './verb.ts';

/** Of a case; or where a separate record is kept. */
const reference = z.string().max(100);
const by = ['execute'] as const;

export const removalVerbs = {
  'removal/list': { data: z.object({}), by },
  /** Asks before it is confirmed. */
  'removal/ask': { data: z.object({ reference }), by },
  /** `asked`: when that was asked for which the card shows. Cards of before lack it. */
  'removal/confirm': {
    data: z.object({ reference, because: z.enum(confirmedBecauseIds), asked: z.string().max(40).optional() }),
    by,
  },
} as const satisfies Record<string, VerbRow>;

export type RemovalVerb = keyof typeof removalVerbs;
