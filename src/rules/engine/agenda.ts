/** The duties of a case, worked out from the table: what is still to do, whose it is, by when. Once for each commit. */

import type { Count } from '../base/calendar.ts';
import { laterOf } from '../base/later.ts';
import type { Instant, LocalDate, Roster, TeamId } from '../base/vocabulary.ts';
import { clockOf, countingClock, meetingClock } from '../clocks.ts';
import { obligations } from '../obligations.ts';
import { isKnownToYouthJustice } from '../police/mash.ts';
import { isOnRoute } from '../police/routes.ts';
import type { Case } from '../record/case.ts';
import { type AccessLevel, isShared } from '../record/case-roles.ts';
import { lastReopening } from '../record/closing.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { Instance, ObligationRow, Owner, OwnerRule } from '../rows/obligation.ts';
import { notAfter } from './last-day.ts';

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
  /** What is to be done about it now, the next first. */
  readonly nextBy: ObligationRow['metBy'];
  readonly due: Count;
  /** The day by which people are nudged: the due day, or where that cannot be known the nearest to it that can. */
  readonly nudgedBy: LocalDate;
  /** What it must come before, where its day is earlier because of that. */
  readonly before?: Instant;
  /** From when on it is asked no more, whether it was met or not. */
  readonly asksUntil?: Instant;
  /** Whom or what it waits for, in words: nobody is pressed for it then, but those who manage are asked now and then. */
  readonly waitsFor?: string;
  /** The post under which a team is nudged about it. */
  readonly post?: string;
}

type NamedRule = Extract<OwnerRule, string>;
const owners: Readonly<Record<NamedRule, (c: Case, instance: Instance) => Owner>> = {
  managing: (c) => {
    if (!isKnownToYouthJustice(c)) return { kind: 'service-lead' };
    return { kind: c.manager === undefined ? 'unallocated-managers' : 'allocated-manager' };
  },
  'unallocated-managers': () => ({ kind: 'unallocated-managers' }),
  'allocated-manager': () => ({ kind: 'allocated-manager' }),
  'service-lead': () => ({ kind: 'service-lead' }),
  'named-team': (_c, { team }) => ({ kind: 'team', team: named(team) }),
  'named-team-or-managing': (c, instance) =>
    owners[instance.team === undefined ? 'managing' : 'named-team'](c, instance),
  'named-person': (_c, { person }) => ({ kind: 'person', person: named(person) }),
};

function ownerOf(c: Case, { owner }: ObligationRow, instance: Instance): Owner {
  return typeof owner === 'string' ? owners[owner](c, instance) : { kind: 'function', ...owner };
}

const agreed = ({ dueOn }: Instance): LocalDate => named(dueOn);

function named<T>(owner: T | undefined): T {
  if (owner === undefined) throw new Error('A duty of a named owner, or of an agreed day, must name it.');
  return owner;
}

/** Day 0. */
function startOf(c: Case, from: ObligationRow['from'], since: Instant): Instant {
  if (from === 'clock') return countingClock(c).started;
  return from === 'receipt' ? c.receivedAt : since;
}

function dueOf(c: Case, { within, from, atLeast }: ObligationRow, instance: Instance, by: DecisionContext): Count {
  const { since } = instance;
  if (within === 'agreed') {
    return { known: true, from: by.calendar.localDate(since), due: agreed(instance), counted: [], skipped: [] };
  }
  if (within === 'clock') {
    return meetingClock(c, by);
  }
  const { calendar, policy } = by;
  const due = calendar.countWorkingDays(startOf(c, from, since), policy.targets[within]);
  const earliest = atLeast === undefined ? due : calendar.countWorkingDays(since, atLeast);
  return due.known && earliest.known && earliest.due > due.due ? earliest : due;
}

/** Past the list of bank holidays no date is given, but people are asked all the same. */
function nudgedBy(c: Case, { within, from }: ObligationRow, instance: Instance, { calendar, policy }: DecisionContext) {
  if (within === 'agreed') return agreed(instance);
  const days = within === 'clock' ? clockOf(c).days : policy.targets[within];
  return calendar.addSendingDays(calendar.localDate(startOf(c, from, instance.since)), days);
}

function titleOf({ title }: ObligationRow, instance: Instance, roster: DecisionContext['roster']): string {
  const { title: said = title, team = '' } = instance;
  return said.replace('{team}', () => roster.team(team)?.name ?? team);
}

/** What is owed again on a case that was opened again is asked for since then; the procedure's clock and agreed days stay. */
function sinceReopened(c: Case, instance: Instance): Instance {
  const again = instance.metAt === undefined ? lastReopening(c)?.at : undefined;
  return again === undefined || again <= instance.since ? instance : { ...instance, since: again };
}

function obligationOf(c: Case, row: ObligationRow, told: Instance, by: DecisionContext): Obligation {
  const instance = sinceReopened(c, told);
  const { key, since, askedSince, metAt, post, waitsFor } = instance;
  const due = dueOf(c, row, instance, by);
  const day = due.known ? due.due : nudgedBy(c, row, instance, by);
  return {
    key: key === undefined ? row.id : `${row.id}:${key}`,
    row,
    title: titleOf(row, instance, by.roster),
    owner: ownerOf(c, row, instance),
    since,
    askedSince: askedSince !== undefined && askedSince > since ? askedSince : since,
    metAt,
    nextBy: instance.nextBy ?? [...(row.ledToBy ?? []), ...row.metBy],
    due,
    nudgedBy: since === told.since ? day : laterOf(day, by.calendar.localDate(since)),
    ...notAfter(instance, due, day, by.calendar),
    ...(instance.before === undefined ? {} : { asksUntil: instance.before }),
    ...(waitsFor === undefined ? {} : { waitsFor }),
    ...(row.postedUnder === undefined
      ? {}
      : { post: post === undefined ? row.postedUnder : `${row.postedUnder}:${post}` }),
  };
}

function instancesOf(c: Case, by: DecisionContext): readonly (readonly [ObligationRow, Instance])[] {
  const here = obligations.filter((row) => isOnRoute(row, c));
  return here.flatMap((row) => row.on(c, by).map((instance) => [row, instance] as const));
}

/** Every duty that applies to this case, met or not, in the table's order. */
export function obligationsOf(c: Case, by: DecisionContext): readonly Obligation[] {
  return instancesOf(c, by).map(([row, instance]) => obligationOf(c, row, instance, by));
}

/** Whether somebody did it. What only the closing ended is asked for no more, and was not done. */
export const isDone = ({ closed }: Case, { metAt }: Pick<Obligation, 'metAt'>): boolean =>
  metAt !== undefined && metAt !== closed?.at;

/** What is still to be met on a case at one moment. */
export type Agenda = readonly Obligation[];

/** Those still to be met, the earliest due first; one whose date cannot be computed comes first of all. */
export function unmet(c: Case, by: DecisionContext): Agenda {
  const day = (one: Obligation): string => (one.due.known ? one.due.due : '');
  const left = instancesOf(c, by).filter(([, { metAt }]) => metAt === undefined);
  const others = left.filter(([{ whenNothingElse }]) => whenNothingElse === undefined);
  const asked = (others.length > 0 ? others : left).map(([row, instance]) => obligationOf(c, row, instance, by));
  return asked.sort((a, b) => day(a).localeCompare(day(b)));
}

/** What would stay undone if the case were closed now. */
export const undone = (c: Case, by: DecisionContext): Agenda =>
  unmet(c, by).filter(({ row }) => row.whenNothingElse === undefined && row.goesOnClosed === undefined);

export function findObligation(c: Case, key: string, by: DecisionContext): Obligation | undefined {
  return unmet(c, by).find((one) => one.key === key);
}

/** Whether it is past its day, on the local day of `now`. */
export function isLate(one: Obligation, by: Pick<DecisionContext, 'calendar' | 'now'>): boolean {
  // What waits for others is nobody's lateness.
  return (
    one.waitsFor === undefined &&
    one.due.known &&
    one.metAt === undefined &&
    by.calendar.localDate(by.now) > one.due.due
  );
}

/** Whether its date is local policy, and neither the procedure's own nor agreed at a meeting. */
export const isLocalTarget = ({ within }: ObligationRow): boolean => within !== 'clock' && within !== 'agreed';

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
  const isTheirs = owner.kind === 'person' || teamsOf(owner, roster).some((team) => teams.includes(team));
  // Whoever is asked for information may be something else to the case as well, such as its referrer.
  if (row.shownTo.includes('asked') && owner.kind === 'team' && teams.includes(owner.team)) return true;
  const isSeen = row.shownTo.some((one) => one === sight || (one === 'shared' && isShared(sight)));
  const seesOnlyTheirs = isShared(sight) || sight === 'asked';
  return isSeen && (!seesOnlyTheirs || isTheirs);
}
