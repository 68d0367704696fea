/** Who is nudged for an obligation: the ladder names owner, deputy and service lead; this says who they are. */
import type { Case, NudgeRecipient } from './case.ts';
import type { Circumstances } from './change.ts';
import type { Obligation, Owner } from './obligations.ts';
import type { Rung } from './policy.ts';

/** A team is asked on the day and once it is late; then people speak to people, and its channel is left in peace. */
const isForTeams = (rung: Rung): boolean => rung.workingDays >= 0 && rung.to.length === 1;

/** Who is nudged for it, each once, by the recipients a rung of the ladder names. */
export function recipients(one: Obligation, rung: Rung, c: Case, by: Circumstances): readonly NudgeRecipient[] {
  const { roster } = by;
  const people = (ids: readonly (string | undefined)[]): readonly NudgeRecipient[] =>
    ids.filter((id) => id !== undefined).map((person) => ({ person }));
  const managersTeam = roster.teams().find((team) => team.agency === 'cdyjs')?.id;
  const everyManager = (): readonly NudgeRecipient[] =>
    people(roster.withJob('team-manager').map((person) => person.id));
  const leads = (): readonly NudgeRecipient[] => people(roster.withJob('service-lead').map((person) => person.id));
  const caseManager = (): readonly NudgeRecipient[] =>
    c.manager === undefined ? everyManager() : people([c.manager.id]);
  const rungs: Record<Owner['kind'], Record<string, () => readonly NudgeRecipient[]>> = {
    manager: {
      owner: caseManager,
      deputy: () => (c.manager === undefined ? everyManager() : people([roster.deputyOf(c.manager.id)?.id])),
      'service-lead': leads,
    },
    managers: {
      owner: () => (managersTeam === undefined ? everyManager() : [{ team: managersTeam }]),
      deputy: everyManager,
      'service-lead': leads,
    },
    team: {
      owner: () => (one.owner.kind === 'team' && isForTeams(rung) ? [{ team: one.owner.team }] : []),
      deputy: caseManager,
      'service-lead': leads,
    },
  };
  const all = rung.to.flatMap((name) => rungs[one.owner.kind][name]?.() ?? []);
  return [...new Map(all.map((recipient) => [Object.values(recipient)[0], recipient])).values()];
}
