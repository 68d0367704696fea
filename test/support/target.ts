import { isDeepStrictEqual } from 'node:util';
import { isObject, type JsonObject, textOf } from '../../desk/fake-teams/json.ts';
import { type CardButton, type CardContents, contentsOfCard, inputsFor } from '../../desk/hands/card-reading.ts';
import { type Answer, inputValues, sentValue } from '../../desk/hands/filling.ts';
import type { PressRequest } from '../../desk/page-api.ts';

/** A card somebody has in front of them; `post` is absent in a dialog. */
export interface Target {
  readonly conversation: string;
  readonly post?: string;
  readonly card: JsonObject;
}

/** What was typed into which card, by card and input id. */
export type Typed = Map<string, Map<string, string>>;

export function typeInto(typed: Typed, target: Target, answers: Readonly<Record<string, Answer>>): void {
  const contents = contentsOfCard(target.card);
  const values = new Map(typed.get(keyOf(target)));
  for (const [label, answer] of Object.entries(answers)) {
    const input = named(contents.inputs, label, 'input');
    values.set(input.id, sentValue(input, answer));
  }
  typed.set(keyOf(target), values);
}

export function forget(typed: Typed, target: Target): void {
  typed.delete(keyOf(target));
}

/** The button of that title. Throws where there is none, saying what there is. */
export function buttonOf(target: Target, title: string): CardButton {
  return named(contentsOfCard(target.card).buttons, title, 'button');
}

/** What the client sends for a press; undefined for a button that only unfolds something. */
export function pressOf(typed: Typed, target: Target, title: string): PressRequest | undefined {
  const button = buttonOf(target, title);
  const { action } = button;
  if (action.isEnabled === false) throw new Error(`"${title}" cannot be pressed: it is greyed out.`);
  if (button.type === 'Action.OpenUrl') throw new Error(`"${title}" is a link: ask for link('${title}').`);
  if (button.type !== 'Action.Execute' && button.type !== 'Action.Submit') return undefined;
  const inputs = inputValues(inputsFor(button, contentsOfCard(target.card)), typed.get(keyOf(target)) ?? new Map());
  const data = { ...(isObject(action.data) ? action.data : {}), ...inputs };
  return {
    conversation: target.conversation,
    ...(target.post === undefined ? {} : { post: target.post }),
    action:
      button.type === 'Action.Execute'
        ? { type: 'Action.Execute', verb: textOf(action.verb) ?? '', data }
        : { type: 'Action.Submit', data },
  };
}

/** A button that stands at the top and at the foot of a long card does one thing. */
const isSameButton = (one: object, other: object): boolean =>
  'action' in one && 'action' in other && isDeepStrictEqual(one.action, other.action);

/** By its whole name, else the only one that begins so. */
function named<T extends CardContents['inputs'][number] | CardButton>(
  all: readonly T[],
  name: string,
  kind: 'input' | 'button',
): T {
  const nameOf = (one: T) => ('label' in one ? one.label : one.title);
  const exact = all.filter((one) => nameOf(one) === name);
  const fitting = exact.length > 0 ? exact : all.filter((one) => nameOf(one).startsWith(name));
  const [only, ...others] = fitting;
  if (only && others.every((other) => isSameButton(only, other))) return only;
  const there = all.map((one) => `"${nameOf(one)}"`).join(', ') || 'none';
  throw new Error(`There ${only ? 'is more than one' : 'is no'} ${kind} "${name}" on the card. There are: ${there}.`);
}

function keyOf({ conversation, post, card }: Target): string {
  return JSON.stringify([conversation, post ?? 'dialog', card]);
}
