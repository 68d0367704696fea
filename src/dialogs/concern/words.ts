/** Sentences in which the concern is named, and what stands below its cards. */
import type { Policy } from '../../rules/base/policy.ts';
import type { JourneyWords } from '../journey/index.ts';
import type { ConcernTypes } from './steps/section.ts';

export const words: JourneyWords<ConcernTypes> = {
  thing: 'the concern',
  unfinished: 'You have a concern that was not sent',
  deleted: 'A concern that was not sent has been deleted',
  leave: 'Leave this concern?',
  gone: 'That card belongs to a concern that was sent or discarded. Nothing was changed. Type "raise a concern" to begin one.',
  sentAlready: ({ reference }) => `That concern was sent already; its reference is ${reference}. Nothing was changed.`,
};

/** The phone route, and that nothing is lost by leaving. */
export function foot({ contacts, drafts }: Policy): string {
  const { emergency, firstContact } = contacts;
  return `Immediate danger: ${emergency.value}. ${firstContact.name}: ${firstContact.phone.value}. Leave and finish later: what you wrote is kept for ${drafts.keptDays} days.`;
}
