/** What a case keeps of how a booked meeting is prepared. All of it is left out in older records. */
import type { Answer, Instant, PersonRef, Reference } from '../base/vocabulary.ts';

/** The other meeting that this one is combined with (SC-10). */
export const combinedWords = {
  no: 'No',
  'strategy-discussion': 'A strategy discussion',
  'child-protection-conference': 'A child protection conference',
  'looked-after-review': 'A review of a child looked after',
  mappa: 'A MAPPA meeting',
  'another-young-person': "Another young person's meeting",
  other: 'Another meeting',
} as const;
export type CombinedWith = keyof typeof combinedWords;
export const combinedIds = Object.keys(combinedWords) as readonly CombinedWith[];

export interface Preparation {
  readonly at: Instant;
  readonly by: PersonRef;
  /** One of those who may manage the case; left out where somebody else chairs. */
  readonly chair?: PersonRef | undefined;
  /** Who else chairs, and why. */
  readonly otherChair?: string | undefined;
  readonly minutes?: string | undefined;
  readonly combined: CombinedWith;
  /** The linked case whose meeting that is. */
  readonly combinedWith?: Reference | undefined;
  /** Who agreed that, and how the task of each meeting is done. */
  readonly combinedHow?: string | undefined;
  /** Whether the school or college is closed that day, and who is asked there instead. */
  readonly closed: Answer;
  readonly instead?: string | undefined;
  /** How the young person's and the parents' views will reach the meeting. */
  readonly views: string;
  /** Whether a child who may have been harmed could be in that building then, and what is planned. */
  readonly building: Answer;
  readonly planned?: string | undefined;
  /** The meeting was moved since: the day and the building of which some of it was said are others now. */
  readonly isOfBefore?: true;
}
