/** Who may answer for a team, said to somebody of it who may not. */

import { safeTeamName } from '../../cases/safe.ts';
import { isInTeam } from '../../rules/base/jobs.ts';
import { sayAll } from '../../rules/base/sentences.ts';
import { jobNames, type TeamId } from '../../rules/base/vocabulary.ts';
import { jobsSpeakingFor, teamsRepresented } from '../../rules/record/speaking.ts';
import type { Speaker } from '../turn.ts';
import type { CaseDeps } from './deps.ts';

/**
 * Of their own team somebody reads who may answer for it, whatever the case is: by job, as a channel names nobody. Nothing
 * of a case is said so, and of another team nothing at all.
 */
export function cannotSpeakFor(deps: CaseDeps, { person, now }: Speaker, team: TeamId): string | undefined {
  if (!isInTeam(person, team) || teamsRepresented(person).includes(team)) return undefined;
  const { roster } = deps.contextAt(now);
  const jobs = jobsSpeakingFor(team, roster).map((job) => `the ${jobNames[job].toLowerCase()}`);
  const name = safeTeamName(roster, team);
  return jobs.length === 0
    ? `Nobody in the register can answer for ${name}. Tell the team manager of the case by telephone. Nothing was changed.`
    : `Only ${sayAll(jobs, 'or')} can answer for ${name}. Nothing was changed.`;
}
