/** Who owns each obligation and by when it is due, asked of the rules on made-up cases. */
import { type Case, standingInvitations } from '../../../src/rules/case.ts';
import type { Circumstances } from '../../../src/rules/change.ts';
import { type ObligationRow, type Owner, obligations } from '../../../src/rules/obligations.ts';
import { agencyNames, type Instant } from '../../../src/rules/words.ts';
import type { Moment } from './made-up-cases.ts';

export interface ObligationFacts {
  readonly row: ObligationRow;
  /** Whose it is, in the order in which it passes on. */
  readonly owners: readonly string[];
  /** Working days. */
  readonly days: readonly number[];
  /** What the days are counted from. */
  readonly from: readonly string[];
}

function sayOwner(owner: Owner, since: Instant, c: Case, { roster }: Circumstances): string {
  switch (owner.kind) {
    case 'manager':
      return "the case's team manager";
    case 'managers':
      return 'any CDYJS team manager';
    case 'team': {
      const isInvited = standingInvitations(c).some((one) => one.team === owner.team && one.invitedAt === since);
      const agency = roster.team(owner.team)?.agency;
      return isInvited || agency === undefined ? 'each agency invited' : agencyNames[agency];
    }
  }
}

function sayFrom(c: Case, from: Instant): string {
  const moments: readonly (readonly [Instant | undefined, string])[] = [
    [c.receivedAt, 'receipt'],
    ...c.referralsOn.map((one) => [one.confirmed?.at, 'First Contact sent it back'] as const),
    [c.decidingSince, 'the decision was opened again'],
    [c.decision?.at, 'the decision'],
    ...c.referralsOn.map((one) => [one.at, 'it was referred on'] as const),
    ...c.invitations.map((one) => [one.invitedAt, 'the invitation'] as const),
    ...c.meetings.map((one) => [one.ends, 'the end of the meeting'] as const),
    ...c.toTell.map((one) => [one.since, 'it was found that they have to be told'] as const),
  ];
  const found = moments.find(([at]) => at === from);
  if (found === undefined) throw new Error(`Nobody can say what happened at ${from} on the made-up case.`);
  return found[1];
}

interface Asked {
  readonly owner: string;
  readonly days: number;
  readonly from: string;
}

/** What one row says on one case of what is still to do. Its due date is asked with a calendar that notes what is counted. */
function asked(row: ObligationRow, { case: c, by }: Moment): readonly Asked[] {
  const open = row.on(c, by).filter((subject) => subject.metAt === undefined);
  return open.flatMap((subject): readonly Asked[] => {
    const noted: { from: Instant; days: number }[] = [];
    const countWorkingDays: typeof by.calendar.countWorkingDays = (from, days) => {
      noted.push({ from, days });
      return by.calendar.countWorkingDays(from, days);
    };
    row.due(c, subject, { ...by, calendar: { ...by.calendar, countWorkingDays } });
    const owner = sayOwner(subject.owner, subject.since, c, by);
    return noted.map(({ from, days }) => ({ owner, days, from: sayFrom(c, from) }));
  });
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];

/** One a row of the table. Throws where the made-up cases never reach a row. */
export function obligationFacts(moments: readonly Moment[]): readonly ObligationFacts[] {
  return obligations.map((row) => {
    const all = moments.flatMap((moment) => asked(row, moment));
    if (all.length === 0) {
      throw new Error(`No made-up case reaches the obligation "${row.id}": add a step to made-up-cases.ts.`);
    }
    return {
      row,
      owners: unique(all.map((one) => one.owner)),
      days: unique(all.map((one) => one.days)),
      from: unique(all.map((one) => one.from)),
    };
  });
}
