/** What an administrator does about what is stuck, in the private chat. */
import { z } from 'zod';
import { isNoticeId } from '../../notices/stuck.ts';
import { dismissalIds } from '../stuck/words.ts';
import type { VerbRow } from './verb.ts';

const id = z.string().max(40).refine(isNoticeId);
const group = z
  .string()
  .max(120)
  .regex(/^(?:all|chat|education|team:.+)$/);
const by = ['execute'] as const;

export const stuckVerbs = {
  'stuck/list': { data: z.object({ page: z.int().min(0).max(9_999) }), by },
  'stuck/retry': { data: z.object({ id }), by },
  /** `group`: for whom they are, or `all`. */
  'stuck/retry-all': { data: z.object({ group }), by },
  /** Asks before it is dismissed. */
  'stuck/ask': { data: z.object({ id }), by },
  'stuck/dismiss': { data: z.object({ id, because: z.enum(dismissalIds) }), by },
} as const satisfies Record<string, VerbRow>;

export type StuckVerb = keyof typeof stuckVerbs;
