import type { Instant } from '../../base/vocabulary.ts';
import { heldLateDay } from '../../clocks.ts';
import type { AgeFinding } from '../../concern/age.ts';
import type { LateReason } from '../../meeting/late-reasons.ts';
import { sayingBy } from '../../outcome/answered.ts';
import { oddDays } from '../../police/days.ts';
import { startOn } from '../../police/events.ts';
import { rolesOn } from '../../record/access.ts';
import type { Case, Meeting } from '../../record/case.ts';
import { managing } from '../../record/case-roles.ts';
import { type AsSent, type Correction, type FactId, factNames, movesAge } from '../../record/corrections.ts';
import type { LateCode } from '../../record/held.ts';
import { alsoTeams, type Reader } from '../../record/readers.ts';
import type { Action, ActionResult, Deciding } from '../../rows/action.ts';
import type { ActorContext } from '../../rows/context.ts';
import type { Doubt } from '../../rows/doubt.ts';
import { type Refusal, refusal } from '../../rows/refusals.ts';
import { everyStage } from '../../stages.ts';
import { facts } from '../facts.ts';
import { inputOf, isSame, sayValue } from '../kinds.ts';
import { lateMeeting, lateTrouble, reasonWithoutPlace } from '../late.ts';
import { heldMeeting } from '../meeting-facts.ts';
import { ageOf } from '../worked-out.ts';

const readers: readonly Reader[] = [...alsoTeams, 'police'];

interface Input extends LateReason {
  readonly fact: FactId;
  /** As it is kept: a day as `YYYY-MM-DD`, teams by their ids with commas between. Left out where it is not known after all. */
  readonly is?: string | undefined;
  readonly why: string;
}
interface Corrected extends Omit<Correction, 'at' | 'by'> {
  readonly type: 'corrected';
  /** What the facts make of the age now. */
  readonly age?: AgeFinding;
  /** Where it is when something was received: the beginning of that day. */
  readonly started?: Instant;
  /** Why a meeting was late that is so only by this. */
  readonly late?: { readonly meeting: number; readonly code: LateCode; readonly reason: string };
}

const isServiceLead = (c: Case, { actor, roster }: ActorContext): boolean =>
  rolesOn(c, actor, roster).includes('service-lead');

const alwaysKnown = 'A case always says this. Enter here what it is.';

function whyNot(c: Case, { fact, is }: Input, by: ActorContext): Refusal | undefined {
  const { kind, onlyServiceLead, isThere, read, wrong, source, notKnown } = facts[fact];
  if (onlyServiceLead && !isServiceLead(c, by)) {
    const says = 'Only the service lead may correct the day of receipt: it moves the clock. Ask them.';
    return refusal('forbidden', says, source);
  }
  if (!isThere(c)) {
    return refusal('invalid', 'The case has nothing like that to correct. Choose another fact.', source, 'fact');
  }
  if (isSame(kind, read(c), is)) {
    const says = `That is what the case says already: ${sayValue(kind, is, sayingBy(by))}. Nothing was changed.`;
    return refusal('invalid', says, source, inputOf[kind]);
  }
  if (is === undefined) {
    return notKnown === undefined ? refusal('invalid', alwaysKnown, source, inputOf[kind]) : undefined;
  }
  const says = wrong?.(c, is, { ...by, today: by.calendar.localDate(by.now) });
  return says === undefined ? undefined : refusal('invalid', says, source, inputOf[kind]);
}

/** The day on which it is entered keeps its hour; of another only the day is known. */
function startedOn(c: Case, { fact, is }: Input, by: ActorContext): Pick<Corrected, 'started'> {
  if (fact !== 'received-on' || is === undefined) return {};
  return { started: by.calendar.localDate(c.receivedAt) === is ? c.receivedAt : startOn(is, by) };
}

/** The case with a fact put right, before what is worked out from it. */
const put = (c: Case, { fact, is, started = '' }: Pick<Corrected, 'fact' | 'is' | 'started'>): Case => ({
  ...c,
  ...(is === undefined ? facts[fact].notKnown?.(c) : facts[fact].put(c, is, started)),
});

/** The working day on which the meeting was late before, where that is said otherwise now. */
function lateBefore(c: Case, after: Case, by: ActorContext): Pick<Correction, 'lateBefore'> {
  const [was, is] = [c, after].map((one) => {
    const on = heldMeeting(one)?.heldOn;
    return on === undefined ? undefined : heldLateDay(one, on, by);
  });
  return was === undefined || was === is ? {} : { lateBefore: was };
}

function decide(c: Case, input: Input, by: ActorContext): ActionResult {
  const { fact, is, why, lateCode, lateReason } = input;
  const trouble = whyNot(c, input, by);
  if (trouble !== undefined) return trouble;
  const { about, read } = facts[fact];
  const [was, number] = [read(c), about?.(c)];
  const said = { fact, ...(is === undefined ? {} : { is }), why, ...startedOn(c, input, by) };
  const known: Correction = { ...said, at: by.now, by: by.actor, ...(number === undefined ? {} : { about: number }) };
  const after: Case = { ...put(c, said), corrections: [...(c.corrections ?? []), known] };
  const late = lateMeeting(after, by);
  const isGiven = late !== undefined && lateCode !== undefined && lateReason !== undefined;
  const event: Corrected = {
    type: 'corrected',
    ...said,
    ...(number === undefined ? {} : { about: number }),
    ...(was === undefined ? {} : { was }),
    ...lateBefore(c, after, by),
    ...(movesAge.includes(fact) ? { age: ageOf(after, by) } : {}),
    ...(isGiven ? { late: { meeting: late.number, code: lateCode, reason: lateReason } } : {}),
  };
  return lateTrouble(c, after, input, by) ?? [event];
}

/** So that what was confirmed is asked again where it says something else by then. */
function markOf(text: string): string {
  let mark = 7;
  for (const sign of text) mark = (mark * 31 + (sign.codePointAt(0) ?? 0)) % 2_147_483_647;
  return mark.toString(36);
}

/** What it is now, with who put it right last, and what will follow: said before anything is changed. */
function doubts(c: Case, input: Input, by: Deciding): readonly Doubt[] {
  const result = decide(c, input, by);
  if ('code' in result) return [];
  const { fact, is } = input;
  const { kind, about, read } = facts[fact];
  const say = sayingBy(by);
  const last = c.corrections?.findLast((one) => one.fact === fact && one.about === about?.(c));
  const corrected = last === undefined ? '' : `, as ${last.by.name} corrected it on ${by.calendar.sayWhen(last.at)}`;
  const change = `${factNames[fact]}: you will correct it to "${sayValue(kind, is, say)}". The case says "${sayValue(kind, read(c), say)}" now${corrected}.`;
  const follows = by.follows(result);
  const notKept = reasonWithoutPlace(put(c, { fact, is, ...startedOn(c, input, by) }), input, by);
  const asks = [
    change,
    ...(follows.length === 0 ? ['Nothing else will change by it.'] : follows),
    ...(notKept === undefined ? [] : [notKept]),
  ].join('\n');
  const decision = put(c, { fact, is }).policeDecisions?.[about?.(c) ?? -1];
  const police = fact === 'interviewed-on' || fact === 'decided-on' ? decision : undefined;
  return [{ id: `correct:${markOf(asks)}`, asks }, ...(police === undefined ? [] : oddDays(police))];
}

/** What was said before stays beside it. */
function withLateReason(one: Meeting, { code, reason }: NonNullable<Corrected['late']>): Meeting {
  const { lateCode, lateReason, lateSaidBefore = [] } = one;
  if (lateReason === reason && lateCode === code) return one;
  const before = lateReason === undefined ? [] : [{ code: lateCode, reason: lateReason }];
  const all = [...lateSaidBefore, ...before];
  return { ...one, lateCode: code, lateReason: reason, ...(all.length === 0 ? {} : { lateSaidBefore: all }) };
}

/** As it was told, before the first correction. */
function asSent(c: Case): { readonly asSent: AsSent } {
  const { youngPerson, seenOrHeard } = c.origin.concern;
  const { happenedOn } = seenOrHeard;
  return { asSent: c.asSent ?? { youngPerson, age: c.age, ...(happenedOn === undefined ? {} : { happenedOn }) } };
}

export const correct: Action<Input, Corrected> = {
  source: 'A-24',
  label: 'Correct a fact',
  afterwards: true,
  form: {
    title: 'Correct a fact',
    send: 'Correct it',
    says: [
      'What the case says now stays beside what you enter, with your name and why. Before anything is changed you will read what follows from it.',
      'A name is also read by a team that is asked for information. The person who told of it still reads what they told.',
      'What somebody wrote in their own words cannot be corrected. Write a note beside it with "Add a note".',
    ],
    readBy: { is: readers, why: readers, lateReason: alsoTeams },
  },
  who: managing,
  from: everyStage,
  to: 'same',
  guards: [],
  decide,
  doubts,
  events: {
    corrected: {
      fold: (c, { type: _type, age, started, late, ...said }, at, by) => {
        const changed = put(c, { ...said, ...(started === undefined ? {} : { started }) });
        const meetings = changed.meetings.map((one) =>
          one.number === late?.meeting ? withLateReason(one, late) : one,
        );
        return {
          ...changed,
          meetings,
          ...(age === undefined ? {} : { age }),
          ...asSent(c),
          corrections: [...(c.corrections ?? []), { ...said, at, by }],
        };
      },
      words: ({ fact }) => `corrected a fact: ${factNames[fact]}`,
      typed: ({ fact, was, is, why, late }, say) => {
        const { kind } = facts[fact];
        return {
          'It is now': sayValue(kind, is, say),
          'It was': sayValue(kind, was, say),
          Why: why,
          'Why the meeting was late': late?.reason,
        };
      },
    },
  },
};
