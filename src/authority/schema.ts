/** What an authority file must hold. Every message completes `the field: …` for the person who filled the file in. */
import * as z from 'zod';
import { actionIds } from '../rules/actions.ts';
import { nameKey } from '../rules/base/names.ts';
import {
  type EscalationStep,
  escalationRecipients,
  type Hours,
  linkNames,
  mostBetween,
  type Policy,
  retentionKinds,
  type TargetName,
  targetNames,
  weekdays,
} from '../rules/base/policy.ts';
import { clauses } from '../rules/procedure/clauses/index.ts';
import { questions } from '../rules/procedure/questions.ts';

/** Working days. */
const target = z.int().min(1).max(30);
/** Those of later versions: a file from before them does not say them. */
const laterTargets = {
  considerClosing: target.default(10),
  reopenWithin: target.default(20),
  sightAfterClosing: target.default(20),
  interimSafety: target.default(1),
  otherChildsReferral: target.default(1),
  askOfficer: target.default(1),
  afterPoliceDecision: target.default(2),
  recordOutcome: target.default(2),
  referralMade: target.default(2),
  panel: target.default(3),
  sendToMash: target.default(1),
  screening: target.default(1),
  appointForAim: target.default(5),
  aimConsent: target.default(10),
  aimGoOn: target.default(5),
  aimShare: target.default(5),
  information: target.default(5),
  safetyPlan: target.default(2),
  voice: target.default(5),
  answerChallenge: target.default(2),
  tellOfSharing: target.default(5),
  readAddition: target.default(1),
  confirmRemoval: target.default(5),
} as const satisfies Partial<Record<TargetName, unknown>>;
const text = z.string().trim().min(1);
/** Aborts, so that a time that is none is not also compared. */
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'should be a time such as "09:00"', abort: true });
const marks = { toBeConfirmed: z.boolean(), source: text };
const setting = <Value extends z.ZodType>(value: Value) => z.strictObject({ value, ...marks });
const phone = z.string().regex(/^\+?\d[\d ]{1,18}\d$/, 'should be a telephone number of digits and spaces');
const hours = z
  .strictObject({ start: time, end: time })
  .refine(({ start, end }) => start < end, 'should start before it ends');
const opening = z.union([hours, z.literal('closed')], {
  error: 'should be { "start": "08:30", "end": "17:00" } or "closed"',
});

const contact = z.strictObject({
  name: text,
  phone: setting(phone),
  email: setting(z.email('should be an e-mail address')),
  hours: setting(z.strictObject(record(weekdays, opening))),
  outOfHours: setting(text),
});
const link = z.strictObject({
  title: text,
  url: z.url({ protocol: /^https$/, error: 'should be an address that begins https://' }),
  ...marks,
});
/** Of a file from before there was this link. */
const therapyBeforeTrial = {
  title: 'Crown Prosecution Service: therapy before a trial',
  url: 'https://www.cps.gov.uk/legal-guidance/pre-trial-therapy',
  toBeConfirmed: true,
  source: "The Service's own website. The procedure names the guidance and no address.",
};
type StepInFile = Omit<EscalationStep, 'asksTeamChannel'> & { readonly asksTeamChannel?: boolean | undefined };

/**
 * Of a file from before a step said it: yes on the day and the working day after it, and later where the step is the
 * owner's alone.
 */
function asksTeamChannelAnyway({ workingDays, to }: StepInFile): boolean {
  const isSoon = workingDays >= 0 && workingDays <= 1;
  const isOwnersAlone = workingDays >= 0 && to.every((recipient) => recipient === 'owner');
  return to.includes('owner') && (isSoon || isOwnersAlone);
}

const step = z
  .strictObject({
    name: text,
    workingDays: z.int().min(-10).max(60),
    to: z.array(z.enum(escalationRecipients)).min(1),
    asksTeamChannel: z.boolean().optional(),
    repeatsEvery: z.int().min(1).max(mostBetween).optional(),
  })
  .refine(({ to, asksTeamChannel }) => !asksTeamChannel || to.includes('owner'), {
    path: ['asksTeamChannel'],
    error: 'cannot be true where "to" has no "owner": a team is asked in its channel as the owner',
  })
  .transform((one): EscalationStep => ({ ...one, asksTeamChannel: one.asksTeamChannel ?? asksTeamChannelAnyway(one) }));
const venue = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, 'should be small letters, digits and hyphens'),
  name: text,
  online: z.boolean(),
  ...marks,
});

const places: ReadonlySet<string> = new Set([...[...clauses, ...questions].map(({ id }) => id), ...actionIds]);
const guidance = z.strictObject({
  id: text,
  title: text,
  edition: text,
  inForceFrom: z.union([z.literal('not-known'), z.iso.date('should be a day such as "2026-09-01", or "not-known"')]),
  note: text,
  shownOn: z.array(z.string().refine((one) => places.has(one), 'should be a clause, a question or an action')).min(1),
  ...marks,
});

const retention = z.strictObject({
  for: z.enum(retentionKinds),
  from: z.enum(['closed', 'birth']),
  years: z.int().min(1).max(120),
  ...marks,
});

/** The first half of a postcode: DH1. */
const postcodeDistrict = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, 'should be the first half of a postcode, such as "DH1"');
const area = z
  .strictObject({
    name: text,
    schools: z.array(text).default([]),
    postcodes: z.array(postcodeDistrict).default([]),
    manager: text,
    ...marks,
  })
  .refine(({ schools, postcodes }) => schools.length + postcodes.length > 0, {
    error: 'should have a school or a postcode district',
  });

function record<Name extends string, Value extends z.ZodType>(names: readonly Name[], value: Value) {
  return Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>;
}

const isRising = (numbers: readonly number[]): boolean =>
  numbers.every((one, i) => i === 0 || one > Number(numbers[i - 1]));
const isUnique = (words: readonly string[]): boolean => new Set(words).size === words.length;

const ladder = z
  .array(step)
  .min(1)
  .refine(
    (steps) => isRising(steps.map((one) => one.workingDays)),
    'each step should be on a later day than the one before',
  )
  .refine((steps) => isUnique(steps.map((one) => one.name)), 'each step should have a name of its own');
const venues = z
  .array(venue)
  .min(1)
  .refine((all) => isUnique(all.map((one) => one.id)), 'each venue should have an id of its own');

const isOutside = (at: string, { start, end }: Hours): boolean => start < end && (at < start || at >= end);

const inFile = z
  .strictObject({
    authority: text,
    procedure: z.strictObject({
      title: text,
      version: text,
      lastUpdated: z.iso.date('should be a day such as "2024-04-10"'),
    }),
    contacts: z.strictObject({
      emergency: setting(phone),
      firstContact: contact,
      youthJustice: z.strictObject({ phone: setting(phone) }).optional(),
      whenDown: z.array(z.strictObject({ name: text, phone: setting(phone) })).default([]),
    }),
    links: z.strictObject({ ...record(linkNames, link), therapyBeforeTrial: link.default(therapyBeforeTrial) }),
    workingHours: hours.safeExtend(marks),
    targets: z.strictObject({ ...record(targetNames, target), ...laterTargets, ...marks }),
    nudges: z.strictObject({ ladder, at: time, mostADay: z.int().min(1).max(20), ...marks }),
    reminders: z.strictObject({
      dayBeforeAt: time,
      morningAt: time,
      ...marks,
    }),
    meeting: z.strictObject({ usualMinutes: z.int().min(15).max(480), venues, ...marks }),
    ages: z
      .strictObject({ lower: z.int().min(1).max(25), upper: z.int().min(1).max(25), ...marks })
      .refine(({ lower, upper }) => lower < upper, 'the lower age should be under the upper age'),
    textLimits: z.strictObject({
      longText: z.int().min(500).max(20_000),
      shortText: z.int().min(50).max(1000),
      ...marks,
    }),
    drafts: z.strictObject({ keptDays: z.int().min(1).max(365), ...marks }),
    guidance: z
      .array(guidance)
      .refine((all) => isUnique(all.map((one) => one.id)), 'each should have an id of its own')
      .default([]),
    // An authority that has not said how long keeps without end.
    retention: z
      .array(retention)
      .refine((all) => isUnique(all.map((one) => one.for)), 'each kind of case should have one row')
      .default([]),
    // An authority that has not said it proposes nobody.
    areas: z
      .array(area)
      .refine((all) => isUnique(all.map((one) => nameKey(one.name))), 'each area should have a name of its own')
      .refine(
        (all) => isUnique(all.flatMap((one) => [...new Set(one.schools.map(nameKey))])),
        'each school should be in one area only',
      )
      .refine(
        (all) => isUnique(all.flatMap((one) => [...new Set(one.postcodes)])),
        'each postcode district should be in one area only',
      )
      .default([]),
  })
  .superRefine(({ workingHours, nudges, reminders }, context) => {
    const sent = [
      { path: ['nudges', 'at'], at: nudges.at },
      { path: ['reminders', 'dayBeforeAt'], at: reminders.dayBeforeAt },
      { path: ['reminders', 'morningAt'], at: reminders.morningAt },
    ];
    const message = `should lie in working hours, ${workingHours.start} to ${workingHours.end}`;
    for (const { path } of sent.filter(({ at }) => isOutside(at, workingHours))) {
      context.addIssue({ code: 'custom', path, message });
    }
  });

type Whole<Value> = { readonly [Name in keyof Value]-?: Whole<Value[Name]> };
/** Never where one of them has a field that the other has not, or has as something else. */
type Held<Rules, InFile> = [Whole<Rules>, Whole<InFile>] extends [Whole<InFile>, Whole<Rules>] ? Rules : never;

/** Rules import nothing, so their `Policy` is written beside this: what differs between the two does not compile. */
export const authoritySchema: z.ZodType<Held<Policy, z.output<typeof inFile>>> = inFile;
