/** The verbs of lists of cases, in the private chat or in a dialog. A list is always that of the one who presses. */
import { z } from 'zod';
import { isAfterDue } from '../../store/pages.ts';
import type { VerbRow } from './verb.ts';

/** All one's open cases, or those on which something is late, or owed by nobody who can act; or the closed ones. */
const listIds = ['mine', 'late', 'without-owner', 'closed'] as const;
export type ListId = (typeof listIds)[number];

/** Where a list begins. */
export const atTheStart = 'start';

const list = z.enum(listIds);
const by = ['execute'] as const;
const page = z.object({
  list,
  from: z.union([z.literal(atTheStart), z.string().max(400).refine(isAfterDue)]),
  before: z.int().min(0).max(999_999),
});

export const listVerbs = {
  /** Another page in the place of this one. `from`: where it begins; `before`: how many stand before it. */
  'list/page': { data: page, by },
  /** A list below the card it is asked for on, which stays. */
  'list/show': { data: z.object({ list }), by },
  /** A list in a dialog, for the one who clicks: in a channel nobody else may see it. */
  'list/open': { data: z.object({ list }), by: ['fetch'] },
  /** Another page of it there. */
  'list/turn': { data: page, by: ['submit'] },
} as const satisfies Record<string, VerbRow>;

export type ListVerb = keyof typeof listVerbs;
