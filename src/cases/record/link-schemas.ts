/** The forms of what is recorded of other cases, and of talks with those who raised a concern. */
import { z } from 'zod';
import { linkKindIds } from '../../rules/record/links.ts';
import { stanceIds } from '../../rules/record/referrers-stance.ts';
import { concernSchema, laterAnswers } from './concern-schema.ts';
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

export const linkSchemas = {
  linked: z.object({ other: text, kind: z.enum(linkKindIds), why: text, saidAt: optional(instant) }),
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
    answers: optional(
      z.array(
        z.object({
          ...signed,
          ...laterAnswers,
          said: text.optional(),
        }),
      ),
    ),
    additions: optional(
      z.array(
        z.object({
          ...signed,
          number: z.int(),
          text,
          happenedOn: optional(day),
          read: optional(z.object({ ...signed, follows: text })),
        }),
      ),
    ),
    taken: optional(z.literal(true)),
    talk: optional(z.object({ ...signed, ...talk })),
    decision: optional(z.object({ ...signed, ...decision })),
    clocks: z.array(z.object({ kind: z.enum(['concern', 'police', 'mash-police']), started: instant })),
  }),
  parted: z.object({ from: text }),
  'joined-talked': z.object({ number: z.int(), ...talk }),
};
