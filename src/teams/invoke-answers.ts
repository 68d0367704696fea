/** Answers to invokes, in the shapes Teams wants. A refusal is an answer too: its HTTP status is 200. */
import type { AdaptiveCardInvokeResponse, InvokeResponse, TaskModuleResponse } from 'botbuilder';
import type { Card } from '../cards/card.ts';
import type { DialogShown } from '../dialogs/turn.ts';
import { lookUpRefused } from './look-up.ts';
import { choiceInvoke, extensionSays, searchInvoke } from './message-extension.ts';
import { attachmentOf, cardType } from './post.ts';
import { nothingToOpen } from './words.ts';

const wordType = 'application/vnd.microsoft.activity.message';

/** In the old card's place. */
export function cardShown(card: Card): AdaptiveCardInvokeResponse {
  return { statusCode: 200, type: cardType, value: card };
}

/** Beside the card, which stays as it is. The SDK's type knows cards only. */
export function wordShown(word: string): AdaptiveCardInvokeResponse {
  return { statusCode: 200, type: wordType, value: word as unknown as Record<string, unknown> };
}

const message = (text: string): TaskModuleResponse => ({ task: { type: 'message', value: text } });

/** What is opened must show something. */
export function dialogOpened(shown: DialogShown): TaskModuleResponse {
  return 'dialog' in shown ? drawn(shown.dialog) : message(shown.closes ?? nothingToOpen);
}

/** No body closes the dialog. */
export function dialogAnswered(shown: DialogShown): TaskModuleResponse | undefined {
  if ('dialog' in shown) return drawn(shown.dialog);
  return shown.closes === undefined ? undefined : message(shown.closes);
}

function drawn({ title, card }: { readonly title: string; readonly card: Card }): TaskModuleResponse {
  const value = { title, card: attachmentOf(card), height: 'large', width: 'large' } as const;
  return { task: { type: 'continue', value } };
}

/** A sentence as the answer to any of the invokes Pathway knows; undefined for the others. */
export function invokeSays(name: string | undefined, sentence: string): InvokeResponse | undefined {
  switch (name) {
    case 'adaptiveCard/action':
      return { status: 200, body: wordShown(sentence) };
    case 'task/fetch':
    case 'task/submit':
      return { status: 200, body: message(sentence) };
    case searchInvoke:
    case choiceInvoke:
      return { status: 200, body: extensionSays(sentence) };
    case 'application/search':
      return { status: 200, body: lookUpRefused(sentence) };
    default:
      return undefined;
  }
}
