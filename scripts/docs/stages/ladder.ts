/** The nudge ladder in words: when each rung is, and whom it reaches, asked of the rules on made-up cases. */

import type { NudgeRecipient } from '../../../src/rules/case.ts';
import { type Obligation, type Owner, obligationsOf } from '../../../src/rules/obligations.ts';
import type { Policy, Rung } from '../../../src/rules/policy.ts';
import { recipients } from '../../../src/rules/recipients.ts';
import type { Roster } from '../../../src/rules/words.ts';
import { counted, table } from '../markdown.ts';
import type { Moment } from './made-up-cases.ts';
import { deputy, lead, manager } from './made-up-town.ts';

const ownerKinds = {
  managers: 'Nobody has taken the case',
  manager: "The case's team manager owns it",
  team: 'An agency owns it',
} as const satisfies Record<Owner['kind'], string>;

export function sayDay(days: number): string {
  if (days === 0) return 'on the day it is due';
  return `${counted(Math.abs(days), 'working day')} ${days < 0 ? 'before' : 'after'} it is due`;
}

const names: Readonly<Record<string, string>> = {
  [manager.id]: 'the team manager',
  [deputy.id]: 'the deputy',
  [lead.id]: 'the service lead',
};

function sayRecipients(found: readonly NudgeRecipient[], roster: Roster): readonly string[] {
  const people = new Set(found.flatMap((one) => ('person' in one ? [one.person] : [])));
  const managers = new Set(roster.withJob('team-manager').map(({ id }) => id));
  const isEvery = managers.isSubsetOf(people);
  const others = isEvery ? people.difference(managers) : people;
  const managersTeams = roster.teamsThat('takes-referrals', 'cdyjs').map(({ id }) => id);
  const channels = found.flatMap((one) => ('team' in one ? [one.team] : []));
  return [
    ...channels.map((team) => (managersTeams.includes(team) ? "the managers' channel" : "the agency's channel")),
    ...(isEvery ? ['every CDYJS team manager'] : []),
    ...[...others].map((id) => names[id] ?? id),
  ];
}

/** The latest one: by then somebody has the case, if anybody does. */
function example(kind: Owner['kind'], moments: readonly Moment[]): readonly [Obligation, Moment] {
  for (const moment of moments.toReversed()) {
    const found = obligationsOf(moment.case, moment.by).find((one) => one.owner.kind === kind);
    if (found !== undefined) return [found, moment];
  }
  throw new Error(`No made-up case has an obligation of the kind "${kind}".`);
}

function sayTo(rung: Rung, kind: Owner['kind'], moments: readonly Moment[]): string {
  const [obligation, { case: c, by }] = example(kind, moments);
  const found = recipients(obligation, rung, c, by);
  return found.length === 0 ? 'nobody' : sayRecipients(found, by.roster).join(', ');
}

export function ladderTable({ nudges }: Policy, moments: readonly Moment[]): string {
  const kinds = Object.keys(ownerKinds) as Owner['kind'][];
  const rows = nudges.ladder.map((rung) => [
    rung.name,
    sayDay(rung.workingDays),
    ...kinds.map((kind) => sayTo(rung, kind, moments)),
  ]);
  return table(['Rung', 'When', ...Object.values(ownerKinds)], rows);
}
