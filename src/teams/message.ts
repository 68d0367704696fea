/** A typed message: what of it is words, and whether files came along. */
import { type Activity, TurnContext } from 'botbuilder';
import { cardType } from './post.ts';

/** Teams' own second copy of what was typed, a message that is quoted, and a card: none of them is a file. */
const notFiles = new Set(['text/html', 'messageReference', cardType]);

export function hasFiles({ attachments = [] }: Activity): boolean {
  return (attachments ?? []).some(({ contentType }) => !notFiles.has(contentType));
}

/** The words without the mention of Pathway, which Teams sets off with a hard space. */
export function wordsOf(activity: Activity): string {
  const words = activity.recipient ? TurnContext.removeRecipientMention({ ...activity }) : activity.text;
  return words.replaceAll('&nbsp;', ' ').trim();
}

/** A card's button that is no `Action.Execute` and opens no dialog arrives as a message without words. */
export function isButton(activity: Activity): boolean {
  return activity.value !== undefined && activity.value !== null && activity.text.trim() === '';
}
