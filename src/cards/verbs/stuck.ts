/** What an administrator does about what is stuck, in the private chat. */
import { z } from 'zod';
import { isNoticeId } from '../../cases/notice.ts';
import { dismissalIds } from '../stuck/words.ts';
import type { VerbRow } from './verb.ts';

const id = z.string().max(40).refine(isNoticeId);
const group = z
  .string()
  .max(120)
  .regex(/^(?:all|chat|education|team:.+)$/);
/** The page of the list it stands on, which is shown again. */
const page = z.int().min(0).max(9_999);
const by = ['execute'] as const;

export const stuckVerbs = {
  'stuck/list': { data: z.object({ page }), by },
  'stuck/retry': { data: z.object({ id, page }), by },
  /** `group`: for whom they are, or `all`. */
  'stuck/retry-all': { data: z.object({ group, page }), by },
  /** Asks before it is dismissed. */
  'stuck/ask': { data: z.object({ id, page }), by },
  'stuck/dismiss': { data: z.object({ id, because: z.enum(dismissalIds), page }), by },
} as const satisfies Record<string, VerbRow>;

export type StuckVerb = keyof typeof stuckVerbs;
