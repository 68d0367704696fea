/**
 * Speaking to the young person or their family while the police investigate (CJ-07, A-21): what waits for the officer in
 * charge, and what is asked of somebody who records that they spoke. That they did is never refused.
 */
import type { Instant } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { agreedAt, isInvestigated } from './investigation.ts';

type Facts = Pick<Case, 'investigation'>;

/** They have not agreed, or were not asked yet. */
export const isContactHeld = (c: Facts): boolean => isInvestigated(c) && agreedAt(c) === undefined;

/** What a duty waits for while that is so. */
export const officerInCharge = 'the officer in charge';

/** From when something that was asked for at `since` can be done. */
export function freeSince(c: Facts, since: Instant): Instant {
  const free = agreedAt(c) ?? c.investigation?.until;
  return free !== undefined && free > since ? free : since;
}

/** What a form that records contact asks besides, where it is held: inputs of these ids. */
export interface OfficersAgreement {
  readonly officerAgreed?: 'yes' | 'no' | undefined;
  /** Who agreed and when; or why it did not wait. */
  readonly officerSaid?: string | undefined;
}
export interface ContactWhileHeld {
  readonly type: 'contact-while-held';
  readonly agreed: 'yes' | 'no';
  readonly said: string;
}

/** The question left open, where it is asked. */
export function agreementTrouble(c: Facts, { officerAgreed, officerSaid }: OfficersAgreement): Refusal | undefined {
  if (!isContactHeld(c)) return undefined;
  if (officerAgreed === undefined) {
    return refusal('invalid', 'Say whether the officer in charge agreed.', 'CJ-07', 'officerAgreed');
  }
  const says = officerAgreed === 'yes' ? 'Say which officer agreed, and when.' : 'Say why it did not wait.';
  return officerSaid === undefined ? refusal('invalid', says, 'CJ-07', 'officerSaid') : undefined;
}

/** What is recorded of it, beside the contact itself; the service lead is told of a "No". */
export function agreementEvents(
  c: Facts,
  { officerAgreed: agreed, officerSaid: said }: OfficersAgreement,
): readonly ContactWhileHeld[] {
  return isContactHeld(c) && agreed !== undefined && said !== undefined
    ? [{ type: 'contact-while-held', agreed, said }]
    : [];
}
