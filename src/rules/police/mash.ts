/** What waits for MASH to screen it, and from when youth justice know of it (CJ-05, CJ-08, A-07). */
import type { Instant, LocalDate, PersonRef } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import { isInvestigated } from './investigation.ts';

/** The police told that the investigation goes on, so that MASH screen it first. */
export const beganWithMash = ({ clocks = [] }: Pick<Case, 'clocks'>): boolean =>
  clocks.some(({ kind }) => kind === 'mash-police');

/** Nobody in youth justice is told before MASH have screened it and find it eligible, or the police decide (CJ-08). */
export const isKnownToYouthJustice = (c: Pick<Case, 'clocks' | 'mash'>): boolean =>
  c.mash?.told !== undefined || !beganWithMash(c);

/** MASH have it to screen. */
export const isToBeScreened = (c: Pick<Case, 'clocks' | 'mash'>): boolean =>
  !isKnownToYouthJustice(c) && c.mash?.screened === undefined;

/** MASH found it eligible: they have looked at it for the safeguarding of the child. */
export const isScreened = ({ mash }: Pick<Case, 'mash'>): boolean => mash?.screened?.eligible === true;

/** MASH found it not for this procedure, and youth justice were never told of it. */
export const isTurnedAway = (c: Pick<Case, 'clocks' | 'mash'>): boolean =>
  !isKnownToYouthJustice(c) && c.mash?.screened?.eligible === false;

/** A decision of the police came before MASH had screened it: youth justice know of it, and there is nothing to screen. */
export const isScreeningOvertaken = ({ mash }: Pick<Case, 'mash'>): boolean =>
  mash?.told !== undefined && mash.told.how === undefined && mash.screened === undefined;

/** The police have still to record that MASH have their referral. */
export const isToBeSent = (c: Pick<Case, 'clocks' | 'mash'>): boolean =>
  isToBeScreened(c) && c.mash?.sent === undefined;

/** An investigation goes on about a case that did not begin with the police's referral, and nobody said that it was sent. */
export const wantsMashReferral = (c: Pick<Case, 'clocks' | 'mash' | 'investigation'>): boolean =>
  isInvestigated(c) && !beganWithMash(c) && c.mash?.sent === undefined;

/** Youth justice entered what the police sent them: they cannot send the referral, and ask the officer in charge to. */
export const isSentByAnother = ({ origin }: Pick<Case, 'origin'>): boolean =>
  origin.kind === 'notification' && origin.byYouthJustice === true;

/** Since when youth justice know of it: from receipt, or from when they were told. What is asked of them counts from then. */
export const knownSince = ({ mash, receivedAt }: Pick<Case, 'mash' | 'receivedAt'>): Instant =>
  mash?.told?.at ?? receivedAt;

/** From now on youth justice know of it, and what is asked of them is asked from now; nothing where they knew. */
export function nowKnown(
  c: Case,
  {
    how,
    ...told
  }: { readonly on: LocalDate; readonly how?: string | undefined; readonly at: Instant; readonly by: PersonRef },
): Partial<Case> {
  return isKnownToYouthJustice(c)
    ? {}
    : { mash: { ...c.mash, told: { ...told, ...(how === undefined ? {} : { how }) } }, decidingSince: told.at };
}
