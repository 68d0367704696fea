/** Handing over all the cases of a team manager: how it is asked for, and what came of it. */

import { sayCount } from '../../rules/base/sentences.ts';
import type { PersonRef, Reference } from '../../rules/base/vocabulary.ts';
import { drawButton, drawOpener, type Surface } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';

/** A case that was not handed over, and why. */
export interface NotHandedOver {
  readonly reference: Reference;
  readonly says: string;
}

export interface HandedOver {
  readonly done: number;
  /** By the same press, before it was cut short. */
  readonly before: number;
  readonly not: readonly NotHandedOver[];
  /** More than could be handed over at once. */
  readonly left: number;
  /** Of those handed over: how many have a separate record of a child who may have been harmed. */
  readonly withRecord: number;
}

const opener = { title: 'Hand over all cases', verb: 'hand-over-all/form' } as const;

/** The way to the form. */
export const drawToHandOverAll = (surface: Surface): unknown =>
  surface === 'post' ? drawOpener(opener) : drawButton({ ...opener, withoutInputs: true }, surface);

/** What it does, and the way to its form. */
export function handOverAllCard(): Card {
  return messageCard({
    title: 'Hand over all cases',
    paragraphs: [
      'You choose one team manager and another, and say why. Every open case of the first will be handed over to the second, each with its own line under what has happened.',
    ],
    actions: [drawOpener({ ...opener, main: true })],
  });
}

/** More of them would hide the rest of the card. */
const MOST_NAMED = 12;
const casesWords = (count: number): string => sayCount(count, 'open case');

function doneWords({ done, before }: HandedOver, from: string, to: string): readonly string[] {
  if (done + before === 0) return [`${from} had no open case to hand over. Nothing was changed.`];
  const already = before === 0 ? '' : ` ${before} of them had been handed over before, by the same press.`;
  return [`Done: ${to} now has ${casesWords(done + before)} that ${from} had.${already}`];
}

/** Handing a case over gives nobody sight of a separate record (PR-11). */
function recordWords({ withRecord }: HandedOver, to: string): readonly string[] {
  if (withRecord === 0) return [];
  const how = withRecord === 1 ? 'One of these cases has' : `${withRecord} of these cases have`;
  return [
    `${how} a separate record of a child who may have been harmed. ${to} cannot see it by this. Decide for each who will see it: type **separate records**.`,
  ];
}

/** How many, which could not be and why, and how many are left. */
export function handedOverCard(all: { readonly from: PersonRef; readonly to: PersonRef }, came: HandedOver): Card {
  const [from, to] = [plainWords(all.from.name), plainWords(all.to.name)];
  const { not, left } = came;
  const unnamed = not.length - MOST_NAMED;
  const isNothing = came.done + came.before === 0 && not.length > 0;
  return messageCard({
    title: 'Hand over all cases',
    paragraphs: [
      ...(isNothing ? [`None of the cases of ${from} was handed over.`] : doneWords(came, from, to)),
      ...recordWords(came, to),
      ...(left === 0 ? [] : [`${from} has ${casesWords(left)} more. Send the form again to hand them over.`]),
    ],
    sections:
      not.length === 0
        ? []
        : [
            {
              heading: `Not handed over: ${not.length}`,
              paragraphs: [
                ...not.slice(0, MOST_NAMED).map(({ reference, says }) => `**${reference}** – ${plainWords(says)}`),
                ...(unnamed > 0 ? [`And ${unnamed} more. Send the form again to see them.`] : []),
              ],
            },
          ],
    actions: [drawButton({ title: 'Back to the form', verb: opener.verb }, 'dialog')],
  });
}
