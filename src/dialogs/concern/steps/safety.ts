/** Step 1: what to do at once, and what this is not. Nothing is asked. */
import { sayOpeningHours } from '../../../rules/base/opening-hours.ts';
import type { Around, Telling } from '../../journey/index.ts';
import type { ConcernTypes } from './section.ts';

function paragraphs({ policy: { contacts, drafts } }: Around): readonly string[] {
  const { emergency, firstContact } = contacts;
  return [
    `**Is a child in immediate danger? Ring ${emergency.value} now.**`,
    `**Worried about a child today? Ring ${firstContact.name} on ${firstContact.phone.value}.** ${sayOpeningHours(firstContact.hours.value)} ${firstContact.outOfHours.value}`,
    `**Nobody is reading this now.** This is not ${firstContact.name}, MASH, the police or the child's record. Telling it does not by itself meet any legal duty you have.`,
    'You do not need proof. Do not question the child. Do not send pictures or files.',
    `Three cards are enough; you may answer more. Leave at any time: it is kept for ${drafts.keptDays} days.`,
  ];
}

export const safety: Telling<ConcernTypes> = { title: 'Before you begin', paragraphs };
