/** An action opens the case to its team: asked about before it does, where the team cannot read it already (CN-18). */

import { isInTeam } from '../base/jobs.ts';
import type { TeamId } from '../base/vocabulary.ts';
import { wrongSince } from '../record/by-mistake.ts';
import type { Case } from '../record/case.ts';
import { teamsReading } from '../record/teams-reading.ts';
import type { ActorContext } from '../rows/context.ts';
import type { Doubt } from '../rows/doubt.ts';

/** What a team reads that has an action: for the form that gives it one. */
export const whatItReads =
  'who the young person is, the concern, the meeting, what must not be done or said, and its own actions';

/** One for each of these teams that does not read the case yet; `yet` says why it does not. */
export function newReaders(
  c: Case,
  teams: readonly TeamId[],
  { actor, roster }: Pick<ActorContext, 'actor' | 'roster'>,
  yet = 'cannot read this case yet',
): readonly Doubt[] {
  const reading = teamsReading(c);
  const says = (team: TeamId): string => {
    const name = roster.team(team)?.name ?? team;
    if (wrongSince(c, team) !== undefined) return `${name} had this case by mistake, and cannot read it now`;
    return isInTeam(actor, team) ? `In ${name} only those who manage this case can read it yet` : `${name} ${yet}`;
  };
  return [...new Set(teams)]
    .filter((team) => !reading.includes(team))
    .map((team) => ({
      id: `new-reader:${team}`,
      asks: `${says(team)}. Until its action is done or ended the team will be able to read ${whatItReads}. Is that right?`,
    }));
}
