/** A meeting is agreed where nobody of the referrer's agency could be reached: the talk stays owed (CT-05, CN-04). */
import { receiptOf } from '../correcting/receipt.ts';
import type { Case, TriedToReach } from '../record/case.ts';
import type { ReferrersStance } from '../record/referrers-stance.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Doubt, whenOdd } from '../rows/doubt.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';

/** It is asked about as long as no talk is recorded. */
export const isTalkOwed = ({ discussions }: Pick<Case, 'discussions'>): boolean => discussions.length === 0;

const first =
  'First record the talk with the referrer, or with another worker of their agency, in which you went through the continuum together. Where you could reach none of them, say when and how you tried: a meeting can be agreed all the same.';

/** What comes first, where no talk is recorded and nobody was tried. */
export const talkFirst = (c: Case, tried: TriedToReach | undefined): Refusal | undefined =>
  isTalkOwed(c) && tried === undefined ? refusal('precondition', first, 'CT-05') : undefined;

/** What cannot be, where no talk is recorded. */
export function triedTrouble(c: Case, tried: TriedToReach | undefined, by: ActorContext): Refusal | undefined {
  if (!isTalkOwed(c) || tried === undefined) return undefined;
  const { localDate } = by.calendar;
  if (tried.on > localDate(by.now)) {
    return refusal('invalid', 'That day has not come yet. Give the day you tried to reach them.', 'CT-05', 'triedOn');
  }
  return tried.on < localDate(receiptOf(c))
    ? refusal(
        'invalid',
        'That is before the concern was sent. Give the day you tried to reach them.',
        'CT-05',
        'triedOn',
      )
    : undefined;
}

/** Nobody of their agency was reached, and yet the referrer is said to have a view of the decision. */
export const agreesUnreached = (
  c: Pick<Case, 'discussions'>,
  { referrer }: { readonly referrer?: ReferrersStance | undefined },
): readonly Doubt[] =>
  whenOdd(isTalkOwed(c) && referrer !== undefined && referrer !== 'not-asked', {
    id: `unreached:${referrer}`,
    asks: 'You could reach nobody of their agency, and say whether the referrer agrees. Did they tell you another way?',
  });
