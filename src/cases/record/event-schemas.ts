/** The form of each event as its newest version is kept. The type check names an event without one. */
import { z } from 'zod';
import type { Route } from '../../rules/base/vocabulary.ts';
import { clocks } from '../../rules/clocks.ts';
import type { EventOf, EventType } from '../../rules/events.ts';
import { decisionKinds } from '../../rules/police/decisions.ts';
import { type ClockKind, childProtectionWords, interviews, type Screening } from '../../rules/police/facts.ts';
import type { Reply } from '../../rules/record/case.ts';
import { closingCodeIds } from '../../rules/record/closing.ts';
import { lateCodeIds } from '../../rules/record/held.ts';
import { combinedIds } from '../../rules/record/preparing.ts';
import { otherReferralAnswerIds } from '../../rules/record/safety.ts';
import { afterOutcomeSchemas, heardSchema } from './after-outcome-schemas.ts';
import { aimLifeSchemas } from './aim-life-schemas.ts';
import { aimSchemas } from './aim-schemas.ts';
import { ageSchema, concernSchema, laterAnswers } from './concern-schema.ts';
import { correctingSchemas } from './correcting-schemas.ts';
import { exportSchemas } from './export-schemas.ts';
import { decision, linkSchemas, talk } from './link-schemas.ts';
import { outcomeSchemas } from './outcome-schemas.ts';
import { ownWordsSchemas } from './own-words-schemas.ts';
import { answer, day, instant, optional, personRef, recipient, text, words } from './pieces.ts';
import { retentionSchemas } from './retention-schemas.ts';
import { subjectAccessSchemas } from './subject-access-schemas.ts';

const reason = text;
const routeKind = z.enum(['concern', 'criminal-justice'] as const satisfies readonly Route[]);
const clockKind = z.enum(Object.keys(clocks) as [ClockKind]);
const reply = z.enum(['accepted', 'declined', 'somebody-else'] as const satisfies readonly Reply[]);
const invited = z.array(z.object({ team: text, why: text }));
const leftOff = optional(z.array(z.object({ team: text, why: text })));
const lateCode = z.enum(lateCodeIds);
const preparation = z.object({
  chair: optional(personRef),
  otherChair: words,
  minutes: words,
  combined: z.enum(combinedIds),
  combinedWith: optional(text),
  combinedHow: words,
  closed: answer,
  instead: words,
  views: text,
  building: answer,
  planned: words,
});
const plan = z.object({
  starts: instant,
  ends: instant,
  venue: text,
  details: words,
  link: words,
  lateReason: words,
  lateCode: optional(lateCode),
  calendarKey: text,
});

const toldAtFirst = {
  reference: text,
  procedure: text,
  route: routeKind,
  referrer: personRef,
  referrerTeams: z.array(text),
  concern: concernSchema,
  age: ageSchema,
};

const details: { readonly [T in EventType]: z.ZodType<Omit<EventOf<T>, 'type'>> } = {
  'concern-received': z.object(toldAtFirst),
  'police-notified': z.object({
    ...toldAtFirst,
    byYouthJustice: optional(z.literal(true)),
    clock: z.object({ kind: clockKind, started: instant }),
  }),
  'sibling-added': z.object({ ...toldAtFirst, receivedAt: instant, named: optional(z.literal(true)) }),
  'sent-to-mash': z.object({ on: day, reference: words, started: instant }),
  'mash-referral-recorded': z.object({ on: day, reference: optional(text) }),
  screened: z.object({
    on: day,
    eligible: z.boolean(),
    words: text,
    childProtection: z.enum(Object.keys(childProtectionWords) as [Screening['childProtection']]),
  }),
  'told-by-mash': z.object({ on: day, how: text }),
  'records-settled': z.object({ reason }),
  'screening-taken-back': z.object({ reason }),
  'screening-corrected': z.object({ reason }),
  taken: z.object({ manager: personRef }),
  'manager-left': z.object({ manager: personRef }),
  'manager-back': z.object({ manager: personRef }),
  'dates-moved': z.object({ list: text, was: optional(day), is: optional(day) }),
  'promises-passed': z.object({
    promises: z.array(z.object({ obligation: text, since: instant })),
    above: z.array(text),
  }),
  'handed-over': z.object({
    manager: personRef,
    reason,
    together: optional(z.object({ from: personRef, cases: z.int(), first: optional(z.literal(true)) })),
  }),
  'age-settled': z.object({ to: z.enum(['this-procedure', 'first-contact']), reason }),
  'system-checked': z.object({ on: day, result: z.enum(['active', 'not-active']), activeTeam: optional(text) }),
  'referred-on': z.object({ team: text, because: z.enum(['active', 'not-active', 'under-ten']) }),
  'referral-withdrawn': z.object({
    number: z.int(),
    team: text,
    because: z.enum(['misdirected', 'not-needed']),
    reason,
  }),
  'referral-confirmed': z.object({
    number: z.int(),
    note: words,
    sentOn: optional(text),
    notSent: optional(z.literal(true)),
  }),
  'referral-undecided': z.object({ number: z.int(), note: words }),
  'first-contact-decided': z.object({ to: z.enum(['another-service', 'this-procedure']), reason }),
  discussed: z.object(talk),
  'referrer-answered': z.object({ ...laterAnswers, said: words }),
  decided: z.object(decision),
  'check-not-made': z.object({ reason }),
  'safety-planned': z.object({ place: text, owner: text, planned: text, on: day, review: day.optional() }),
  'safety-not-needed': z.object({ reason }),
  'separate-record-kept': z.object({ record: text }),
  'other-child-referred': z.object({ record: text, answered: z.boolean() }),
  'other-childs-referral-recorded': z.object({ answer: z.enum(otherReferralAnswerIds), said: text }),
  'meeting-booked': z.object({
    meeting: plan,
    invited,
    calling: optional(z.array(text)),
    leftOff,
    changes: words,
    notBooked: optional(z.literal(true)),
  }),
  'meeting-prepared': preparation,
  'meeting-changed': z.object({ meeting: plan, reason }),
  'meeting-cancelled': z.object({ reason }),
  'meeting-adjourned': z.object({ on: day, reason }),
  'meeting-held': z.object({
    on: day,
    attended: z.array(text),
    lateReason: words,
    lateCode: optional(lateCode),
    anotherDay: words,
    nobodyElse: words,
    inTime: optional(z.literal(true)),
  }),
  'invitations-changed': z.object({
    invited,
    calling: optional(z.array(text)),
    withdrawn: z.array(text),
    leftOff,
    reason,
  }),
  'invitation-answered': z.object({ team: text, answer: reply, note: words }),
  'asked-again': z.object({ team: text }),
  'meeting-without': z.object({ team: text, reason }),
  'police-decided': z.object({
    decision: z.enum(decisionKinds),
    decidedOn: optional(day),
    interviewedOn: optional(day),
    how: optional(z.enum(Object.keys(interviews) as [keyof typeof interviews])),
    reviewOn: optional(day),
    receivedOn: day,
    alleged: words,
    officer: words,
    policeReference: words,
    notToSay: words,
  }),
  'route-changed': z.object({ route: routeKind, why: text }),
  'clock-started': z.object({ kind: clockKind, started: instant }),
  'clock-ended': z.object({ kind: clockKind, why: text }),
  'meeting-counted': z.object({ meeting: z.int(), started: instant, reason }),
  'officer-answered': z.object({
    answer: z.enum(['agreed', 'wait']),
    withWhom: text,
    said: text,
    until: optional(day),
    schoolMayKnow: optional(z.enum(['yes', 'no'])),
  }),
  'put-off': z.object({ obligation: text, until: instant, reason, since: instant.optional() }),
  'placing-recorded': z.object({
    authority: text,
    worker: words,
    telephone: words,
    itsYouthJustice: words,
    leads: words,
  }),
  nudged: z.object({
    nudges: z.array(
      z.object({
        obligation: text,
        since: instant.optional(),
        step: text,
        workingDays: z.number().optional(),
        to: z.array(recipient),
        insteadOf: recipient.optional(),
      }),
    ),
  }),
  reminded: z.object({ reminders: z.array(z.object({ reminder: text, team: text })) }),
  'kept-from': z.object({ person: personRef, reason }),
  'let-see': z.object({ person: personRef, reason }),
  'to-tell': z.object({ id: text, who: text, what: text, team: optional(text), family: optional(z.literal(true)) }),
  told: z.object({ id: text, note: text, givenUp: optional(z.literal(true)) }),
  looked: z.object({ part: text }),
  ...outcomeSchemas,
  ...ownWordsSchemas,
  ...retentionSchemas,
  ...exportSchemas,
  ...subjectAccessSchemas,
  ...correctingSchemas,
  ...aimSchemas,
  ...afterOutcomeSchemas,
  ...aimLifeSchemas,
  ...linkSchemas,
  reconsidered: z.object({ reason }),
  reopened: z.object({ reason: optional(reason) }),
  closed: z.object({
    reason,
    code: optional(z.enum(closingCodeIds)),
    told: optional(text),
    withoutDecision: words,
    placingTold: words,
    handedOver: words,
    undone: optional(z.array(z.object({ what: text, because: text }))),
    voices: optional(heardSchema),
  }),
};

export const isEventType = (type: string): type is EventType => Object.hasOwn(details, type);

/** What an event holds, beside its type. Throws zod's error where it has not the form of its newest version. */
export function parseDetails<T extends EventType>(type: T, found: unknown): EventOf<T> {
  return { type, ...details[type].parse(found) } as EventOf<T>;
}
