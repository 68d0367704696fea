/** Speaking to the young person and their family while the police investigate: the officer in charge is asked first (CJ-07, A-21). */
import type { OfficerAsked } from '../record/aim.ts';
import type { Case } from '../record/case.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { agreedAt, isInvestigated } from './investigation.ts';

/** The officer in charge was not asked yet, or said to wait. */
export const isContactHeld = (c: Pick<Case, 'investigation'>): boolean =>
  isInvestigated(c) && agreedAt(c) === undefined;

/** What a duty to speak to them waits for then. */
export const waitsForOfficer = (c: Pick<Case, 'investigation'>): { readonly waitsFor?: string } =>
  isContactHeld(c) ? { waitsFor: 'the officer in charge' } : {};

/** What a form that records contact was answered. */
export interface OfficerAnswers {
  readonly officer?: OfficerAsked['agreed'] | undefined;
  readonly officerWho?: string | undefined;
}

/** What is missing: whether the officer agreed, and which officer, and when. That nobody asked is taken. */
export function officerTrouble(
  c: Pick<Case, 'investigation'>,
  { officer, officerWho }: OfficerAnswers,
): Refusal | undefined {
  if (!isContactHeld(c)) return undefined;
  if (officer === undefined) {
    return refusal('invalid', 'The police investigate. Say whether the officer in charge agreed.', 'CJ-07', 'officer');
  }
  return officer === 'yes' && officerWho === undefined
    ? refusal('invalid', 'Say which officer agreed, and when.', 'CJ-07', 'officerWho')
    : undefined;
}

/** As it is recorded; nothing where it was not to be asked. */
export function officerAsked(
  c: Pick<Case, 'investigation'>,
  { officer, officerWho }: OfficerAnswers,
): { readonly officer?: OfficerAsked } {
  if (!isContactHeld(c) || officer === undefined) return {};
  return { officer: { agreed: officer, ...(officer === 'yes' ? { who: officerWho } : {}) } };
}
