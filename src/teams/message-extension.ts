/** "Find a case" where somebody writes: what Teams asks, read no further than this, and how it wants the answer. */

import type { Activity, MessagingExtensionAttachment, MessagingExtensionResponse } from 'botbuilder';
import type { Search, SearchResult, SearchShown } from '../dialogs/turn.ts';
import { fields } from './fields.ts';
import { attachmentOf } from './post.ts';

export const searchInvoke = 'composeExtension/query';
export const choiceInvoke = 'composeExtension/selectItem';
/** It can be used where Pathway is not: in a chat with somebody else, and in any channel. */
export const isOfExtension = (name: string | undefined): boolean => name === searchInvoke || name === choiceInvoke;

/** The parameter of the app's manifest; Teams names another where it asks before anybody typed. */
const parameterName = 'search';
const previewType = 'application/vnd.microsoft.card.thumbnail';

export function searchIn({ value }: Activity): Search {
  const { commandId, parameters, queryOptions } = fields(value);
  const all = Array.isArray(parameters) ? parameters.map(fields) : [];
  const text = all.find(({ name }) => name === parameterName)?.value;
  const { skip } = fields(queryOptions);
  return {
    command: typeof commandId === 'string' ? commandId : '',
    text: typeof text === 'string' ? text : '',
    skip: typeof skip === 'number' ? skip : 0,
  };
}

/** The reference of what was chosen; undefined where a line that stands for no case was. */
export function choiceIn({ value }: Activity): string | undefined {
  const { reference } = fields(value);
  return typeof reference === 'string' ? reference : undefined;
}

function attached({ title, text, reference, card }: SearchResult): MessagingExtensionAttachment {
  const tap = { type: 'invoke', title, value: reference === undefined ? {} : { reference } };
  const content = { title, ...(text === undefined ? {} : { text }), tap };
  return { ...attachmentOf(card), preview: { contentType: previewType, content } };
}

/** A sentence in the place of the list. */
export const extensionSays = (text: string): MessagingExtensionResponse => ({
  composeExtension: { type: 'message', text },
});

/** What was found, as a list. */
export function resultsShown(shown: SearchShown): MessagingExtensionResponse {
  if ('says' in shown) return extensionSays(shown.says);
  const attachments = shown.results.map(attached);
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** The card of what was chosen, to be put where somebody writes. */
export function choiceShown(shown: SearchShown): MessagingExtensionResponse {
  if ('says' in shown) return extensionSays(shown.says);
  const attachments = shown.results.map(({ card }) => attachmentOf(card));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}
