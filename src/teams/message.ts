/** A typed message: what of it is words, and whether pictures or files came along. */
import type { Activity } from 'botbuilder';
import { cardType } from './post.ts';

/** Teams' own second copy of what was typed, a message that is quoted, and a card: none of them is a file. */
const notFiles = new Set(['text/html', 'messageReference', cardType]);

/** A picture that is pasted stands in Teams' second copy alone. Faces that people type are pictures there too. */
const image = /<img\b[^>]*>/gi;
const face = /schema\.skype\.com\/emoji/i;

function holdsPicture({ contentType, content }: NonNullable<Activity['attachments']>[number]): boolean {
  if (contentType !== 'text/html' || typeof content !== 'string') return false;
  return (content.match(image) ?? []).some((one) => !face.test(one));
}

/** A picture from a phone's gallery, or a file from OneDrive, comes as a message with nothing in it at all. */
function isEmpty({ text, value, attachments }: Activity): boolean {
  return text === '' && (value ?? undefined) === undefined && (attachments ?? []).length === 0;
}

export function hasFiles(activity: Activity): boolean {
  const attached = activity.attachments ?? [];
  return isEmpty(activity) || attached.some((one) => !notFiles.has(one.contentType) || holdsPicture(one));
}

/** Stands where another message is quoted. */
const quoted = /<quoted\b[^>]*>(?:\s*<\/quoted>)?/gi;
/** Signs nobody can see, such as come along with what is copied. Inside a word they may join letters. */
const unseen = '[\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\s]';
const unseenAround = new RegExp(`^${unseen}+|${unseen}+$`, 'g');

interface Mention {
  readonly text: string;
  readonly mentioned: { readonly id?: unknown; readonly name?: unknown };
}
const isMention = (entity: { readonly type: string }): boolean => entity.type.toLowerCase() === 'mention';

/** Without a word of Pathway's own mentions, however many; whoever else is mentioned stands there by their name. */
function withoutMentions(text: string, { entities, recipient }: Activity): string {
  const mentions = (entities ?? []).filter(isMention) as unknown as readonly Mention[];
  return mentions.reduce((words, { text: mark, mentioned }) => {
    if (mark === '') return words;
    const name = typeof mentioned.name === 'string' ? mentioned.name : mark.replace(/<[^>]*>/g, '');
    return words.replaceAll(mark, mentioned.id === recipient?.id ? ' ' : name);
  }, text);
}

/** The words alone: no mention of Pathway, no mark of a quoted message, no hard space, nothing unseen around them. */
export function wordsOf(activity: Activity): string {
  return withoutMentions(activity.text.replace(quoted, ' '), activity)
    .replaceAll('&nbsp;', ' ')
    .replace(unseenAround, '');
}

/** A card's button that opens no dialog arrives as a message without words where a client does not run it. */
export function isButton(activity: Activity): boolean {
  return activity.value !== undefined && activity.value !== null && activity.text.trim() === '';
}

/** A card that somebody chose in the message extension and sent, without a word. */
export function isCardAlone({ text, attachments }: Activity): boolean {
  return text.trim() === '' && (attachments ?? []).some(({ contentType }) => contentType === cardType);
}
