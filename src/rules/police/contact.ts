/**
 * Speaking to the young person or their family while the police investigate (CJ-07, A-21): what waits for the officer in
 * charge, and what is asked of somebody who records that they spoke. That they did is never refused.
 */
import type { Instant } from '../base/vocabulary.ts';
import { accessLevelFor, rolesOn } from '../record/access.ts';
import type { Case } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { agreedAt, isInvestigated } from './investigation.ts';
import { mayNotKnow } from './not-told.ts';

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

/** Whoever told of the concern, and has a part in it besides, may not learn from a question that the police investigate. */
const isAsked = (c: Case, { actor, roster }: ActorContext): boolean =>
  isContactHeld(c) && !mayNotKnow(c, { roles: rolesOn(c, actor, roster), sight: accessLevelFor(c, actor.id, roster) });

/** The question left open, where it is asked. */
export function agreementTrouble(
  c: Case,
  { officerAgreed, officerSaid }: OfficersAgreement,
  by: ActorContext,
): Refusal | undefined {
  if (!isAsked(c, by)) return undefined;
  if (officerAgreed === undefined) {
    return refusal('invalid', 'Say whether the officer in charge agreed.', 'CJ-07', 'officerAgreed');
  }
  const says = officerAgreed === 'yes' ? 'Say which officer agreed, and when.' : 'Say why it did not wait.';
  return officerSaid === undefined ? refusal('invalid', says, 'CJ-07', 'officerSaid') : undefined;
}

/** What is recorded of it, beside the contact itself; the service lead is told of a "No". */
export function agreementEvents(
  c: Case,
  { officerAgreed: agreed, officerSaid: said }: OfficersAgreement,
  by: ActorContext,
): readonly ContactWhileHeld[] {
  return isAsked(c, by) && agreed !== undefined && said !== undefined
    ? [{ type: 'contact-while-held', agreed, said }]
    : [];
}
