/** What is wrong with the one it was or was not shared with, and for which team somebody records it (SC-11). */

import type { TeamId } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { SharingRecord } from '../record/sharing.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { teamsSharing } from './may-share.ts';

/** What an input of either form says of it. `ofTeam` is left out where they record it for one team alone. */
export type SharingWith = Pick<SharingRecord, 'team' | 'outside' | 'ofTeam'>;

export function sharingTrouble(
  c: Case,
  { team, outside, ofTeam }: SharingWith,
  { actor, roster }: ActorContext,
): Refusal | undefined {
  if ((team === undefined) === (outside === undefined)) {
    return refusal('invalid', 'Choose one team, or write who it is outside Pathway.', 'SC-11', 'team');
  }
  if (team !== undefined && roster.team(team) === undefined) {
    return refusal('invalid', 'Choose a team from the list.', 'SC-11', 'team');
  }
  return ofTeam !== undefined && !teamsSharing(c, actor, roster).includes(ofTeam)
    ? refusal('invalid', 'Choose a team that has a part in the case.', 'SC-11', 'ofTeam')
    : undefined;
}

/** With those parts that are there, and the team they record it for. */
export function withWhose<Input extends SharingWith>(c: Case, input: Input, { actor, roster }: ActorContext): Input {
  const { team, outside, ofTeam, ...rest } = input;
  const whose: TeamId | undefined = ofTeam ?? teamsSharing(c, actor, roster)[0];
  return {
    ...rest,
    ...(team === undefined ? {} : { team }),
    ...(outside === undefined ? {} : { outside }),
    ...(whose === undefined ? {} : { ofTeam: whose }),
  } as Input;
}
