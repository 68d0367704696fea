/** The duties of a case, worked out from the table: what is still to do, whose it is, by when. Once for each commit. */

import type { Count } from '../base/calendar.ts';
import type { Instant, Roster, TeamId } from '../base/vocabulary.ts';
import { meetingClock } from '../clocks.ts';
import { obligations } from '../obligations.ts';
import type { AccessLevel } from '../record/access.ts';
import type { Case, Nudging } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { Instance, ObligationRow, Owner, OwnerRule } from '../rows/obligation.ts';

export interface Obligation {
  /** `take`, `answer:police:1` */
  readonly key: string;
  readonly row: ObligationRow;
  readonly title: string;
  readonly owner: Owner;
  readonly since: Instant;
  /** When it last began to be asked for. */
  readonly askedSince: Instant;
  readonly metAt?: Instant | undefined;
  readonly due: Count;
  /** The post under which a team is nudged about it. */
  readonly post?: string;
}

type NamedRule = Extract<OwnerRule, string>;
const owners: Readonly<Record<NamedRule, (c: Case, instance: Instance) => Owner>> = {
  managing: (c) => ({ kind: c.manager === undefined ? 'managers' : 'manager' }),
  'unallocated-managers': () => ({ kind: 'managers' }),
  'allocated-manager': () => ({ kind: 'manager' }),
  'service-lead': () => ({ kind: 'service-lead' }),
  'named-team': (_c, { team }) => ({ kind: 'team', team: named(team) }),
  'named-person': (_c, { person }) => ({ kind: 'person', person: named(person) }),
};

function ownerOf(c: Case, { owner }: ObligationRow, instance: Instance): Owner {
  return typeof owner === 'string' ? owners[owner](c, instance) : { kind: 'function', ...owner };
}

function named<T>(owner: T | undefined): T {
  if (owner === undefined) throw new Error('A duty of a named owner must name it.');
  return owner;
}

function dueOf(c: Case, { within, from, atLeast }: ObligationRow, { since }: Instance, by: DecisionContext): Count {
  if (within === 'clock') {
    return meetingClock(c, by);
  }
  const { calendar, policy } = by;
  const due = calendar.countWorkingDays(from === 'receipt' ? c.receivedAt : since, policy.targets[within]);
  const earliest = atLeast === undefined ? due : calendar.countWorkingDays(since, atLeast);
  return due.known && earliest.known && earliest.due > due.due ? earliest : due;
}

function obligationOf(c: Case, row: ObligationRow, instance: Instance, by: DecisionContext): Obligation {
  const { key, since, askedSince, metAt, title, post } = instance;
  return {
    key: key === undefined ? row.id : `${row.id}:${key}`,
    row,
    title: title ?? row.title,
    owner: ownerOf(c, row, instance),
    since,
    askedSince: askedSince !== undefined && askedSince > since ? askedSince : since,
    metAt,
    due: dueOf(c, row, instance, by),
    ...(row.postedUnder === undefined
      ? {}
      : { post: post === undefined ? row.postedUnder : `${row.postedUnder}:${post}` }),
  };
}

/** Every duty that applies to this case, met or not, in the table's order. */
export function obligationsOf(c: Case, by: DecisionContext): readonly Obligation[] {
  return obligations.flatMap((row) => row.on(c, by).map((instance) => obligationOf(c, row, instance, by)));
}

/** What is still to be met on a case at one moment. */
export type Agenda = readonly Obligation[];

/** Those still to be met, the earliest due first; one whose date cannot be computed comes first of all. */
export function unmet(c: Case, by: DecisionContext): Agenda {
  const day = (one: Obligation): string => (one.due.known ? one.due.due : '');
  return obligationsOf(c, by)
    .filter((one) => one.metAt === undefined)
    .sort((a, b) => day(a).localeCompare(day(b)));
}

export function findObligation(c: Case, key: string, by: DecisionContext): Obligation | undefined {
  return unmet(c, by).find((one) => one.key === key);
}

/** Whether it is past its day, on the local day of `now`. */
export function isLate(one: Obligation, by: Pick<DecisionContext, 'calendar' | 'now'>): boolean {
  return one.due.known && one.metAt === undefined && by.calendar.localDate(by.now) > one.due.due;
}

/** Whether its date is local policy and not the procedure's own. */
export const isLocalTarget = ({ within }: ObligationRow): boolean => within !== 'clock';

/** The teams that owe it, where a team does. */
export function teamsOf(owner: Owner, roster: Pick<Roster, 'teamsThat'>): readonly TeamId[] {
  if (owner.kind === 'team') {
    return [owner.team];
  }
  return owner.kind === 'function' ? roster.teamsThat(owner.does, owner.agency).map(({ id }) => id) : [];
}

/** Whether somebody with that sight is shown it as what is next; a team sees only its own. */
export function isShownTo(
  { row, owner }: Obligation,
  sight: AccessLevel,
  teams: readonly TeamId[],
  roster: Pick<Roster, 'teamsThat'>,
): boolean {
  const isTheirs = teamsOf(owner, roster).some((team) => teams.includes(team));
  return row.shownTo.some((one) => one === sight) && (sight !== 'shared' || isTheirs);
}

/** The steps of the ladder that were used for it since it last began to be asked for. */
export function nudgingOf(c: Case, { key, askedSince }: Obligation): Nudging | undefined {
  const found = c.nudging[key];
  return found !== undefined && found.since >= askedSince ? found : undefined;
}

/** Until when nobody is nudged about it, where somebody put that off since it last began to be asked for. */
export function postponedUntil(c: Case, { key, askedSince }: Obligation): Instant | undefined {
  const found = c.nudging[key]?.postponed;
  return found !== undefined && found.since >= askedSince ? found.until : undefined;
}
