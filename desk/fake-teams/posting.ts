import { cardType } from './answers.ts';
import { badSyntax, tooLarge } from './errors.ts';
import { isObject, type JsonObject, objectsIn, textOf } from './json.ts';
import { isTooLarge } from './limits.ts';

/** What one post shows. */
export type Content =
  | { readonly text: string; readonly textFormat: 'plain' | 'markdown'; readonly notification: string }
  | { readonly card: JsonObject; readonly notification: string };

/**
 * The posts Teams makes of an activity the bot sends: text and each card become posts of their own. None for
 * `typing`. Throws `TeamsError`: 413 above the size limit, 400 for what Teams does not post.
 */
export function contentsOf(activity: unknown): readonly Content[] {
  if (!isObject(activity)) throw badSyntax('Activity is missing.');
  if (isTooLarge(activity)) throw tooLarge();
  if (activity.type === 'typing') return [];
  if (activity.type !== 'message') throw badSyntax('Unknown activity type.');
  const contents = [...textContent(activity), ...objectsIn(activity.attachments).map(cardContent(activity))];
  if (contents.length === 0) throw badSyntax("Activity must include non empty 'text' field or at least 1 attachment.");
  return contents;
}

/** The one thing an update shows. Teams takes either text or one card. */
export function contentOf(activity: unknown): Content {
  const [content, ...more] = contentsOf(activity);
  if (!content || more.length > 0) throw badSyntax('Activity resulted into multiple skype activities.');
  return content;
}

function textContent(activity: JsonObject): readonly Content[] {
  const text = textOf(activity.text);
  if (text === undefined) return [];
  const textFormat = activity.textFormat === 'plain' ? 'plain' : 'markdown';
  return [{ text, textFormat, notification: textOf(activity.summary) ?? text }];
}

function cardContent(activity: JsonObject) {
  return (attachment: JsonObject): Content => {
    const { contentType, content } = attachment;
    if (contentType !== cardType) throw badSyntax(`Unknown attachment type: ${String(contentType)}.`);
    if (!isObject(content) || content.type !== 'AdaptiveCard') throw badSyntax('Invalid Adaptive Card.');
    return { card: content, notification: textOf(activity.summary) ?? firstText(content) ?? 'Sent a card' };
  };
}

/** The first text of a card, which a phone shows where the activity has no `summary`. */
function firstText(value: unknown): string | undefined {
  if (Array.isArray(value)) return firstOf(value);
  if (!isObject(value)) return undefined;
  if (value.type === 'TextBlock') return textOf(value.text);
  return firstOf(['body', 'items', 'columns', 'rows', 'cells'].map((part) => value[part]));
}

function firstOf(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const text = firstText(value);
    if (text !== undefined) return text;
  }
  return undefined;
}
