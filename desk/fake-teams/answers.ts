import type { PressAnswer } from '../page-api.ts';
import { isObject, type JsonObject, textOf } from './json.ts';
import { isTooLarge } from './limits.ts';

export const cardType = 'application/vnd.microsoft.card.adaptive';
const messageType = 'application/vnd.microsoft.activity.message';

/** The words Teams uses, whatever went wrong. */
export const somethingWrong = 'Something went wrong. Please try again.';
export const trouble = (text = somethingWrong): PressAnswer => ({ show: 'trouble', text });

/** What Teams makes of the answer to `adaptiveCard/action`. */
export function cardActionAnswer(body: unknown): PressAnswer {
  if (!isObject(body) || body.statusCode !== 200) return trouble();
  const { type, value } = body;
  if (type === cardType && isCard(value)) return { show: 'card', card: value };
  if (type === messageType && typeof value === 'string') return { show: 'message', text: value };
  return trouble();
}

/** What Teams makes of the answer to `task/fetch`. */
export function fetchAnswer(body: unknown): PressAnswer {
  return taskAnswer(body) ?? trouble();
}

/** What Teams makes of the answer to `task/submit`: no answer closes the dialog. */
export function submitAnswer(body: unknown): PressAnswer {
  const isEmpty = body === undefined || body === null || (isObject(body) && Object.keys(body).length === 0);
  if (isEmpty || (isObject(body) && body.task === null)) return { show: 'close' };
  return taskAnswer(body) ?? trouble();
}

function taskAnswer(body: unknown): PressAnswer | undefined {
  const task = isObject(body) ? body.task : undefined;
  if (!isObject(task)) return undefined;
  const { type, value } = task;
  if (type === 'message') return typeof value === 'string' ? { show: 'message', text: value } : undefined;
  if (type !== 'continue' || !isObject(value)) return undefined;
  const attachment = value.card;
  if (!isObject(attachment) || attachment.contentType !== cardType || !isCard(attachment.content)) {
    return undefined;
  }
  return { show: 'dialog', title: textOf(value.title) ?? '', card: attachment.content };
}

function isCard(value: unknown): value is JsonObject {
  return isObject(value) && value.type === 'AdaptiveCard' && !isTooLarge(value);
}
