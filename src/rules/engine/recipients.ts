/** Who is nudged for a duty: a step of the ladder names owner, deputy and service lead; this table says who they are. */

import type { Rung, RungRecipient } from '../base/policy.ts';
import type { Person, PersonId, Roster, Team } from '../base/vocabulary.ts';
import type { Case, NudgeRecipient } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { Owner } from '../rows/obligation.ts';
import { type Obligation, teamsOf } from './agenda.ts';

/** Somebody a step can reach. */
export type Reach =
  | 'managers-channels'
  | 'its-channels'
  | 'every-manager'
  | 'case-manager'
  | 'acting-managers'
  | 'the-person'
  | 'service-leads';

/** Whom a step reaches, by whose the duty is. */
export const reaches: Readonly<Record<Owner['kind'], Readonly<Record<RungRecipient, Reach>>>> = {
  manager: { owner: 'case-manager', deputy: 'acting-managers', 'service-lead': 'service-leads' },
  managers: { owner: 'managers-channels', deputy: 'every-manager', 'service-lead': 'service-leads' },
  'service-lead': { owner: 'service-leads', deputy: 'service-leads', 'service-lead': 'service-leads' },
  team: { owner: 'its-channels', deputy: 'case-manager', 'service-lead': 'service-leads' },
  function: { owner: 'its-channels', deputy: 'case-manager', 'service-lead': 'service-leads' },
  person: { owner: 'the-person', deputy: 'case-manager', 'service-lead': 'service-leads' },
};

const people = (ids: readonly PersonId[]): readonly NudgeRecipient[] => ids.map((person) => ({ person }));
const peopleOf = (some: readonly Person[]): readonly NudgeRecipient[] => people(some.map(({ id }) => id));
const channelsOf = (teams: readonly Team[]): readonly NudgeRecipient[] => teams.map(({ id }) => ({ team: id }));
const everyManager = (roster: Roster): readonly NudgeRecipient[] => peopleOf(roster.withJob('team-manager'));
const serviceLeads = (roster: Roster): readonly NudgeRecipient[] => peopleOf(roster.withJob('service-lead'));

/** Each team that takes referrals has the post of a referral, so each is asked under it. */
function managersChannels(roster: Roster): readonly NudgeRecipient[] {
  const channels = channelsOf(roster.teamsThat('takes-referrals', 'cdyjs'));
  return channels.length === 0 ? everyManager(roster) : channels;
}

/** Who covers is asked beside a manager who is away; where the manager's role has ended, the service lead is. */
function caseManager({ manager }: Case, roster: Roster): readonly NudgeRecipient[] {
  if (manager === undefined) {
    return everyManager(roster);
  }
  const stands = roster.withJob('team-manager').some(({ id }) => id === manager.id);
  return stands ? people([manager.id, ...roster.coversOf(manager.id).map(({ id }) => id)]) : serviceLeads(roster);
}

type Finder = (c: Case, roster: Roster, owner: Owner, rung: Rung) => readonly NudgeRecipient[];

const finders: Readonly<Record<Reach, Finder>> = {
  'managers-channels': (_c, roster) => managersChannels(roster),
  // People speak to people once it is late: whether a channel is still asked then, the step says.
  'its-channels': (_c, roster, owner, { asksTeamChannel }) =>
    asksTeamChannel ? teamsOf(owner, roster).map((team) => ({ team })) : [],
  'every-manager': (_c, roster) => everyManager(roster),
  'case-manager': caseManager,
  'acting-managers': ({ manager }, roster) =>
    manager === undefined ? everyManager(roster) : peopleOf(roster.actingFor(manager.id)),
  'the-person': (_c, _roster, owner) => (owner.kind === 'person' ? people([owner.person.id]) : []),
  'service-leads': (_c, roster) => serviceLeads(roster),
};

/** Who is nudged for it at a step of the ladder, each once. */
export function recipients(
  { owner }: Pick<Obligation, 'owner'>,
  rung: Rung,
  c: Case,
  { roster }: Pick<DecisionContext, 'roster'>,
): readonly NudgeRecipient[] {
  const all = rung.to.flatMap((name) => finders[reaches[owner.kind][name]](c, roster, owner, rung));
  return [...new Map(all.map((recipient) => [Object.values(recipient)[0], recipient])).values()];
}
