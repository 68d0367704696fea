/** Who is nudged for an obligation: the ladder names owner, deputy and service lead; this says who they are. */
import type { Case, NudgeRecipient } from './case.ts';
import type { Circumstances } from './change.ts';
import type { Obligation, Owner } from './obligations.ts';
import type { Rung } from './policy.ts';
import type { Person, PersonId } from './words.ts';

/** Who is nudged for it, each once, by the recipients a rung of the ladder names. */
export function recipients(one: Obligation, rung: Rung, c: Case, by: Circumstances): readonly NudgeRecipient[] {
  const { roster } = by;
  const idsOf = (some: readonly Person[]): readonly PersonId[] => some.map(({ id }) => id);
  const people = (ids: readonly PersonId[]): readonly NudgeRecipient[] => ids.map((person) => ({ person }));
  /** Each of them has the post of a referral, so each is asked under it. */
  const managersTeams = roster.teamsThat('takes-referrals', 'cdyjs').map(({ id }): NudgeRecipient => ({ team: id }));
  const everyManager = (): readonly NudgeRecipient[] => people(idsOf(roster.withJob('team-manager')));
  const leads = (): readonly NudgeRecipient[] => people(idsOf(roster.withJob('service-lead')));
  /** Whoever covers is asked beside a manager who is away; where the manager's role has ended, the service lead is. */
  const caseManager = (): readonly NudgeRecipient[] => {
    if (c.manager === undefined) return everyManager();
    const { id } = c.manager;
    const stands = roster.withJob('team-manager').some((person) => person.id === id);
    return stands ? people([id, ...idsOf(roster.coversOf(id))]) : leads();
  };
  const rungs: Record<Owner['kind'], Record<string, () => readonly NudgeRecipient[]>> = {
    manager: {
      owner: caseManager,
      deputy: () => (c.manager === undefined ? everyManager() : people(idsOf(roster.actingFor(c.manager.id)))),
      'service-lead': leads,
    },
    managers: {
      owner: () => (managersTeams.length === 0 ? everyManager() : managersTeams),
      deputy: everyManager,
      'service-lead': leads,
    },
    team: {
      owner: () => (one.owner.kind === 'team' && rung.asksTeamChannel ? [{ team: one.owner.team }] : []),
      deputy: caseManager,
      'service-lead': leads,
    },
  };
  const all = rung.to.flatMap((name) => rungs[one.owner.kind][name]?.() ?? []);
  return [...new Map(all.map((recipient) => [Object.values(recipient)[0], recipient])).values()];
}
