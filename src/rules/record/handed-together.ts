import type { PersonRef } from '../base/vocabulary.ts';

/** All the open cases of one team manager, handed over at one press. */
export interface HandedTogether {
  readonly from: PersonRef;
  /** How many there were. */
  readonly cases: number;
  /** The first of them: with it both managers are told, once for all. */
  readonly first?: true | undefined;
}
