/** What the dialog of a case shows. */
import type { Card } from '../../cards/card.ts';
import { notSentCard, refusalCard } from '../../cards/case/refusal.ts';
import type { Reference } from '../../rules/base/vocabulary.ts';
import { notFound } from '../../rules/rows/refusals.ts';
import type { DialogShown } from '../turn.ts';

export function inCase(reference: Reference, card: Card): DialogShown {
  return { dialog: { title: `Case ${reference}`, card } };
}

/** One answer for no such case and for a case this person may not see. `wrote`: what they sent with it, in their own words. */
export function noSuchCase(wrote: readonly string[] = []): DialogShown {
  const card = wrote.length === 0 ? refusalCard(notFound) : notSentCard(notFound, wrote);
  return { dialog: { title: 'Case', card } };
}
