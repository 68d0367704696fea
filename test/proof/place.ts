/** One state a case can be in, as far as the tables tell states apart. */
import type { Instant } from '../../src/rules/base/vocabulary.ts';
import { type Agenda, unmet } from '../../src/rules/engine/agenda.ts';
import { areRecordsToSettle } from '../../src/rules/handling/records-to-settle.ts';
import { cardsLeft, outcomeCards } from '../../src/rules/outcome/outcome.ts';
import { type Case, currentMeeting, standingReferrals } from '../../src/rules/record/case.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { calendar, circumstances, register } from '../support/factories.ts';
import { aimDuties, assessmentOf } from './assessing.ts';
import { remembered } from './remembered.ts';
import { ownWordsOf } from './walk-own-words.ts';

export interface Place {
  readonly key: string;
  readonly case: Case;
  readonly now: Instant;
  /** What is still to be done there. */
  readonly agenda: Agenda;
  /** The ids of that. */
  readonly duties: readonly string[];
}
/** The walk asks of a few days some hundred thousand times. */
const days: typeof calendar = {
  ...calendar,
  countWorkingDays: remembered(calendar.countWorkingDays),
  addSendingDays: remembered(calendar.addSendingDays),
};

export const contextAt = (now: Instant): DecisionContext => circumstances(now, { roster: register, calendar: days });

/** What an outcome asks for, beside the next meeting. */
export const ofThePlan: ReadonlySet<string> = new Set([
  'plan-action',
  'mappa-referral',
  'exploitation-referral',
  'panel',
  'safety-plan',
  'safety-review',
  'voice-young-person',
  'voice-parents',
  'find-out-education',
  'find-out-protection',
  ...aimDuties,
]);

/**
 * The plan, and the duties that tell states apart beside it. What a meeting decided is met apart and in any order, and no
 * rule asks of two of these together: how many are left is enough, one by one only where nothing else is to be done.
 * While another meeting is arranged they are met as they are without one.
 */
function planOf(c: Case, duties: ReadonlySet<string>) {
  if (c.plan === undefined) return { plan: undefined, others: duties };
  const others = duties.difference(ofThePlan);
  const next = new Set(['further-meeting']);
  if (c.stage !== 'in-plan') return { plan: 'there', others: others.difference(next) };
  const left = duties.size - others.size;
  return { plan: others.isSubsetOf(next) || left === 0 ? left : 'some', others };
}

/** What a meeting that is agreed asks for until its outcome is recorded. */
const ofTheMeeting: ReadonlySet<string> = new Set(['hold', 'book', 'answer', 'record-meeting', 'record-outcome']);

/** Each met by itself, and no rule asks of it: a state of its own only where nothing else is to be done. */
const besides: ReadonlySet<string> = new Set([
  'mash-referral',
  'ask-officer',
  'other-childs-referral',
  'safety-review',
  'prepare',
]);

/** What tells one state from another: the stage, what is to do, and what its guards and rows ask. */
export function placeOf(c: Case, now: Instant): Place {
  const agenda = unmet(c, contextAt(now));
  const all = [...new Set(agenda.map(({ row }) => row.id))].sort();
  const told = all.filter((id) => !besides.has(id));
  const duties = told.length > 0 ? told : all;
  const { plan, others } = planOf(c, new Set(duties));
  const meeting = currentMeeting(c);
  const isBeforeThePlan = plan === undefined;
  // Where the meeting is all that is to be done before the plan.
  const isAlone = isBeforeThePlan && [...others].every((id) => ofTheMeeting.has(id));
  const facts = {
    // Past the question it makes no difference how it was answered; past the first meeting nobody comes back to it.
    age: isBeforeThePlan && (c.ageSettled?.to ?? (c.age.band === 'in-range' ? 'this-procedure' : c.age.band)),
    decision: isBeforeThePlan && c.decision?.appropriate,
    elsewhere: c.sentElsewhere !== undefined,
    meeting: meeting?.state,
    isOver: meeting?.state === 'booked' && now >= meeting.ends,
    // To which team it was referred makes no difference to what can be done, but whether First Contact decide. Past the
    // plan only whether there is one to take back.
    onward: isBeforeThePlan
      ? [...new Set(standingReferrals(c).map(({ because }) => because === 'under-ten'))].sort()
      : plan === 0 && standingReferrals(c).some(({ because }) => because !== 'under-ten'),
    // It is asked until a meeting is booked; after that nothing goes by it.
    unchecked: meeting === undefined && c.checkNotMade !== undefined && c.systemCheck === undefined,
    telling: c.contactsToMake.some(({ done }) => done === undefined),
    saved: outcomeCards.length - cardsLeft(c).length,
    plan,
    further: c.further !== undefined,
    ownWords: ownWordsOf(c),
    // From whom it is kept asks for nothing: where one more state shows it, that is enough.
    kept: c.stage === 'no-meeting' && (c.keptFrom ?? []).length > 0,
    // Told apart only where nothing but the plan is to be done.
    ...(typeof plan === 'number' ? assessmentOf(c, duties) : {}),
    // Who sees its separate records is asked once it is handed over: in one stage is enough.
    records: c.stage === 'with-manager' &&
      c.discussions.length > 0 && [c.separateRecords?.length, areRecordsToSettle(c)],
    // MASH alone can open it again.
    turnedAway: c.closed !== undefined && c.mash?.screened?.eligible === false,
    // It counts once its outcome is recorded.
    combined: isAlone && meeting?.preparation !== undefined && meeting.preparation.combined !== 'no',
  };
  return { key: JSON.stringify([c.stage, [...others].sort(), facts]), case: c, now, agenda, duties };
}
