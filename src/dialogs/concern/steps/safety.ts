/** Step 1: what to do at once, and what this is not. Nothing is asked. */
import { sayOpeningHours } from '../../../rules/base/opening-hours.ts';
import type { Around, Telling } from '../../journey/index.ts';
import type { ConcernTypes } from './section.ts';

function paragraphs({ policy: { contacts, drafts } }: Around): readonly string[] {
  const { emergency, firstContact } = contacts;
  return [
    `**Is a child in immediate danger? Ring ${emergency.value} now.**`,
    `**Worried about a child today? Ring ${firstContact.name} on ${firstContact.phone.value}.** ${sayOpeningHours(firstContact.hours.value)} ${firstContact.outOfHours.value}`,
    `**Nobody is reading this now.** This is not ${firstContact.name}, MASH, the police or the child's record. Using Pathway does not replace your legal duties, or your own organisation's safeguarding procedure.`,
    'You do not need proof. Do not question the child. Do not send pictures or files.',
    `You only need to fill in three short cards. You can stop and come back. We keep what you wrote for ${drafts.keptDays} days, but nobody sees it until you send it.`,
  ];
}

export const safety: Telling<ConcernTypes> = { title: 'Before you begin', paragraphs };
