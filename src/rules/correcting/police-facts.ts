/** What the police told that can be put right, of the newest decision that says it (CJ-01, CJ-07, CJ-10). */
import { localTimes } from '../base/local-time.ts';
import type { LocalDate } from '../base/vocabulary.ts';
import { clocksOf } from '../clocks.ts';
import { startsClock } from '../police/clock-of-decision.ts';
import { wrongDays } from '../police/days.ts';
import { decisions } from '../police/decisions.ts';
import type { CaseClock, PoliceDecision } from '../police/facts.ts';
import type { Case } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';
import type { FactRow } from './row.ts';

type Which = (one: PoliceDecision) => boolean;

/** The place of the newest decision that says it; else of the newest at all. */
function placeOf({ policeDecisions = [] }: Case, says: Which): number | undefined {
  const found = policeDecisions.findLastIndex(says);
  const place = found < 0 ? policeDecisions.length - 1 : found;
  return place < 0 ? undefined : place;
}

function withDecision(c: Case, place: number | undefined, told: Partial<PoliceDecision>): Partial<Case> {
  const { policeDecisions = [] } = c;
  return { policeDecisions: policeDecisions.map((one, index) => (index === place ? { ...one, ...told } : one)) };
}

const atPlace = (c: Case, place: number | undefined): PoliceDecision | undefined =>
  place === undefined ? undefined : c.policeDecisions?.[place];

const hasDay: Which = ({ decision, decidedOn }) => decidedOn !== undefined || decisions[decision].goesOn === undefined;
const hasInterview: Which = ({ interviewedOn }) => interviewedOn !== undefined;
const hasOfficer: Which = ({ officer }) => officer !== undefined;
const hasDecisions = (c: Case): boolean => (c.policeDecisions ?? []).length > 0;

function withOfficer(c: Case, officer: string | undefined): Partial<Case> {
  return {
    ...withDecision(c, placeOf(c, hasOfficer), { officer }),
    ...(c.investigation?.officer === undefined ? {} : { investigation: { ...c.investigation, officer } }),
  };
}

function wrongDay(c: Case, place: number | undefined, told: Partial<PoliceDecision>, today: LocalDate) {
  const one = atPlace(c, place);
  return one === undefined ? undefined : wrongDays({ ...one, ...told }, today)?.says;
}

/** The newest clock that began when somebody was told: that of MASH begins with their own day. */
const clockPlace = (c: Case): number | undefined => {
  const place = clocksOf(c).findLastIndex(({ kind, ended }) => kind !== 'mash-police' && ended === undefined);
  return place < 0 ? undefined : place;
};
const clockAt = (c: Case): CaseClock | undefined => clocksOf(c)[clockPlace(c) ?? -1];

function wrongReceipt(c: Case, is: LocalDate, { calendar, today }: ActorContext & { readonly today: LocalDate }) {
  const { sayDate, localDate } = calendar;
  const clock = clockAt(c);
  if (is > today) return 'That day has not come yet. Enter the day on which it was received.';
  if (clock?.kind === 'police') {
    const place = placeOf(c, startsClock);
    const entered = localDate(atPlace(c, place)?.at ?? c.receivedAt);
    if (is > entered) return `It was entered here on ${sayDate(entered)}, so it was received by then. Check the day.`;
    return wrongDay(c, place, { receivedOn: is }, today);
  }
  const entered = localDate(c.receivedAt);
  if (is > entered) return `It was entered here on ${sayDate(entered)}, so it was received by then. Check the day.`;
  const { happenedOn } = c.origin.concern.seenOrHeard;
  return happenedOn !== undefined && is < happenedOn ? 'That is before it happened. Check both days.' : undefined;
}

export const policeFacts = {
  'interviewed-on': {
    kind: 'day',
    source: 'CJ-01',
    about: (c) => placeOf(c, hasInterview),
    isThere: hasDecisions,
    read: (c) => atPlace(c, placeOf(c, hasInterview))?.interviewedOn,
    put: (c, is) => withDecision(c, placeOf(c, hasInterview), { interviewedOn: is }),
    notKnown: (c) => withDecision(c, placeOf(c, hasInterview), { interviewedOn: undefined }),
    wrong: (_c, is, { today }) => (is > today ? 'That day has not come yet. Check the day.' : undefined),
  },
  'decided-on': {
    kind: 'day',
    source: 'CJ-01',
    about: (c) => placeOf(c, hasDay),
    isThere: (c) => (c.policeDecisions ?? []).some(hasDay),
    read: (c) => atPlace(c, placeOf(c, hasDay))?.decidedOn,
    put: (c, is) => withDecision(c, placeOf(c, hasDay), { decidedOn: is }),
    wrong: (c, is, { today }) => wrongDay(c, placeOf(c, hasDay), { decidedOn: is }, today),
  },
  officer: {
    kind: 'words',
    source: 'CJ-07',
    about: (c) => placeOf(c, hasOfficer),
    isThere: hasDecisions,
    read: (c) => atPlace(c, placeOf(c, hasOfficer))?.officer,
    put: withOfficer,
    notKnown: (c) => withOfficer(c, undefined),
  },
  'received-on': {
    kind: 'day',
    source: 'CN-06',
    onlyServiceLead: true,
    about: clockPlace,
    isThere: (c) => clockAt(c) !== undefined,
    read: (c) => {
      const clock = clockAt(c);
      return clock && localTimes.localDate(clock.started);
    },
    put: (c, is, started) => {
      const place = clockPlace(c);
      const clocks = clocksOf(c).map((one, index) => (index === place ? { ...one, started } : one));
      const told = clockAt(c)?.kind === 'police' ? withDecision(c, placeOf(c, startsClock), { receivedOn: is }) : {};
      return { clocks, ...told };
    },
    wrong: wrongReceipt,
  },
} as const satisfies Readonly<Record<string, FactRow>>;
