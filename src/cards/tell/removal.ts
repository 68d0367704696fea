/** Told of a record that is to be removed: to a second person, and what came of it. Why, only the open case says. */
import type { TellWords } from '../../cases/notice.ts';
import type { Case } from '../../rules/record/case.ts';
import { drawButton } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';
import type { Tell } from './shape.ts';

const nameOf = (found: { readonly by: { readonly name: string } } | undefined): string =>
  found === undefined ? 'Somebody' : plainWords(found.by.name);

const endedWords = {
  stopped: 'It was stopped.',
  held: 'A hold was put on it.',
  lapsed: 'No second person confirmed it in time.',
} as const;
/** Else only that ends one. */
const openedAgain = 'The case was opened again.';

function howItEnded(retention: Case['retention']): string {
  const how = retention?.removal?.ended?.how;
  return how === undefined ? openedAgain : endedWords[how];
}

export const removalTells = {
  'removal-asked': ({ reference, retention }) => ({
    title: `A removal to confirm: ${reference}`,
    paragraphs: [
      `${nameOf(retention?.removal)} asked for the record ${reference} to be removed. A second person must confirm it. Open the case to read why, then confirm it or stop it.`,
    ],
  }),
  'removal-confirmed': ({ reference, retention }) => ({
    title: `A record will be removed: ${reference}`,
    paragraphs: [
      `${nameOf(retention?.removal)} asked for the record ${reference} to be removed, and ${nameOf(retention?.removal?.confirmed)} confirmed it. Pathway will remove it in about ten minutes. Until then a service lead can open the case and stop it.`,
    ],
  }),
  'removal-ended': ({ reference, retention }) => ({
    title: `The record stays: ${reference}`,
    paragraphs: [
      `The record ${reference} will not be removed. ${howItEnded(retention)} Open the case to see how it stands.`,
    ],
  }),
} as const satisfies Partial<Record<TellWords, Tell>>;

/** That it stays, to an administrator, who was asked to confirm it. */
export function staysForAdministrators({ reference, retention }: Pick<Case, 'reference' | 'retention'>): Card {
  return messageCard({
    title: `The record stays: ${reference}`,
    paragraphs: [
      `The record ${reference} will not be removed. ${howItEnded(retention)} There is nothing for you to do.`,
    ],
  });
}

/** The same to an administrator, who sees nothing of the case. */
export function removalForAdministrators({ reference, retention }: Pick<Case, 'reference' | 'retention'>): Card {
  return messageCard({
    title: `A removal to confirm: ${reference}`,
    paragraphs: [
      `${nameOf(retention?.removal)} asked for the record ${reference} to be removed. A second person must confirm it: another service lead, or you. You cannot see the case.`,
    ],
    actions: [drawButton({ title: 'Show removals', verb: 'removal/list', data: {} }, 'post')],
  });
}
