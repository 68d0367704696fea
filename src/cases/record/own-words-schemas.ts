/** The forms of what people add to a concern, do not agree with, and share outside Pathway. */
import { z } from 'zod';
import { challengeAboutIds, differenceStageIds, familyMemberIds } from '../../rules/record/challenges.ts';
import { day, optional, text } from './pieces.ts';

export const ownWordsSchemas = {
  'added-to': z.object({ text, happenedOn: optional(day) }),
  'addition-read': z.object({ number: z.int(), follows: text }),
  challenged: z.object({
    about: z.enum(challengeAboutIds),
    why: text,
    asks: text,
    team: optional(text),
    family: optional(z.object({ member: z.enum(familyMemberIds), through: text })),
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
