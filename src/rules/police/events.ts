/** Events that several actions of the police's part have in common (SC-12, A-12). */

import { localTimes } from '../base/local-time.ts';
import type { Instant, LocalDate, PersonRef, Route } from '../base/vocabulary.ts';
import { clocksOf } from '../clocks.ts';
import { backWithYouthJustice } from '../concern/events.ts';
import type { Case, ReferralOn } from '../record/case.ts';
import type { DecisionContext } from '../rows/context.ts';
import type { EventRows } from '../rows/event.ts';
import { isMeetingUnderWay } from '../stages.ts';
import type { ContactWhileHeld } from './contact.ts';
import type { ClockKind, RouteTaken } from './facts.ts';
import { nowKnown } from './mash.ts';

/** The case goes on by another route. */
export interface RouteChanged {
  readonly type: 'route-changed';
  readonly route: Route;
  readonly why: string;
}
/** Another ten working days begin, beside those that run. */
export interface ClockStarted {
  readonly type: 'clock-started';
  readonly kind: ClockKind;
  /** Day 0. */
  readonly started: Instant;
}
/** What the clocks of this kind were for does not apply any more. */
export interface ClockEnded {
  readonly type: 'clock-ended';
  readonly kind: ClockKind;
  readonly why: string;
}

/** Ten working days run from the day on which somebody was told, whenever it is entered. */
export function startOn(toldOn: LocalDate, { calendar, now }: Pick<DecisionContext, 'calendar' | 'now'>): Instant {
  return toldOn === calendar.localDate(now) ? now : calendar.startOfWorkingHours(toldOn);
}

const routeNames: Readonly<Record<Route, string>> = {
  concern: 'the concern route',
  'criminal-justice': 'the criminal justice route',
};

/** The routes up to now, the first one said where a case has only ever been on one. */
function routesUntilNow({ routes, route, receivedAt, referrer }: Case): readonly RouteTaken[] {
  return routes ?? [{ route, since: receivedAt, why: 'It began so', by: referrer }];
}

/** First Contact have still to decide about it (SC-06). */
const isUndecided = ({ because, confirmed, withdrawn }: ReferralOn): boolean =>
  because === 'under-ten' && confirmed === undefined && withdrawn === undefined;

const isWithFirstContact = ({ age, ageSettled }: Case): boolean =>
  ageSettled === undefined ? age.band === 'under-ten' : ageSettled.to === 'first-contact';

/**
 * On the criminal justice route a decision of before says nothing any more: the meeting will be held (CJ-09). First
 * Contact have nothing more to decide.
 */
function meetingIsNoChoice(c: Case, why: string, at: Instant, by: PersonRef): Partial<Case> {
  return {
    ...(isWithFirstContact(c) ? backWithYouthJustice(at) : {}),
    referralsOn: c.referralsOn.map((one) =>
      isUndecided(one) ? { ...one, withdrawn: { at, by, because: 'not-needed', reason: why } } : one,
    ),
    decision: undefined,
    earlierDecisions: c.decision === undefined ? c.earlierDecisions : [...c.earlierDecisions, c.decision],
    decidingSince: at,
    sentElsewhere: undefined,
  };
}

export const policeEvents: EventRows<RouteChanged | ClockStarted | ClockEnded | ContactWhileHeld> = {
  'route-changed': {
    fold: (c, { route, why }, at: Instant, by: PersonRef) => ({
      route,
      routes: [...routesUntilNow(c), { route, since: at, why, by }],
      ...(route === 'criminal-justice' ? meetingIsNoChoice(c, why, at, by) : {}),
      ...(route === 'concern' && isMeetingUnderWay(c) ? { meetingGoesOn: { at, by } } : {}),
    }),
    words: ({ route }) => `moved the case to ${routeNames[route]}`,
  },
  'clock-started': {
    // A caution or a charge is told to youth justice, whether or not MASH have screened it (CJ-02).
    fold: (c, { kind, started }, at, by) => ({
      ...(kind === 'police' ? nowKnown(c, { on: localTimes.localDate(at), at, by }) : {}),
      clocks: [...clocksOf(c), { kind, started }],
    }),
    words: ({ started }, say) => `began ten working days from ${say.when(started)}`,
  },
  'clock-ended': {
    fold: (c, { kind, why }, at) => ({
      clocks: clocksOf(c).map((one) =>
        one.kind === kind && one.ended === undefined ? { ...one, ended: { at, why } } : one,
      ),
    }),
    words: () => 'ended the ten working days of the criminal justice route',
  },
  'contact-while-held': {
    fold: ({ investigation }, { agreed, said }, at, by) =>
      investigation === undefined
        ? {}
        : {
            investigation: {
              ...investigation,
              contacts: [...(investigation.contacts ?? []), { agreed, said, at, by }],
            },
          },
    words: ({ agreed }) =>
      agreed === 'yes'
        ? 'recorded that the officer in charge had agreed to it'
        : 'recorded that the officer in charge had not agreed to it',
    typed: ({ said }) => ({ 'What was said of it': said }),
  },
};
