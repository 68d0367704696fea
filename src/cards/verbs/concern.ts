/** What the buttons of the concern conversation ask. The inputs beside this data are read by the open card's form. */
import * as z from 'zod';
import type { Concern } from '../../rules/concern/concern.ts';
import type { VerbRow } from './verb.ts';

/** The sections of a concern in the order in which they are asked. */
export const sectionIds = [
  'youngPerson',
  'seenOrHeard',
  'healthyMarks',
  'brook',
  'referrersView',
  'otherChild',
  'policeFamilyVoice',
] as const satisfies readonly (keyof Concern)[];
export type SectionId = (typeof sectionIds)[number];

/**
 * Which draft a card belongs to, and at which turn of it the card was drawn. `held` names the inputs left empty on it
 * because what stands in the draft is too long to show.
 */
const ofDraft = z.object({
  draft: z.string().regex(/^[\w-]{1,64}$/),
  turn: z.int().min(1),
  held: z.array(z.string().max(40)).max(20).default([]),
});
const by = ['execute'] as const;

export const concernVerbs = {
  'concern/next': { data: ofDraft, by },
  'concern/back': { data: ofDraft, by },
  'concern/check': { data: ofDraft, by },
  'concern/change': { data: ofDraft.extend({ section: z.enum(sectionIds) }), by },
  'concern/send': { data: ofDraft, by },
  'concern/leave': { data: ofDraft, by },
  'concern/keep': { data: ofDraft, by },
  'concern/discard': { data: ofDraft, by },
  'concern/resume': { data: ofDraft, by },
  'concern/restart': { data: ofDraft, by },
} as const satisfies Record<string, VerbRow>;

export type ConcernVerb = keyof typeof concernVerbs;
