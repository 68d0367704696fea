/** The forms of what people add to a concern, do not agree with, and share outside Pathway. */
import { z } from 'zod';
import { challengeAboutIds, differenceStageIds, familyMemberIds } from '../../rules/record/challenges.ts';
import { familyToldIds, footingIds, sharedThingIds } from '../../rules/record/sharing.ts';
import { day, optional, text } from './pieces.ts';

const sharedWith = {
  team: optional(text),
  outside: optional(text),
  ofTeam: optional(text),
  what: z.array(z.enum(sharedThingIds)),
  reason: text,
};

export const ownWordsSchemas = {
  'added-to': z.object({ text, happenedOn: optional(day), joined: optional(text) }),
  'addition-read': z.object({ number: z.int(), follows: text }),
  'information-shared': z.object({
    ...sharedWith,
    on: day,
    footing: z.enum(footingIds),
    told: z.enum(familyToldIds),
    notTold: optional(text),
  }),
  'told-of-sharing': z.object({
    number: z.int(),
    answer: z.enum(['told', 'will-not']),
    on: optional(day),
    because: optional(text),
  }),
  'not-shared': z.object(sharedWith),
  challenged: z.object({
    about: z.enum(challengeAboutIds),
    why: text,
    asks: text,
    team: optional(text),
    family: optional(z.object({ member: z.enum(familyMemberIds), through: text })),
    joined: optional(text),
  }),
  'challenge-taken-on': z.object({ number: z.int(), why: text }),
  'challenge-answered': z.object({ number: z.int(), done: text, told: text }),
  'difference-recorded': z.object({
    number: z.int(),
    stage: z.enum(differenceStageIds),
    withWhom: text,
    on: day,
  }),
};
