/** Buttons, as each place wants them. */
import { plainTitle } from './text.ts';

export interface Button {
  readonly title: string;
  readonly verb: string;
  readonly data?: Readonly<Record<string, unknown>>;
  /** The one most people want. */
  readonly main?: true;
  /** Sends no inputs, so nothing unfinished is in the way. */
  readonly withoutInputs?: true;
  /** Keeps what stands in the inputs, and does nothing else with it. */
  readonly keeps?: true;
}

/** By this id a client that is told of a closing window finds the button that keeps what was typed. */
const keepsId = 'keeps-what-is-typed';

/** Where a card is shown: a post in a chat or channel, or a dialog. */
export type Surface = 'post' | 'dialog';

/**
 * A button in a post runs where it stands; a client that sends it as a message sends its data alone, so the verb is
 * among them. In a dialog it sends the dialog's answer.
 */
export function drawButton(button: Button, surface: Surface): unknown {
  const { title, verb, data = {}, main, withoutInputs, keeps } = button;
  const common = {
    title: plainTitle(title),
    ...(main === undefined ? {} : { style: 'positive' }),
    ...(withoutInputs === undefined ? {} : { associatedInputs: 'none' }),
    ...(keeps === undefined ? {} : { id: keepsId }),
  };
  return surface === 'post'
    ? { type: 'Action.Execute', verb, data: { ...data, verb }, ...common }
    : { type: 'Action.Submit', data: { ...data, verb }, ...common };
}

/** One that asks nothing but to be pressed, in a post. */
export const postButton = (title: string, verb: string, data: Readonly<Record<string, unknown>>): unknown =>
  drawButton({ title, verb, data }, 'post');

/** A button in a post that opens a dialog only the one who clicks sees. */
export function drawOpener({ title, verb, data = {}, main }: Button): unknown {
  return {
    type: 'Action.Submit',
    title: plainTitle(title),
    data: { ...data, verb, msteams: { type: 'task/fetch' } },
    ...(main === undefined ? {} : { style: 'positive' }),
  };
}

export function drawLink(title: string, url: string): unknown {
  return { type: 'Action.OpenUrl', title, url };
}

const unfolding = (title: string, id: string): unknown => ({
  type: 'ActionSet',
  actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [id] }],
});

/** What the procedure says about what is refused, each clause once, for who asks; nothing where it says nothing. */
export function foldedWhy(errors: readonly { readonly why?: string }[]): readonly unknown[] {
  const clauses = new Set(errors.flatMap(({ why }) => (why === undefined ? [] : [why])));
  const id = 'why-refused';
  const items = [...clauses].map((text) => ({ type: 'TextBlock', text, wrap: true }));
  return items.length === 0 ? [] : [unfolding('Why?', id), { type: 'Container', id, isVisible: false, items }];
}

/** Buttons that are not shown before somebody presses `title`. `id`: no other part of the card has it. */
export function folded(title: string, id: string, buttons: readonly unknown[]): readonly unknown[] {
  const rows = buttons.map((one) => ({ type: 'ActionSet', actions: [one], spacing: 'Small' }));
  return [unfolding(title, id), { type: 'Container', id, isVisible: false, items: rows }];
}
