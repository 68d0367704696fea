/** The forms of what is recorded of other cases, and of talks with those who raised a concern. */
import { z } from 'zod';
import { challengeAboutIds, differenceStageIds } from '../../rules/record/challenges.ts';
import { linkKindIds } from '../../rules/record/links.ts';
import { stanceIds } from '../../rules/record/referrers-stance.ts';
import { ageSchema, concernSchema, laterAnswers, youngPersonSchema } from './concern-schema.ts';
import { day, instant, optional, personRef, text } from './pieces.ts';

export const talk = {
  on: day,
  time: text,
  mode: z.enum(['in-person', 'teams-call', 'telephone']),
  withWhom: text,
  referrersView: text,
  managersView: text,
  conclusion: text,
  reason: text,
};

export const decision = {
  appropriate: z.boolean(),
  reason: text,
  advice: optional(text),
  told: text,
  referrer: optional(z.enum(stanceIds)),
  referrerSays: optional(text),
  tried: optional(z.object({ on: day, how: text })),
};

const signed = { at: instant, by: personRef };

const addition = z.object({
  ...signed,
  number: z.int(),
  text,
  happenedOn: optional(day),
  joined: optional(text),
  read: optional(z.object({ ...signed, follows: text })),
});

export const linkSchemas = {
  linked: z.object({ other: text, kind: z.enum(linkKindIds), why: optional(text), saidAt: optional(instant) }),
  'joined-to': z.object({ other: text, why: text }),
  'joined-here': z.object({
    from: text,
    receivedAt: instant,
    referrer: personRef,
    referrerTeams: z.array(text),
    origin: z.union([
      z.object({ kind: z.literal('concern'), concern: concernSchema }),
      z.object({
        kind: z.literal('notification'),
        concern: concernSchema,
        byYouthJustice: optional(z.literal(true)),
      }),
      z.object({ kind: z.literal('added'), concern: concernSchema, named: optional(z.literal(true)) }),
    ]),
    asSent: optional(z.object({ youngPerson: youngPersonSchema, happenedOn: optional(day), age: ageSchema })),
    age: optional(ageSchema),
    answers: optional(
      z.array(
        z.object({
          ...signed,
          ...laterAnswers,
          said: text.optional(),
        }),
      ),
    ),
    additions: optional(z.array(addition)),
    taken: optional(z.literal(true)),
    talk: optional(z.object({ ...signed, ...talk })),
    decision: optional(z.object({ ...signed, ...decision })),
    clocks: z.array(z.object({ kind: z.enum(['concern', 'police', 'mash-police']), started: instant })),
  }),
  parted: z.object({ from: text }),
  'given-back': z.object({
    additions: z.array(addition),
    challenges: z.array(
      z.object({
        number: z.int(),
        about: z.enum(challengeAboutIds),
        asks: text,
        by: personRef,
        joined: optional(text),
        steps: z.array(
          z.object({ ...signed, why: text, answer: optional(z.object({ ...signed, done: text, told: text })) }),
        ),
        outside: optional(z.array(z.object({ ...signed, stage: z.enum(differenceStageIds), withWhom: text, on: day }))),
      }),
    ),
    saidAt: instant,
  }),
  'joined-talked': z.object({ number: z.int(), ...talk }),
};
