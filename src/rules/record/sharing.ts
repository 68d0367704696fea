/** What a case keeps of information that was shared outside Pathway, and of decisions not to share it (SC-11). */

import type { Instant, LocalDate, PersonRef, TeamId } from '../base/vocabulary.ts';

export const sharedThings = {
  identity: 'Who the young person is',
  concern: 'The concern',
  plan: 'The plan',
  assessment: 'The assessment',
  other: 'Something else: it is said in the reason',
} as const;
type SharedThing = keyof typeof sharedThings;
export const sharedThingIds = Object.keys(sharedThings) as readonly SharedThing[];

export const footings = {
  protection: 'To protect a child',
  duty: 'The duty to share (Children Act 2004, section 16LA)',
  agreement: 'With their agreement',
  court: 'The police or a court asked for it',
  other: 'Another: it is said in the reason',
} as const;
export type Footing = keyof typeof footings;
export const footingIds = Object.keys(footings) as readonly Footing[];

export const familyTold = { yes: 'Yes', no: 'No', 'not-yet': 'Not yet' } as const;
export type FamilyTold = keyof typeof familyTold;
export const familyToldIds = Object.keys(familyTold) as readonly FamilyTold[];

interface Common {
  /** Counts those of this case. */
  readonly number: number;
  /** A team of the register, or in words. */
  readonly team?: TeamId | undefined;
  readonly outside?: string | undefined;
  readonly what: readonly SharedThing[];
  readonly reason: string;
  readonly at: Instant;
  readonly by: PersonRef;
  /** The team for which it was recorded; left out where those who run the case did. */
  readonly ofTeam?: TeamId | undefined;
}

export interface Shared extends Common {
  readonly kind: 'shared';
  readonly on: LocalDate;
  readonly footing: Footing;
  readonly told: FamilyTold;
  /** Why they were not told. */
  readonly notTold?: string | undefined;
  readonly toldLater?: ToldLater | undefined;
}
/** What came of "Not yet": that the young person or the parents were told, or why they will not be. */
export interface ToldLater {
  readonly answer: 'told' | 'will-not';
  readonly on?: LocalDate | undefined;
  readonly because?: string | undefined;
  readonly at: Instant;
  readonly by: PersonRef;
}
export interface NotShared extends Common {
  readonly kind: 'not-shared';
}
export type SharingRecord = Shared | NotShared;

export interface SharingFacts {
  /** The oldest first. */
  readonly sharing?: readonly SharingRecord[];
}

/** Shared, and the young person or the parents are still to be told of it. */
export const toBeTold = ({ sharing = [] }: SharingFacts): readonly Shared[] =>
  sharing.filter(
    (one): one is Shared => one.kind === 'shared' && one.told === 'not-yet' && one.toldLater === undefined,
  );
