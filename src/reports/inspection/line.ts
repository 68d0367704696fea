/** What the inspection report says of one case: days, counts and codes; no free text, no name, no school, no reference. */
import {
  type Agency,
  agencyNames,
  type Instant,
  type LocalDate,
  type Route,
  type TeamId,
} from '../../rules/base/vocabulary.ts';
import { clocks, clocksOf, countOf, isMeetingAwaited, meetingThatMet } from '../../rules/clocks.ts';
import { receiptOf } from '../../rules/correcting/receipt.ts';
import { isDone, type Obligation, obligationsOf } from '../../rules/engine/agenda.ts';
import type { ClockKind } from '../../rules/police/facts.ts';
import type { AimService, ConsentAnswer } from '../../rules/record/aim.ts';
import type { Case } from '../../rules/record/case.ts';
import type { ClosingCode } from '../../rules/record/closing.ts';
import type { LateCode } from '../../rules/record/held.ts';
import type { Considered, Heard, OutcomeAnswers } from '../../rules/record/outcome.ts';
import type { Voice } from '../../rules/record/voices.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { safetyPlansOf } from '../../rules/safety/plans.ts';

export interface ClockLine {
  readonly kind: ClockKind;
  readonly start: LocalDate;
  /** Undefined past the list of bank holidays. */
  readonly due: LocalDate | undefined;
  readonly metOn: LocalDate | undefined;
  readonly workingDays: number | undefined;
  readonly lateCode: LateCode | undefined;
  /** The route that it belongs to does not apply any more. */
  readonly isOver: boolean;
}

export interface InspectionLine {
  readonly route: Route;
  readonly routes: readonly Route[];
  readonly received: LocalDate;
  readonly clocks: readonly ClockLine[];
  /** The day up to which a Risk Management Meeting was to come and had not: today, or that of the closing. */
  readonly awaitedUntil: LocalDate | undefined;
  readonly talk: LocalDate | undefined;
  readonly decision: 'meeting' | 'none' | undefined;
  readonly decidedOn: LocalDate | undefined;
  readonly checked: LocalDate | undefined;
  readonly firstContactConfirmed: LocalDate | undefined;
  readonly booked: LocalDate | undefined;
  readonly held: readonly LocalDate[];
  readonly adjournments: number;
  readonly invited: readonly Agency[];
  readonly came: readonly Agency[];
  readonly mappa: Considered | undefined;
  readonly exploitation: Considered | undefined;
  readonly aim: OutcomeAnswers['assessment']['aim'] | undefined;
  readonly aimLead: AimService | undefined;
  readonly aimAgreed: LocalDate | undefined;
  readonly aimCompleted: LocalDate | undefined;
  readonly aimShared: LocalDate | undefined;
  readonly consentYoungPerson: ConsentAnswer | undefined;
  readonly consentParents: ConsentAnswer | undefined;
  readonly panelTold: LocalDate | undefined;
  readonly safetyEvidenced: boolean;
  readonly reviewsLate: number;
  readonly voiceYoungPerson: Heard;
  readonly voiceParents: Heard;
  readonly placed: boolean;
  readonly daysOpen: number;
  /** `not-eligible`: MASH screened it so (CJ-08). `not-known`: a record of before there were codes. */
  readonly closedCode: ClosingCode | 'not-eligible' | 'not-known' | undefined;
  readonly dutiesInTime: number;
  readonly dutiesLate: number;
  readonly dutiesUndone: number;
  readonly corrected: number;
}

type By = DecisionContext;
const dayOf = (at: string | undefined, { calendar }: Pick<By, 'calendar'>): LocalDate | undefined =>
  at === undefined ? undefined : calendar.localDate(at);

function clockLines(c: Case, by: By): readonly ClockLine[] {
  return clocksOf(c).map((clock) => {
    const start = by.calendar.localDate(clock.started);
    const due = countOf(clock, by);
    const met = meetingThatMet(c, clock);
    const used = met === undefined ? undefined : by.calendar.workingDaysBetween(start, met.heldOn);
    return {
      kind: clock.kind,
      start,
      due: due.known ? due.due : undefined,
      metOn: met?.heldOn,
      // One of before it began that dealt with it took none.
      workingDays: used?.known ? Math.max(0, used.days) : undefined,
      lateCode: met?.lateCode,
      isOver: clock.ended !== undefined,
    };
  });
}

function closedCode({ closed, mash }: Case): InspectionLine['closedCode'] {
  if (closed === undefined) return undefined;
  return closed.code ?? (mash?.screened?.eligible === false ? 'not-eligible' : 'not-known');
}

const hadNoMeetingToCome: readonly InspectionLine['closedCode'][] = ['error', 'joined', 'not-eligible'];

/** What was opened in error, joined to another case or not for this procedure has no meeting of its own to come. */
function awaitedUntil(c: Case, by: By): LocalDate | undefined {
  const { closed } = c;
  const stage = closed?.from ?? c.stage;
  return !hadNoMeetingToCome.includes(closedCode(c)) && isMeetingAwaited({ ...c, stage })
    ? dayOf(closed?.at ?? by.now, by)
    : undefined;
}

/** Each agency once, in the order of their names' table: teams of one agency are not told apart. */
function agenciesOf(teams: readonly TeamId[], { roster }: By): readonly Agency[] {
  const found = new Set(teams.map((team) => roster.team(team)?.agency));
  return (Object.keys(agencyNames) as Agency[]).filter((one) => found.has(one));
}

function meetings(c: Case, by: By) {
  const booked = c.meetings.filter(({ notBooked }) => notBooked === undefined);
  const numbers = new Set(booked.map(({ number }) => number));
  const invited = c.invitations
    .filter(({ withdrawn, meeting }) => withdrawn === undefined && numbers.has(meeting))
    .map(({ team }) => team);
  return {
    booked: dayOf(booked[0]?.bookedAt, by),
    held: c.meetings.flatMap(({ state, heldOn }) => (state === 'held' && heldOn !== undefined ? [heldOn] : [])),
    adjournments: c.meetings.filter(({ state }) => state === 'adjourned').length,
    invited: agenciesOf(invited, by),
    came: agenciesOf(
      c.meetings.flatMap(({ came = [] }) => came),
      by,
    ),
  };
}

/** As the last outcome that was recorded says it. */
function outcomeOf({ outcomes = [] }: Case) {
  return outcomes.findLast(({ recorded }) => recorded !== undefined)?.cards;
}

function assessment(c: Case, by: By) {
  const aim = c.aims?.at(-1);
  const consent = (of: 'young-person' | 'parents') => aim?.consents.findLast((one) => one.of === of)?.answer;
  const shared = (aim?.recipients ?? []).flatMap((one) => one.shared?.on ?? []).toSorted();
  return {
    aim: outcomeOf(c)?.assessment?.answers.aim,
    aimLead: aim?.services.at(-1)?.service,
    aimAgreed: aim?.days.at(-1)?.day,
    aimCompleted: aim?.completed?.on ?? dayOf(aim?.elsewhere?.at, by),
    aimShared: shared.at(-1),
    consentYoungPerson: consent('young-person'),
    consentParents: consent('parents'),
  };
}

/** A review counts as late where it came after its day, or its day has passed and nobody has looked. */
function reviewsLate(c: Case, by: By): number {
  const until = by.calendar.localDate(c.closed?.at ?? by.now);
  const late = safetyPlansOf(c).map(({ versions, ended }) => {
    const made = versions.slice(1).filter((one, index) => {
      const due = versions[index]?.review;
      return due !== undefined && by.calendar.localDate(one.since) > due;
    });
    const next = versions.at(-1)?.review;
    return made.length + Number(ended === undefined && next !== undefined && until > next);
  });
  return late.reduce((sum, one) => sum + one, 0);
}

function voice({ voices = [], closed, ...c }: Case, of: Voice): Heard {
  const recorded = voices.findLast((one) => one.of === of)?.answer;
  const answers = outcomeOf({ ...c, voices } as Case)?.safety?.answers;
  const said = of === 'parents' ? answers?.parents : answers?.youngPerson;
  return recorded ?? closed?.voices?.[of] ?? said ?? 'not-yet';
}

/** Done by its day, after it, or not at all though its day has come or the case is closed; or open still. */
type DutyFate = 'in-time' | 'late' | 'undone' | 'open';

function fateOf(c: Case, one: Obligation, by: By): DutyFate {
  const { metAt, due, waitsFor } = one;
  const isPast = (at: Instant): boolean => due.known && by.calendar.localDate(at) > due.due;
  if (metAt !== undefined && isDone(c, one)) return isPast(metAt) ? 'late' : 'in-time';
  return c.closed !== undefined || (waitsFor === undefined && isPast(by.now)) ? 'undone' : 'open';
}

/** A closed case asks for nothing more: what it still asked for is known from where it was closed. */
const asItWasClosed = (c: Case): Case => ({ ...c, stage: c.closed?.from ?? c.stage });

/** What became of each duty of a case, by its key. */
export const dutyFates = (c: Case, by: By): readonly (readonly [key: string, fate: DutyFate])[] =>
  obligationsOf(asItWasClosed(c), by).map((one) => [one.key, fateOf(c, one, by)]);

function duties(c: Case, by: By) {
  const fates = dutyFates(c, by);
  const count = (fate: DutyFate): number => fates.filter(([, one]) => one === fate).length;
  return { dutiesInTime: count('in-time'), dutiesLate: count('late'), dutiesUndone: count('undone') };
}

/** The case as it stands at the moment of the report. */
export function lineOf(c: Case, by: By): InspectionLine {
  const { calendar } = by;
  const received = calendar.localDate(receiptOf(c));
  const until = calendar.localDate(c.closed?.at ?? by.now);
  const confirmed = c.referralsOn.find(({ team, confirmed: one }) => {
    return one !== undefined && by.roster.team(team)?.agency === 'first-contact';
  });
  const cards = outcomeOf(c);
  return {
    route: c.route,
    routes: [...new Set([...(c.routes ?? []).map(({ route }) => route), c.route])],
    received,
    clocks: clockLines(c, by),
    awaitedUntil: awaitedUntil(c, by),
    talk: c.discussions.map(({ on }) => on).toSorted()[0],
    decision: c.decision === undefined ? undefined : c.decision.appropriate ? 'meeting' : 'none',
    decidedOn: dayOf(c.decision?.at, by),
    checked: c.systemCheck?.on,
    firstContactConfirmed: dayOf(confirmed?.confirmed?.at, by),
    ...meetings(c, by),
    mappa: cards?.considered?.answers.mappa,
    exploitation: cards?.considered?.answers.exploitation,
    ...assessment(c, by),
    panelTold: c.panel?.findLast(({ answer }) => answer === 'told')?.on,
    safetyEvidenced: (c.safetyPlans ?? []).length > 0 || c.safetyNotNeeded !== undefined,
    reviewsLate: reviewsLate(c, by),
    voiceYoungPerson: voice(c, 'young-person'),
    voiceParents: voice(c, 'parents'),
    placed: c.placing !== undefined || c.origin.concern.youngPerson.placed === 'yes',
    daysOpen: Temporal.PlainDate.from(received).until(until).days,
    closedCode: closedCode(c),
    ...duties(c, by),
    corrected: (c.corrections ?? []).length,
  };
}

export const clockName = (kind: ClockKind): string => clocks[kind].began.replace(/,$/, '');
