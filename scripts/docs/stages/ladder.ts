/** The nudge ladder in words: when each step is, and whom it reaches, read from the tables. */

import type { EscalationStep, Policy } from '../../../src/rules/base/policy.ts';
import { type Reach, reaches } from '../../../src/rules/engine/reaches.ts';
import type { Owner } from '../../../src/rules/rows/obligation.ts';
import { counted, table } from '../markdown.ts';

const ownerKinds = {
  'unallocated-managers': 'Nobody has taken the case',
  'allocated-manager': "The case's team manager owns it",
  team: 'An agency owns it',
} as const satisfies Partial<Record<Owner['kind'], string>>;

const reachWords: Readonly<Record<Reach, string>> = {
  'managers-channels': "the managers' channel",
  'its-channels': "the agency's channel",
  'every-manager': 'every CDYJS team manager',
  'allocated-manager': 'the team manager',
  'acting-managers': 'the deputy',
  'the-person': 'the person',
  'the-persons-manager': "the person's manager",
  'service-leads': 'the service lead',
};

export function sayDay(days: number): string {
  if (days === 0) return 'on the day it is due';
  return `${counted(Math.abs(days), 'working day')} ${days < 0 ? 'before' : 'after'} it is due`;
}

function sayTo({ to, asksTeamChannel }: EscalationStep, kind: Owner['kind']): string {
  const reached = to.map((name) => reaches[kind][name]).filter((one) => one !== 'its-channels' || asksTeamChannel);
  return reached.length === 0 ? 'nobody' : [...new Set(reached)].map((one) => reachWords[one]).join(', ');
}

export function ladderTable({ nudges }: Policy): string {
  const kinds = Object.keys(ownerKinds) as (keyof typeof ownerKinds)[];
  const rows = nudges.ladder.map((step) => [
    step.name,
    sayDay(step.workingDays),
    ...kinds.map((kind) => sayTo(step, kind)),
  ]);
  return table(['Step', 'When', ...Object.values(ownerKinds)], rows);
}
