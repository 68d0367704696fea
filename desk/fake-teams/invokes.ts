import { type Doing, envelope, eventId, type TeamsActivity } from './activity.ts';
import type { DeskContext } from './context.ts';
import { isObject, type JsonObject } from './json.ts';

/** `manual`: somebody pressed it; `automatic`: Teams refreshes the card for somebody who looks at it. */
export type Trigger = 'manual' | 'automatic';

export interface Execute {
  readonly verb: string;
  readonly data: JsonObject;
}

/** An `Action.Execute` of a post's card. */
export function cardAction(
  context: DeskContext,
  doing: Doing,
  post: string,
  execute: Execute,
  trigger: Trigger,
): TeamsActivity {
  return {
    ...invoke(context, doing, 'adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: execute.verb, data: execute.data },
      trigger,
    }),
    replyToId: post,
  };
}

/** An `Action.Submit` with `msteams: {type: 'task/fetch'}` of a post's card: asks for a dialog. */
export function fetchDialog(context: DeskContext, doing: Doing, post: string, data: JsonObject): TeamsActivity {
  return { ...invoke(context, doing, 'task/fetch', { data, context: { theme: 'default' } }), replyToId: post };
}

/** An `Action.Submit` of a card in a dialog. */
export function submitDialog(context: DeskContext, doing: Doing, data: JsonObject): TeamsActivity {
  return invoke(context, doing, 'task/submit', { data, context: { theme: 'default' } });
}

/** What somebody typed into the message extension. */
export function searchFor(context: DeskContext, doing: Doing, text: string): TeamsActivity {
  const parameters = [{ name: 'search', value: text }];
  const value = {
    commandId: 'findCase',
    parameters,
    queryOptions: { skip: 0, count: 25 },
    context: { theme: 'default' },
  };
  return invoke(context, doing, 'composeExtension/query', value);
}

/** What they chose of what it listed. */
export function chooseResult(context: DeskContext, doing: Doing, value: JsonObject): TeamsActivity {
  return invoke(context, doing, 'composeExtension/selectItem', value);
}

/** An input with `choices.data` asks the bot for what it offers. */
export function dataQuery(context: DeskContext, doing: Doing, dataset: string, queryText: string): TeamsActivity {
  const queryOptions = { skip: 0, top: 15 };
  return invoke(context, doing, 'application/search', { kind: 'search', dataset, queryText, queryOptions });
}

export function asksForDialog(data: JsonObject): boolean {
  return isObject(data.msteams) && data.msteams.type === 'task/fetch';
}

function invoke(context: DeskContext, doing: Doing, name: string, value: JsonObject): TeamsActivity {
  const base = envelope(context, doing);
  const channelData = { ...(base.channelData as JsonObject), source: { name: 'message' } };
  return { ...base, type: 'invoke', id: eventId(), name, value, channelData };
}
