/** What is worked out again from a fact that is put right, before its event is kept: an event holds no open question. */
import type { AgeFinding } from '../concern/age.ts';
import { findAge, managerChooses } from '../concern/age.ts';
import { stageBeforeClosing } from '../ending/last-days.ts';
import type { Case } from '../record/case.ts';
import { youngPersonOf } from '../record/referrers-answers.ts';
import type { ActorContext } from '../rows/context.ts';
import { isCarriedOn } from '../stages.ts';
import { receiptOf } from './receipt.ts';

/**
 * What the facts make of the age (A-02, SC-06). Where youth justice have the case, nothing sends it to First Contact by
 * itself: whoever manages it chooses the way.
 */
export function ageOf(c: Case, { calendar, policy }: ActorContext): AgeFinding {
  const concern = { ...c.origin.concern, youngPerson: youngPersonOf(c) };
  const found = findAge(concern, calendar.localDate(receiptOf(c)), policy.ages);
  // A closed case goes on where it stood once somebody opens it again.
  const stage = c.closed === undefined ? c.stage : stageBeforeClosing(c);
  if (found.band !== 'under-ten' || !isCarriedOn({ stage })) return found;
  const note = `Under ${policy.ages.lower} by what was corrected. ${managerChooses}`;
  return { ...found, band: 'border', note };
}
