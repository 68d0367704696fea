/**
 * What somebody must do on a case. What is next, what is late and who is nudged are all read from this table; each
 * part has its rows, and `engine/agenda.ts` works them out on a case.
 */
import { additionObligations } from './additions/obligations.ts';
import { aimObligations } from './aim/obligations.ts';
import { challengeObligations } from './challenges/obligations.ts';
import { concernObligations } from './concern/obligations.ts';
import { endingObligations } from './ending/obligations.ts';
import { handlingObligations } from './handling/obligations.ts';
import { meetingObligations } from './meeting/obligations.ts';
import { outcomeObligations } from './outcome/obligations.ts';
import { planObligations } from './plan/obligations.ts';
import { mashObligations } from './police/mash-obligations.ts';
import { policeObligations } from './police/obligations.ts';
import type { ObligationRow } from './rows/obligation.ts';
import { safetyObligations } from './safety/obligations.ts';

export const obligations: readonly ObligationRow[] = [
  ...concernObligations,
  ...additionObligations,
  ...challengeObligations,
  ...safetyObligations,
  ...meetingObligations,
  ...outcomeObligations,
  ...planObligations,
  ...aimObligations,
  ...mashObligations,
  ...policeObligations,
  ...handlingObligations,
  ...endingObligations,
];

/** What a duty is called, by the key of one of its kind. */
export function dutyTitle(key: string): string {
  return obligations.find(({ id }) => id === key.split(':')[0])?.title ?? key;
}
