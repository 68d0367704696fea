/** A clear no: nothing changed, with the clause in plain words, and where to go on. */

import type { Reference } from '../../rules/base/vocabulary.ts';
import type { Refusal } from '../../rules/rows/refusals.ts';
import { type Button, drawButton } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { sourceText } from './why.ts';

/** The way back from any card of an open case. */
export function backToCaseButton(reference: Reference): Button {
  const data = { reference, page: 'overview', part: 0 };
  return { title: 'Back to the case', verb: 'case/page', data, withoutInputs: true };
}

export const backToCase = (reference: Reference): unknown => drawButton(backToCaseButton(reference), 'dialog');

/** Draws it; `actions` are the buttons under it. `keeps`: whether somebody wrote something that is kept for them. */
export function refusalCard({ code, says, source }: Refusal, actions: readonly unknown[] = [], keeps = false): Card {
  const title = keeps ? 'Not saved yet' : 'Nothing was changed';
  return messageCard({
    title: code === 'not-found' ? 'Nothing to show' : title,
    paragraphs: [plainWords(says), ...(source === undefined ? [] : [sourceText(source)])],
    actions,
  });
}
