/** What a button sends, read no further than who it speaks to: the verb, the data, the post it is in. */

import type { Activity } from 'botbuilder';
import type { Press } from '../dialogs/turn.ts';
import { type Fields, fields } from './fields.ts';

const verbIn = ({ verb }: Fields): string => (typeof verb === 'string' ? verb : '');

/** `Action.Execute`: the verb stands beside the data. */
export function executePress({ value, replyToId }: Activity): Press {
  const action = fields(fields(value).action);
  return { verb: verbIn(action), data: fields(action.data), post: replyToId };
}

/** A press that came as a message: the verb is among the data, or beside them as in `Action.Execute`. */
export function messagePress({ value, replyToId }: Activity): Press {
  const given = fields(value);
  const { verb, data, ...inputs } = { ...given, ...fields(given.action) };
  return { verb: verbIn({ verb }), data: { ...inputs, ...fields(data) }, post: replyToId };
}

/** Whether a card asked by itself to be drawn anew. The SDK drops this. */
export function isRefresh({ value }: Activity): boolean {
  return fields(value).trigger === 'automatic';
}

/** A button that opens a dialog, or one in a dialog: the verb is among the data. */
export function dialogPress({ value, replyToId }: Activity): Press {
  const { verb, msteams, ...data } = fields(fields(value).data);
  return { verb: verbIn({ verb }), data, post: replyToId };
}
