/** What a team that a referral reached by mistake loses of an assessment (SC-11, A-45). What it did stays in the record. */
import type { Instant, PersonRef, TeamId } from '../base/vocabulary.ts';
import type { Aim, AimFacts, AimWorker } from '../record/aim.ts';
import type { Case } from '../record/case.ts';
import { withNewest } from './decided.ts';

interface Mistaken {
  readonly at: Instant;
  readonly by: PersonRef;
  readonly reason: string;
}

function withoutTeamThatNames(aim: Aim, team: TeamId): Pick<Aim, 'socialCareTeam' | 'teamsBefore'> {
  const { socialCareTeam, teamsBefore = [] } = aim;
  return socialCareTeam === team
    ? { socialCareTeam: undefined, teamsBefore: [...teamsBefore.filter((one) => one !== team), team] }
    : {};
}

/** They name nobody and work on nothing, they are asked nothing, and it is not shared with them. */
export function withoutTeam(c: Pick<Case, 'aims'>, team: TeamId, { at, by, reason }: Mistaken): AimFacts {
  const ended = { at, because: 'by-mistake' } as const;
  const end = (workers: readonly AimWorker[]): readonly AimWorker[] =>
    workers.map((one) => (one.team === team && one.ended === undefined ? { ...one, ended } : one));
  return withNewest(c, (aim) => ({
    ...aim,
    ...withoutTeamThatNames(aim, team),
    leads: end(aim.leads),
    coWorkers: end(aim.coWorkers),
    information: aim.information.map((one) =>
      one.team === team && one.answered === undefined ? { ...one, withdrawn: { at, by } } : one,
    ),
    recipients: aim.recipients.map((one) =>
      one.team === team && one.shared === undefined && one.dropped === undefined
        ? { ...one, dropped: { reason, at, by } }
        : one,
    ),
  }));
}
