/** The forms of what happens to an AIM assessment once its pair is named. */
import { z } from 'zod';
import {
  type AimHeading,
  type AimLateCode,
  aimHeadings,
  aimLateCodes,
  consentAnswers,
  consentGivers,
} from '../../rules/record/aim.ts';
import { answer, day, optional, text, words } from './pieces.ts';

const headings = Object.keys(aimHeadings) as [AimHeading, ...AimHeading[]];
const lateCodes = Object.keys(aimLateCodes) as [AimLateCode, ...AimLateCode[]];

export const aimLifeSchemas = {
  'consent-recorded': z.object({
    of: z.enum(consentGivers),
    answer: z.enum(consentAnswers),
    on: day,
    how: words,
    toldTo: optional(z.literal(true)),
  }),
  'went-on-without': z.object({
    decision: z.enum(['best-available', 'stop', 'ask-again']),
    askAgainOn: optional(day),
    reason: text,
  }),
  'information-requested': z.object({ number: z.int(), team: text, what: text, wantedBy: optional(day) }),
  'information-answered': z.object({ number: z.int(), note: text }),
  'interview-recorded': z.object({ withWhom: text, on: day, building: answer, planned: words }),
  'aim-completed': z.object({
    on: day,
    keptAt: text,
    covers: z.record(z.enum(headings), z.union([z.literal(true), text])),
    lateReason: words,
    lateCode: optional(z.enum(lateCodes)),
  }),
  'aim-shared': z.object({ recipient: text, on: day, how: text }),
  'aim-not-shared': z.object({ recipient: text, reason: text }),
  'aim-date-moved': z.object({ day, agreedWith: optional(text), reason: text }),
  'aim-recipients-changed': z.object({
    added: z.array(z.object({ key: text, team: words, name: words })),
    dropped: z.array(text),
    agreedWith: optional(text),
    reason: text,
  }),
  'aim-stopped': z.object({ agreedWith: optional(text), reason: text }),
};
