/** A clear no: nothing changed, with the clause in plain words, and where to go on. */

import type { Reference } from '../../rules/base/vocabulary.ts';
import { eachOf, type Refusal } from '../../rules/rows/refusals.ts';
import { type Button, drawButton, foldedWhy } from '../buttons.ts';
import type { Card } from '../card.ts';
import type { Field, FieldError } from '../form/fields.ts';
import { formCard } from '../form/form.ts';
import { messageCard } from '../message/message.ts';
import { fits } from '../size.ts';
import { plainWords } from '../text.ts';
import { sourceText } from './why.ts';

/** The way back from any card of an open case. */
export function backToCaseButton(reference: Reference): Button {
  const data = { reference, page: 'overview', part: 0 };
  return { title: 'Back to the case', verb: 'case/page', data, withoutInputs: true };
}

export const backToCase = (reference: Reference): unknown => drawButton(backToCaseButton(reference), 'dialog');

/** Characters of each text where all of them are too large for one card. */
const MOST_OF_EACH = 2_000;

/** The same no to a form that was sent: what somebody wrote into it is theirs, and is nowhere else. */
export function notSentCard(refusal: Refusal, texts: readonly string[]): Card {
  const draw = (most: number): Card =>
    formCard({
      title: 'Nothing to show',
      paragraphs: [
        ...eachOf(refusal).map(({ says }) => plainWords(says)),
        'Nothing was changed, and what you wrote was not kept. Copy it now if you want it: it is shown only here, and only to you.',
      ],
      fields: texts.map((_text, index): Field => {
        const label = texts.length > 1 ? `What you wrote (${index + 1} of ${texts.length})` : 'What you wrote';
        return { id: `text${index}`, kind: 'text', label, limit: Number.POSITIVE_INFINITY, long: true };
      }),
      raw: Object.fromEntries(texts.map((text, index) => [`text${index}`, [...text].slice(0, most).join('')])),
      buttons: [],
      surface: 'dialog',
    });
  const whole = draw(Number.POSITIVE_INFINITY);
  return fits(whole) ? whole : draw(MOST_OF_EACH);
}

/** What is wrong in a form, each beside its question, with the clause behind "Why?". */
export const refusalErrors = (refusal: Refusal): readonly FieldError[] =>
  eachOf(refusal).map(({ field = '', says, source }) => ({
    ...{ field, says: plainWords(says) },
    ...(source === undefined ? {} : { why: sourceText(source) }),
  }));

/** Draws it; `actions` are the buttons under it. `keeps`: whether somebody wrote something that is kept for them. */
export function refusalCard(refusal: Refusal, actions: readonly unknown[] = [], keeps = false): Card {
  const title = keeps ? 'Not saved yet' : 'Nothing was changed';
  const errors = refusalErrors(refusal);
  return messageCard({
    title: refusal.code === 'not-found' ? 'Nothing to show' : title,
    paragraphs: errors.map(({ says }) => says),
    sections: [{ extra: foldedWhy(errors) }],
    actions,
  });
}
