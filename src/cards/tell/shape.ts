/** What every message to one person of a case is made of. */
import type { PersonId } from '../../rules/base/vocabulary.ts';
import { meetingClock } from '../../rules/clocks.ts';
import type { Case } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Message } from '../message/message.ts';
import { plainWords } from '../text.ts';

export interface Reading {
  readonly reader: PersonId;
  /** How many characters of somebody's words are shown, where not all of them fit. */
  readonly most: number;
}
export type Tell = (c: Case, by: DecisionContext, reading: Reading) => Omit<Message, 'actions'>;

export const managersName = (c: Case): string =>
  c.manager === undefined ? 'A team manager' : plainWords(c.manager.name);

export function clockSentence(c: Case, by: DecisionContext): string {
  const clock = meetingClock(c, by);
  return clock.known
    ? `If there is a Risk Management Meeting, it is held by ${by.calendar.sayDate(clock.due)}.`
    : clock.why;
}
