/** The form of what is kept of a separate record, checked when it is read. */
import { z } from 'zod';
import { confirmedBecauseIds, removalReasonIds } from '../../rules/record/retention.ts';
import type { RecordedOnRecord } from '../../rules/separate-record/events.ts';
import {
  type OwnReferral,
  ownReferralWords,
  type SafetyAnswer,
  safetyAnswerWords,
} from '../../rules/separate-record/record.ts';
import { day, personRef, text, words } from './pieces.ts';
import { subjectAccessSchemas } from './subject-access-schemas.ts';

const child = z.object({
  name: text,
  birthDate: day.optional(),
  school: words,
  setting: words,
  ownReferral: z.enum(Object.keys(ownReferralWords) as [OwnReferral]),
  ownReferralSaid: words,
});
const support = z.object({
  supporter: text,
  views: words,
  parents: words,
  policeContact: words,
  safety: words,
  safetyOwner: personRef.optional(),
  safetyReview: day.optional(),
});
const reason = z.exactOptional(text);

const schema = z.object({
  event: z.union([
    z.object({ type: z.literal('record-made'), id: text, case: text, child }),
    z.object({ type: z.literal('card-saved'), card: z.literal('child'), saved: child, reason }),
    z.object({ type: z.literal('card-saved'), card: z.literal('support'), saved: support, reason }),
    z.object({
      type: z.literal('safety-looked-at'),
      answer: z.enum(Object.keys(safetyAnswerWords) as [SafetyAnswer]),
      said: words,
      next: day.optional(),
    }),
    z.object({ type: z.literal('access-given'), person: personRef, reason: text }),
    z.object({ type: z.literal('access-taken'), person: personRef, reason: text }),
    z.object({ type: z.enum(['linked', 'unlinked']), other: text, reason: text }),
    z.object({ type: z.literal('kept-until'), until: day, reason: text }),
    z.object({ type: z.enum(['hold-set', 'hold-lifted', 'removal-stopped']), reason: text }),
    z.object({
      type: z.literal('removal-asked'),
      because: z.enum(removalReasonIds),
      reason: text,
      before: day.optional(),
    }),
    z.object({ type: z.literal('removal-confirmed'), because: z.enum(confirmedBecauseIds) }),
    z.object({ type: z.literal('removal-lapsed') }),
    subjectAccessSchemas['subject-file-asked'].extend({ type: z.literal('subject-file-asked') }),
    subjectAccessSchemas['subject-file-paused'].extend({ type: z.literal('subject-file-paused') }),
    subjectAccessSchemas['subject-file-goes-on'].extend({ type: z.literal('subject-file-goes-on') }),
    subjectAccessSchemas['subject-file-answered'].extend({ type: z.literal('subject-file-answered') }),
    z.object({
      type: z.literal('exported'),
      what: z.literal('subject-file'),
      reason: text,
      forWhom: text,
      commandLine: z.literal(true),
    }),
  ]),
  by: personRef,
  command: text,
});

/** Throws where it is none. */
export const recordedOnRecord = (stored: unknown): RecordedOnRecord => schema.parse(stored);
