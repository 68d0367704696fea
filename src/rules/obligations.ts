/**
 * What somebody must do on a case: under which clause, who, by when, and whether it is met. What is next, what is late
 * and who is nudged are all read from this table.
 */
import type { Count } from './calendar.ts';
import type { Case, Invitation } from './case.ts';
import { currentMeeting, standingInvitations } from './case.ts';
import type { Circumstances } from './change.ts';
import type { ClauseId } from './clauses/index.ts';
import { meetingClock } from './meeting.ts';
import type { QuestionId } from './questions.ts';
import type { Instant, TeamId } from './words.ts';

export type Owner =
  | { readonly kind: 'manager' }
  | { readonly kind: 'managers' }
  | { readonly kind: 'team'; readonly team: TeamId };

interface Subject {
  /** Tells several of one kind apart in the key; empty where there is only one. */
  readonly key: string;
  readonly owner: Owner;
  readonly since: Instant;
  readonly metAt?: Instant | undefined;
  readonly title?: string;
}

export interface ObligationRow {
  readonly id: string;
  readonly source: ClauseId | QuestionId;
  readonly title: string;
  /** What a channel may read instead, where the title says something of the child, or who is who. */
  readonly inChannel?: string;
  /** Every instance of it that applies to this case, met or not. */
  readonly on: (c: Case, by: Circumstances) => readonly Subject[];
  readonly due: (c: Case, subject: Subject, by: Circumstances) => Count;
  /** Whether the date is local policy and not the procedure's own. */
  readonly localTarget: boolean;
  /** Whether whoever raised the concern is told of it as what happens next. */
  readonly shownToReferrer?: true;
}

export interface Obligation {
  readonly key: string;
  readonly row: ObligationRow;
  readonly title: string;
  readonly owner: Owner;
  readonly since: Instant;
  readonly metAt?: Instant | undefined;
  readonly due: Count;
}

const within = (days: (by: Circumstances) => number): ObligationRow['due'] => {
  return (_c, subject, by) => by.calendar.countWorkingDays(subject.since, days(by));
};

const manager: Owner = { kind: 'manager' };
/** The case's manager, or whoever takes it. */
const whoeverManages = (c: Case): Owner => (c.manager === undefined ? { kind: 'managers' } : manager);

const discussedAt = (c: Case): Instant | undefined => c.discussions[0]?.at;
const wasAgreed = (c: Case): boolean => c.decision?.appropriate === true;
const heldAt = (c: Case): Instant | undefined => c.meetings.find((one) => one.state === 'held')?.ends;
const forUs = (c: Case): boolean => c.stage !== 'with-first-contact' && c.closed === undefined;
const needed = (applies: boolean, subject: Omit<Subject, 'key'>): readonly Subject[] =>
  applies ? [{ key: '', ...subject }] : [];

function invitationSubject(one: Invitation): Subject {
  return {
    key: `${one.team}:${one.meeting}`,
    owner: { kind: 'team', team: one.team },
    since: one.invitedAt,
    metAt: one.reply?.at,
  };
}

export const obligations: readonly ObligationRow[] = [
  {
    id: 'take',
    source: 'CN-03',
    title: 'Take the referral',
    on: (c) => needed(forUs(c), { owner: { kind: 'managers' }, since: c.decidingSince, metAt: c.managerSince }),
    due: within(({ policy }) => policy.targets.takeReferral),
    localTarget: true,
    shownToReferrer: true,
  },
  {
    id: 'settle-age',
    source: 'A-02',
    title: 'Choose the way for this age: this procedure or First Contact',
    inChannel: 'Choose the way: this procedure or First Contact',
    on: (c) =>
      needed(forUs(c) && c.age.band === 'border', {
        owner: whoeverManages(c),
        since: c.decidingSince,
        metAt: c.ageSettled?.at,
      }),
    due: within(({ policy }) => policy.targets.takeReferral),
    localTarget: true,
  },
  {
    id: 'check-system',
    source: 'CN-08',
    title: 'Check the case management system and refer on',
    on: (c) => needed(forUs(c), { owner: whoeverManages(c), since: c.decidingSince, metAt: c.systemCheck?.at }),
    due: within(({ policy }) => policy.targets.checkSystem),
    localTarget: true,
  },
  {
    id: 'confirm-referral',
    source: 'CN-11',
    title: 'Confirm the referral sent on',
    on: (c) =>
      c.referralsOn
        .filter((one) => one.because !== 'under-ten')
        .map((one) => ({
          key: String(one.number),
          owner: { kind: 'team', team: one.team },
          since: one.at,
          metAt: one.confirmed?.at ?? c.closed?.at,
        })),
    due: within(({ policy }) => policy.targets.confirmReferral),
    localTarget: true,
  },
  {
    id: 'first-contact-decides',
    source: 'SC-06',
    title: 'Decide the most appropriate route for a child under ten',
    inChannel: 'Decide the most appropriate route',
    on: (c) =>
      c.referralsOn
        .filter((one) => one.because === 'under-ten')
        .map((one) => ({
          key: String(one.number),
          owner: { kind: 'team', team: one.team },
          since: one.at,
          metAt: one.confirmed?.at ?? c.closed?.at,
        })),
    due: within(({ policy }) => policy.targets.firstContactDecides),
    localTarget: true,
  },
  {
    id: 'discuss',
    source: 'CT-05',
    title: 'Talk the referral through with the referrer, using the continuum',
    on: (c) => needed(forUs(c), { owner: whoeverManages(c), since: c.decidingSince, metAt: discussedAt(c) }),
    due: within(({ policy }) => policy.targets.discussion),
    localTarget: true,
    shownToReferrer: true,
  },
  {
    id: 'decide',
    source: 'CN-04',
    title: 'Decide whether a Risk Management Meeting is appropriate',
    on: (c) => needed(forUs(c), { owner: whoeverManages(c), since: c.decidingSince, metAt: c.decision?.at }),
    due: within(({ policy }) => policy.targets.decision),
    localTarget: true,
    shownToReferrer: true,
  },
  {
    id: 'book',
    source: 'CN-05',
    title: 'Book the meeting and invite',
    on: (c) => {
      const meeting = currentMeeting(c);
      const isBooked = meeting?.state === 'booked' || meeting?.state === 'held';
      const invited = c.invitations.find((one) => one.meeting === meeting?.number);
      return needed(forUs(c) && wasAgreed(c), {
        owner: manager,
        since: c.stage === 'arranging' ? c.stageSince : (c.decision?.at ?? c.receivedAt),
        metAt: isBooked ? invited?.invitedAt : undefined,
      });
    },
    due: (c, subject, by) => {
      const { calendar, policy } = by;
      const fromReferral = calendar.countWorkingDays(c.receivedAt, policy.targets.booking);
      const afterAgreeing = calendar.countWorkingDays(subject.since, 1);
      const late = fromReferral.known && afterAgreeing.known && afterAgreeing.due > fromReferral.due;
      return late ? afterAgreeing : fromReferral;
    },
    localTarget: true,
  },
  {
    id: 'hold',
    source: 'CN-06',
    title: 'Hold the Risk Management Meeting',
    // The clock runs from receipt, so it must not pass in silence while nobody has decided.
    on: (c) =>
      needed(forUs(c) && c.decision?.appropriate !== false, {
        owner: whoeverManages(c),
        since: c.receivedAt,
        metAt: heldAt(c),
        ...(wasAgreed(c) ? {} : { title: 'Hold the Risk Management Meeting, if one is appropriate' }),
      }),
    due: (c, _subject, by) => meetingClock(c, by),
    localTarget: false,
    shownToReferrer: true,
  },
  {
    id: 'record-meeting',
    source: 'A-09',
    title: 'Record whether the meeting was held or adjourned',
    on: (c) => {
      const meeting = currentMeeting(c);
      return meeting !== undefined && meeting.state !== 'cancelled'
        ? [
            {
              key: String(meeting.number),
              owner: manager,
              since: meeting.ends,
              metAt: meeting.state === 'booked' ? undefined : meeting.ends,
            },
          ]
        : [];
    },
    due: within(({ policy }) => policy.targets.recordMeeting),
    localTarget: true,
  },
  {
    id: 'answer',
    source: 'CN-12',
    title: 'Answer the invitation',
    on: (c, { now }) => {
      const meeting = currentMeeting(c);
      return meeting?.state === 'booked' && now < meeting.starts ? standingInvitations(c).map(invitationSubject) : [];
    },
    due: within(({ policy }) => policy.targets.answerInvitation),
    localTarget: true,
  },
  {
    id: 'tell',
    source: 'PR-18',
    title: 'Telephone',
    inChannel: 'Telephone somebody who could not be told here: open the case to see whom',
    on: (c) =>
      c.toTell.map((one) => ({
        key: one.id,
        owner: whoeverManages(c),
        since: one.since,
        metAt: one.done?.at ?? c.closed?.at,
        title: `Telephone ${one.who}: ${one.what}`,
      })),
    due: within(({ policy }) => policy.targets.telephone),
    localTarget: true,
  },
];

/** Every obligation that applies to this case, met or not, in the table's order. */
export function obligationsOf(c: Case, by: Circumstances): readonly Obligation[] {
  return obligations.flatMap((row) =>
    row.on(c, by).map((subject) => ({
      key: subject.key === '' ? row.id : `${row.id}:${subject.key}`,
      row,
      title: subject.title ?? row.title,
      owner: subject.owner,
      since: subject.since,
      metAt: subject.metAt,
      due: row.due(c, subject, by),
    })),
  );
}

/** Those still to be met, the earliest due first; one whose date cannot be computed comes first of all. */
export function unmet(c: Case, by: Circumstances): readonly Obligation[] {
  const day = (one: Obligation): string => (one.due.known ? one.due.due : '');
  return obligationsOf(c, by)
    .filter((one) => one.metAt === undefined)
    .sort((a, b) => day(a).localeCompare(day(b)));
}

export function findObligation(c: Case, key: string, by: Circumstances): Obligation | undefined {
  return unmet(c, by).find((one) => one.key === key);
}

/** Whether it is past its day, on the local day of `now`. */
export function isLate(one: Obligation, by: Circumstances): boolean {
  return one.due.known && one.metAt === undefined && by.calendar.localDate(by.now) > one.due.due;
}
