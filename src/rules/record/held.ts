/** What a case keeps of who is not at a meeting, of how it came to be late, and of its holding. All of it is left out in older records. */

import type { TeamId } from '../base/vocabulary.ts';
import type { Meeting } from './case.ts';

/** Why a meeting is after the last day of its clock, as it can be counted. Local. */
export const lateCodes = {
  police: 'Waiting for the police',
  mash: 'Waiting for MASH',
  agency: 'An agency could not come',
  family: 'The young person or their family',
  'school-closed': 'The school or college was closed',
  staffing: 'Staffing',
  other: 'Another reason',
} as const;
export type LateCode = keyof typeof lateCodes;
export const lateCodeIds = Object.keys(lateCodes) as readonly LateCode[];

/** A team that was proposed or invited, and is not. */
export interface LeftOff {
  readonly team: TeamId;
  readonly why: string;
}

export interface HeldFacts {
  /** It was recorded only once it had been held: nobody was invited here, and its invitations are those who came. */
  readonly notBooked?: true | undefined;
  readonly leftOff?: readonly LeftOff[] | undefined;
  readonly lateCode?: LateCode | undefined;
  /** Why it was late, as it was said before a fact was corrected and the reason said again: the oldest first. */
  readonly lateSaidBefore?: readonly { readonly code?: LateCode | undefined; readonly reason: string }[];
  /** The teams that came, once it was held. */
  readonly came?: readonly TeamId[] | undefined;
  /** Why it was held on another day than it was booked for. */
  readonly anotherDay?: string | undefined;
  /** Why nobody came but the team that called it. */
  readonly nobodyElse?: string | undefined;
}

/** Of one that was in time after all, or for readers who may not learn why. */
export const withoutLateReason = ({ lateCode: _code, lateReason: _reason, ...meeting }: Meeting): Meeting => meeting;
