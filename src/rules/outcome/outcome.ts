/** The outcome of a case's newest meeting, as far as it is saved (CJ-17, CN-18). */

import type { Case } from '../record/case.ts';
import { currentMeeting } from '../record/case.ts';
import type { MeetingOutcome, OutcomeAnswers, OutcomeCard } from '../record/outcome.ts';
import { isCarriedOn } from '../stages.ts';
import { cardRows } from './card-rows.ts';

export const outcomeCards = Object.keys(cardRows) as readonly OutcomeCard[];

/** That of the newest meeting; undefined where nothing of it is there yet. */
export function currentOutcome(c: Case): MeetingOutcome | undefined {
  const meeting = currentMeeting(c);
  return meeting === undefined ? undefined : c.outcomes?.find((one) => one.meeting === meeting.number);
}

/** The cards that nobody has saved yet, in their order. */
export function cardsLeft(c: Case): readonly OutcomeCard[] {
  const saved = currentOutcome(c)?.cards ?? {};
  return outcomeCards.filter((card) => saved[card] === undefined);
}

/** What was saved on a card last: for this meeting, else for the one before. */
export function lastAnswers<C extends OutcomeCard>(c: Case, card: C): OutcomeAnswers[C] | undefined {
  const found = c.outcomes?.findLast(({ cards }) => cards[card] !== undefined)?.cards[card];
  return found?.answers as OutcomeAnswers[C] | undefined;
}

/** The newest outcome that is recorded. */
export function recordedOutcome(c: Case): MeetingOutcome | undefined {
  return c.outcomes?.findLast(({ recorded }) => recorded !== undefined);
}

/** Whether a meeting is another about a plan: the outcome of one before it is recorded (CN-22). */
export function isAnother({ outcomes = [] }: Pick<Case, 'outcomes'>, number: number): boolean {
  return outcomes.some(({ meeting, recorded }) => recorded !== undefined && meeting < number);
}

/** What that outcome says on a card. */
export function recordedAnswers<C extends OutcomeCard>(c: Case, card: C): OutcomeAnswers[C] | undefined {
  return recordedOutcome(c)?.cards[card]?.answers as OutcomeAnswers[C] | undefined;
}

/** The case with that outcome of its newest meeting in place of the one before. */
export function withOutcome(c: Case, outcome: MeetingOutcome): Pick<Case, 'outcomes'> {
  const others = (c.outcomes ?? []).filter(({ meeting }) => meeting !== outcome.meeting);
  return { outcomes: [...others, outcome] };
}

/** The number of the meeting that was held and whose outcome nobody was asked for yet. */
export function outcomeToAskFor(c: Case): number | undefined {
  const meeting = currentMeeting(c);
  const isWanted = isCarriedOn(c) && meeting?.state === 'held' && currentOutcome(c) === undefined;
  return isWanted ? meeting.number : undefined;
}
