/** Sentences in which the concern is named, and what stands below its cards. */
import type { Policy } from '../../rules/base/policy.ts';
import type { JourneyWords } from '../journey/index.ts';
import type { ConcernTypes } from './steps/section.ts';

export const words: JourneyWords<ConcernTypes> = {
  thing: 'the concern',
  unfinished: 'You have a concern that you have not sent',
  evidence: 'Part of what you saw',
  deleted: 'A concern that you did not send has been deleted',
  leave: 'Leave this concern?',
  gone: 'That card is from a concern that you have sent or deleted. Nothing was changed. Type "raise a concern" to start a new one.',
  sentAlready: ({ reference }) =>
    `You have already sent that concern. Its reference is ${reference}. Nothing was changed.`,
};

/** The phone route, and how to leave so that nothing is lost: Teams tells Pathway what stands in a box at a press only. */
export function foot({ contacts, drafts }: Policy): string {
  const { emergency, firstContact } = contacts;
  return [
    `In immediate danger, ring ${emergency.value}. For advice, ring ${firstContact.name} on ${firstContact.phone.value}.`,
    `To stop and come back, press **Leave and finish later**. We keep what you wrote for ${drafts.keptDays} days.`,
    'If you go to another chat before you press a button, Teams may lose what you typed on this card.',
  ].join(' ');
}
