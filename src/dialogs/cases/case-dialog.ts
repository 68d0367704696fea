/** What the dialog of a case shows. */
import type { Card } from '../../cards/card.ts';
import { refusalCard } from '../../cards/case/refusal.ts';
import type { Reference } from '../../rules/base/vocabulary.ts';
import { notFound } from '../../rules/rows/refusals.ts';
import type { DialogShown } from '../turn.ts';

export function inCase(reference: Reference, card: Card): DialogShown {
  return { dialog: { title: `Case ${reference}`, card } };
}

/** One answer for no such case and for a case this person may not see. */
export function noSuchCase(): DialogShown {
  return { dialog: { title: 'Case', card: refusalCard(notFound) } };
}
