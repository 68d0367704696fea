/** What every message to one person of a case is made of. */

import type { ActionId } from '../../rules/actions.ts';
import type { PersonId, TeamId } from '../../rules/base/vocabulary.ts';
import { meetingClock } from '../../rules/clocks.ts';
import type { Case } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Message } from '../message/message.ts';
import { plainWords } from '../text.ts';
import type { ListId } from '../verbs/lists.ts';

export interface Reading {
  readonly reader: PersonId;
  /** The team it is about, where it is about one. */
  readonly about?: TeamId | undefined;
  /** How many characters of somebody's words are shown, where not all of them fit. */
  readonly most: number;
}
/** `forms`: what can be done about it at once, besides opening the case. `list`: it is about more than this case. */
export interface Told extends Omit<Message, 'actions'> {
  readonly forms?: readonly { readonly title: string; readonly action: ActionId }[];
  readonly list?: ListId;
}
export type Tell = (c: Case, by: DecisionContext, reading: Reading) => Told;

/** Said where only the beginning of somebody's words is shown. */
export const rest = 'Shown in part. Open it to read all of it.';

export const managersName = (c: Case): string =>
  c.manager === undefined ? 'A team manager' : plainWords(c.manager.name);

export function clockSentence(c: Case, by: DecisionContext): string {
  const clock = meetingClock(c, by);
  return clock.known
    ? `If a Risk Management Meeting is needed, it must be held by ${by.calendar.sayDate(clock.due)}.`
    : clock.why;
}
