/** A screening that MASH recorded and that was wrong: nothing of it is edited, and the clock that began runs on (CJ-08). */
import type { Instant, PersonRef } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { Guard } from '../rows/guard.ts';
import type { Screening } from './facts.ts';
import { isKnownToYouthJustice } from './mash.ts';

const stands = ({ mash }: Pick<Case, 'mash'>): Screening | undefined =>
  mash?.screened?.wrong === undefined ? mash?.screened : undefined;

/** They said that it is not for this procedure, and the case was closed by that. */
export const wasTurnedAway: Guard = {
  source: 'CJ-08',
  holds: (c) => stands(c)?.eligible === false && !isKnownToYouthJustice(c),
  otherwise: 'MASH did not record that this is not for the procedure.',
  hides: true,
};

/** They said that it is eligible, and youth justice know of it by that: what they know cannot be taken back. */
export const wasFoundEligible: Guard = {
  source: 'CJ-08',
  holds: (c) => stands(c)?.eligible === true,
  otherwise: 'MASH did not record that this is eligible, or took that back already.',
  hides: true,
};

/** The screening with why it was wrong beside it. */
export const markedWrong = (screened: Screening, reason: string, at: Instant, by: PersonRef): Screening => ({
  ...screened,
  wrong: { at, by, reason },
});
