/**
 * Who raised a case; and a team manager who raised it herself: nothing forbids that she deals with it, and another would
 * see it afresh (CN-03, CN-04).
 */
import type { PersonId } from '../base/vocabulary.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Doubt, whenOdd } from '../rows/doubt.ts';
import type { Case } from './case.ts';

/** Somebody raised it. Of one that was added from what others told, who entered it did not. */
export const hasReferrer = ({ origin }: Pick<Case, 'origin'>): boolean =>
  origin.kind !== 'added' || origin.named === true;

/** Whether that person raised it. */
export const isReferrer = (c: Pick<Case, 'referrer' | 'origin'>, id: PersonId): boolean =>
  c.referrer.id === id && hasReferrer(c);

/** Whether it is a concern of theirs. A police decision that somebody only entered is no view of their own. */
const hasRaised = (c: Case, id: PersonId): boolean => c.origin.kind === 'concern' && isReferrer(c, id);

/** `another`: what another team manager would do; `all the same`: what they are asked whether they want. */
function askedOfReferrer(
  another: string,
  allTheSame: string,
): (c: Case, by: Pick<ActorContext, 'actor'>) => readonly Doubt[] {
  const asks = `You raised this concern yourself, so another team manager should ${another} if one can. Do you want to ${allTheSame} all the same?`;
  return (c, { actor }) => whenOdd(hasRaised(c, actor.id), { id: `own-referral:${allTheSame}`, asks });
}

export const takesOwn = askedOfReferrer('take it', 'take it yourself');
export const talksWithThemselves = askedOfReferrer('talk it through with you', 'record this talk');
export const decidesOwn = askedOfReferrer('decide', 'decide it yourself');

/** It is given to the one who raised it. */
export const givenToReferrer = (c: Case, to: PersonId): readonly Doubt[] =>
  whenOdd(hasRaised(c, to), {
    id: `to-referrer:${to}`,
    asks: `${c.referrer.name} raised this concern, so another team manager should have the case if one can. Do you want to give it to ${c.referrer.name} all the same?`,
  });
