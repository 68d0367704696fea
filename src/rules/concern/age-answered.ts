/** The age that the referrer gives after the concern was sent (A-02, A-24, SC-06). */
import type { LocalDate } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { AgeGiven } from '../record/referrers-answers.ts';
import { answeredSince } from '../record/referrers-answers.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { findAge, managerChooses } from './age.ts';
import { isAgeOpen } from './in-words.ts';

type Given = Pick<AgeGiven, 'birthDate' | 'approximateAge'>;
const isGiven = ({ birthDate, approximateAge }: Given): boolean => (birthDate ?? approximateAge) !== undefined;

/** The way for an age is chosen until a meeting is agreed: after that no age can be given that nobody would look at. */
export const takesAnAge = (c: Pick<Case, 'stage' | 'origin' | 'referrersAnswers'>): boolean =>
  c.stage === 'with-manager' && isAgeOpen(c.origin.concern, answeredSince(c));

export function ageTrouble(c: Case, given: Given, on: LocalDate): Refusal | undefined {
  if (!isGiven(given)) return undefined;
  const { birthDate } = given;
  const field = birthDate === undefined ? 'approximateAge' : 'birthDate';
  if (!takesAnAge(c)) {
    const says =
      c.stage === 'with-manager'
        ? 'The age was given already. Write what the referrer says now under what else they said.'
        : 'A meeting is agreed, and the way for an age is chosen before that. Write it under what else they said. If it changes the way, look at the decision again.';
    return refusal('invalid', says, 'A-02', field);
  }
  if (birthDate !== undefined && birthDate > (c.origin.concern.seenOrHeard.happenedOn ?? on)) {
    return refusal('invalid', 'That is after what happened. Check the date of birth.', 'A-02', 'birthDate');
  }
  return undefined;
}

/**
 * What it means for the way. A child under ten is First Contact's to decide: where the case is with a team manager
 * already, they choose the way, as they do where the age is in doubt.
 */
export function answeredAge(c: Case, given: Given, { calendar, policy }: ActorContext): Pick<AgeGiven, 'age'> {
  if (!isGiven(given)) return {};
  const { concern } = c.origin;
  const { birthDate, approximateAge } = given;
  const youngPerson = { ...concern.youngPerson, birthDate, approximateAge };
  const found = findAge({ ...concern, youngPerson }, calendar.localDate(c.receivedAt), policy.ages);
  if (found.band !== 'under-ten') return { age: found };
  const note = `Under ${policy.ages.lower} by what the referrer answered since. ${managerChooses}`;
  return { age: { ...found, band: 'border', note } };
}
