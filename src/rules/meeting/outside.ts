/** Parties without a channel: a person tells them (CN-15, A-20). */

import type { Told } from '../handling/actions/record-contact.ts';
import type { ContactNeeded } from '../handling/events.ts';
import { isAnother } from '../outcome/outcome.ts';
import { type Case, type ContactTask, currentMeeting } from '../record/case.ts';
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

/** What became of a meeting of which somebody outside may have heard. */
const news = {
  changed: 'tell them that the time or place of the Risk Management Meeting has changed',
  cancelled: 'tell them that the Risk Management Meeting is cancelled',
  adjourned: 'tell them that the Risk Management Meeting was adjourned',
  held: 'tell them that the Risk Management Meeting was held',
} as const;
type News = keyof typeof news;

/** Why a task is not needed any more, as the record says it. */
const overtaken: Readonly<Record<Exclude<News, 'changed'>, string>> = {
  cancelled: 'No longer needed: the meeting is cancelled.',
  adjourned: 'No longer needed: the meeting was adjourned.',
  held: 'No longer needed: the meeting was held.',
};

const wasTold = ({ done }: ContactTask): boolean => done !== undefined && done.givenUp === undefined;

/**
 * They have to be told of this too; those still to be told of the meeting itself hear it with that. What does not take
 * place any more nobody is asked to invite them to, or to tell them a time of.
 */
export function tellOutside(
  c: Case,
  what: News,
  { roster }: Pick<DecisionContext, 'roster'>,
): readonly (ContactNeeded | Told)[] {
  const { number = 0, revision = 0 } = currentMeeting(c) ?? {};
  return inviteList(c, roster).outside.flatMap(({ id, who }): readonly (ContactNeeded | Told)[] => {
    const asked = c.contactsToMake.filter((one) => `${one.id}:`.startsWith(`${id}:${number}:`));
    const open = asked.filter(({ done }) => done === undefined);
    const next = { type: 'to-tell', id: `${id}:${number}:${revision + 1}`, who, what: news[what] } as const;
    if (what === 'changed') return open.length === 0 ? [next] : [];
    const over = open.map((one): Told => ({ type: 'told', id: one.id, note: overtaken[what], givenUp: true }));
    // Of a meeting that was held somebody has to tell them who was not told in time.
    const isToHear = what === 'held' ? open.length > 0 : asked.length === 0 || asked.some(wasTold);
    return [...over, ...(isToHear ? [next] : [])];
  });
}
