/** What is asked of the referrer's own view with every decision. */

import type { Decision } from '../record/case.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';

/** Left out in records of before it was asked. */
export interface Stance {
  readonly referrer?: Decision['referrer'] | undefined;
  readonly referrerSays?: string | undefined;
}

export const stanceTrouble = ({ referrer, referrerSays }: Stance): Refusal | undefined =>
  referrer === 'disagrees' && referrerSays === undefined
    ? refusal('invalid', 'Write what the referrer says, where they do not agree.', 'A-16', 'referrerSays')
    : undefined;

/** What they say is kept only where they do not agree. */
export function withStance<Input extends Stance>({ referrer, referrerSays, ...rest }: Input) {
  const says = referrer === 'disagrees' && referrerSays !== undefined ? { referrerSays } : {};
  return { ...rest, ...(referrer === undefined ? {} : { referrer }), ...says };
}
