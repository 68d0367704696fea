/** Parties without a channel: a person tells them (CN-15, A-20). */

import type { ContactNeeded } from '../handling/events.ts';
import { isAnother } from '../outcome/outcome.ts';
import { type Case, currentMeeting } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import { type InviteList, inviteList } from './invitees.ts';

/** Those outside have to be invited by somebody. */
export function toldOutside(c: Case, { outside }: InviteList, meeting: number): readonly ContactNeeded[] {
  const which = isAnother(c, meeting)
    ? 'another Risk Management Meeting, about the plan'
    : 'the Risk Management Meeting';
  const what = `invite them to ${which}`;
  return outside.map(({ id, who }) => ({ type: 'to-tell', id: `${id}:${meeting}`, who, what }));
}

/** They have to be told of this too; those still to be told of the meeting itself hear it with that. */
export function tellOutside(
  c: Case,
  what: string,
  { roster }: Pick<DecisionContext, 'roster'>,
): readonly ContactNeeded[] {
  const { number = 0, revision = 0 } = currentMeeting(c) ?? {};
  return inviteList(c, roster).outside.flatMap(({ id, who }): readonly ContactNeeded[] => {
    const asked = c.contactsToMake.filter((one) => `${one.id}:`.startsWith(`${id}:${number}:`));
    const areUpToDate = asked.every((one) => one.done !== undefined);
    return areUpToDate ? [{ type: 'to-tell', id: `${id}:${number}:${revision + 1}`, who, what }] : [];
  });
}
