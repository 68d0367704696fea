/** Booking a Risk Management Meeting, changing it, answering its invitations, and what came of it. */

import { contentsOfCard } from '../../../desk/hands/card-reading.ts';
import type { TeamsUser } from '../teams-user.ts';
import { type Answers, does, ownChannel, pressesOn, reads, tries } from './acting.ts';
import { marked } from './words.ts';

export interface Plan {
  /** `2026-11-12`. */
  readonly day: string;
  /** `10:00`. */
  readonly time: string;
  readonly place?: string;
  readonly link?: string;
  readonly lateReason?: string;
  /** The whole list, where it differs from the one worked out from the case. */
  readonly invite?: readonly string[];
}

/** Those that cannot be left off the usual case's list. */
export const mustCome = ['CDYJS managers', 'SEND and Inclusion', 'Police safeguarding'] as const;

/** Why the others on it are not invited, each with its own reason. */
export const eachWhy = (about: string): string =>
  ['Northfield Academy', 'Health safeguarding'].map((team) => `${team}: ${marked(about)}`).join('\n');

const online = 'Online, in Microsoft Teams';
const toJoin = 'https://teams.microsoft.com/meet/31234567890123';

function answersFor({
  day,
  time,
  place = online,
  link = place === online ? toJoin : undefined,
  lateReason,
  invite,
}: Plan): Answers {
  return {
    Day: day,
    Start: time,
    Place: place,
    'How to get there': marked('directions'),
    ...(link === undefined ? {} : { 'Link of the Teams meeting': link }),
    ...(lateReason === undefined
      ? {}
      : {
          'Kind of reason, if it is after the tenth working day': 'An agency could not come',
          'Reason, if it is after the tenth working day': lateReason,
        }),
    ...(invite === undefined ? {} : { Invite: invite }),
  };
}

export function triesToBook(manager: TeamsUser, reference: string, plan: Plan, more: Answers = {}): Promise<string> {
  const button = ['Book the meeting and invite', 'Book and invite'] as const;
  return tries(manager, reference, button, { ...answersFor(plan), ...more });
}

export async function books(manager: TeamsUser, reference: string, plan: Plan): Promise<string> {
  const why: Answers =
    plan.invite === undefined ? {} : { 'Reason, if you changed who is invited': eachWhy('inviting') };
  const button = ['Book the meeting and invite', 'Book and invite'] as const;
  return does(manager, reference, button, { ...answersFor(plan), ...why });
}

export function postpones(manager: TeamsUser, reference: string, plan: Plan): Promise<string> {
  const answers = { ...answersFor(plan), Why: marked('postponing') };
  return does(manager, reference, ['Change or postpone the meeting', 'Change the meeting'], answers);
}

export function cancels(manager: TeamsUser, reference: string): Promise<string> {
  return does(manager, reference, ['Cancel the meeting', 'Cancel the meeting'], { Why: marked('cancelling') });
}

export function recordsHeld(manager: TeamsUser, reference: string, came: readonly string[]): Promise<string> {
  const alone = came.every((team) => team === 'CDYJS managers');
  const why: Answers = alone ? { 'Reason, if nobody else came': marked('nobodyelse') } : {};
  return does(manager, reference, ['Record that the meeting was held', 'Record'], { 'Who came': came, ...why });
}

export function recordsAdjourned(manager: TeamsUser, reference: string): Promise<string> {
  const answers = { Why: marked('adjourning') };
  return does(manager, reference, ['Record that the meeting was adjourned', 'Record'], answers);
}

export function changesWhoIsInvited(manager: TeamsUser, reference: string, invite: readonly string[]): Promise<string> {
  const answers = { Invite: invite, Why: eachWhy('changinginvited') };
  return does(manager, reference, ['Change who is invited', 'Change the list'], answers);
}

const invitation = (reference: string): string => `Risk Management Meeting, ${reference}`;

/** The invitation as it stands in the channel of somebody's team. */
export function readsInvitation(person: TeamsUser, reference: string): readonly string[] {
  const post = person.in(ownChannel(person)).postWith(invitation(reference));
  return contentsOfCard(post.card).texts;
}

export function accepts(person: TeamsUser, reference: string): Promise<string> {
  return pressesOn(person, ownChannel(person), reference, 'Accept');
}

export async function declines(person: TeamsUser, reference: string): Promise<string> {
  await pressesOn(person, ownChannel(person), reference, 'Decline');
  await person.fills({ 'Why your agency is not coming': marked('notcoming') });
  await person.presses('Send this answer');
  return reads(person);
}

/** Says who comes instead; what is shown then. */
export async function sendsSomebodyElse(person: TeamsUser, reference: string): Promise<string> {
  await pressesOn(person, ownChannel(person), reference, 'Send someone else');
  await person.fills({ 'Who you are sending': marked('substitute') });
  await person.presses('Send this answer');
  return reads(person);
}
