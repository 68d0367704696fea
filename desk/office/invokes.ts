import { type Doing, envelope, eventId, type TeamsActivity } from './activity.ts';
import { isObject, type JsonObject } from './json.ts';
import type { Setting } from './setting.ts';

/** `manual`: somebody pressed it; `automatic`: Teams refreshes the card for somebody who looks at it. */
export type Trigger = 'manual' | 'automatic';

export interface Execute {
  readonly verb: string;
  readonly data: JsonObject;
}

/** An `Action.Execute` of a post's card. */
export function cardAction(
  setting: Setting,
  doing: Doing,
  post: string,
  execute: Execute,
  trigger: Trigger,
): TeamsActivity {
  return {
    ...invoke(setting, doing, 'adaptiveCard/action', {
      action: { type: 'Action.Execute', verb: execute.verb, data: execute.data },
      trigger,
    }),
    replyToId: post,
  };
}

/** An `Action.Submit` with `msteams: {type: 'task/fetch'}` of a post's card: asks for a dialog. */
export function fetchDialog(setting: Setting, doing: Doing, post: string, data: JsonObject): TeamsActivity {
  return { ...invoke(setting, doing, 'task/fetch', { data, context: { theme: 'default' } }), replyToId: post };
}

/** An `Action.Submit` of a card in a dialog. */
export function submitDialog(setting: Setting, doing: Doing, data: JsonObject): TeamsActivity {
  return invoke(setting, doing, 'task/submit', { data, context: { theme: 'default' } });
}

export function asksForDialog(data: JsonObject): boolean {
  return isObject(data.msteams) && data.msteams.type === 'task/fetch';
}

function invoke(setting: Setting, doing: Doing, name: string, value: JsonObject): TeamsActivity {
  const base = envelope(setting, doing);
  const channelData = { ...(base.channelData as JsonObject), source: { name: 'message' } };
  return { ...base, type: 'invoke', id: eventId(), name, value, channelData };
}
