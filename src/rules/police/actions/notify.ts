/** A police notification becomes a case (CJ-01, CJ-02, CJ-10). */

import {
  type Instant,
  type Person,
  type PersonRef,
  personRef,
  type Reference,
  type Route,
  type TeamId,
} from '../../base/vocabulary.ts';
import type { AgeFinding } from '../../concern/age.ts';
import { findAge } from '../../concern/age.ts';
import type { Concern } from '../../concern/concern.ts';
import { toFirstContact } from '../../concern/first-contact.ts';
import type { Beginning } from '../../rows/beginning.ts';
import type { ActorContext } from '../../rows/context.ts';
import type { Unsigned } from '../../rows/event.ts';
import { startOn } from '../events.ts';
import type { ClockKind, PoliceDecision } from '../facts.ts';

interface Input {
  readonly reference: Reference;
  readonly procedure: string;
  /** The young person and what is alleged. */
  readonly concern: Concern;
  readonly decision: Unsigned<PoliceDecision>;
  /** The police investigate something all the same. */
  readonly isInvestigated: boolean;
}
export interface PoliceNotified {
  readonly type: 'police-notified';
  readonly reference: Reference;
  readonly procedure: string;
  readonly route: Route;
  readonly referrer: PersonRef;
  readonly referrerTeams: readonly TeamId[];
  readonly concern: Concern;
  readonly age: AgeFinding;
  readonly clock: { readonly kind: ClockKind; readonly started: Instant };
}

const teamsOf = ({ teams }: Person): readonly TeamId[] => teams.map(({ team }) => team);

/** A child under ten is never on the criminal justice route: First Contact decide it, as for a concern (SC-06). */
function routeOf(
  age: AgeFinding,
  { receivedOn }: Input['decision'],
  by: ActorContext,
): Pick<PoliceNotified, 'route' | 'clock'> {
  return age.band === 'under-ten'
    ? { route: 'concern', clock: { kind: 'concern', started: by.now } }
    : { route: 'criminal-justice', clock: { kind: 'police', started: startOn(receivedOn, by) } };
}

export const notify: Beginning<Input, PoliceNotified> = {
  source: 'CJ-01',
  to: { received: 'notify', 'with-first-contact': 'notify (under ten)' },
  begin: ({ decision, isInvestigated, concern, ...input }, by) => {
    const { actor, calendar, now, policy } = by;
    const age = findAge(concern, calendar.localDate(now), policy.ages);
    const isUnderTen = age.band === 'under-ten';
    const notified: PoliceNotified = {
      type: 'police-notified',
      ...input,
      concern,
      ...routeOf(age, decision, by),
      referrer: personRef(actor),
      referrerTeams: teamsOf(actor),
      age,
    };
    const { receivedOn, officer, notToSay } = decision;
    return {
      events: [
        notified,
        { type: 'police-decided', ...decision },
        ...(isInvestigated
          ? [{ type: 'police-decided', decision: 'goes-on', receivedOn, officer, notToSay } as const]
          : []),
        ...(isUnderTen ? [toFirstContact(by, 'under-ten')] : []),
      ],
      stage: isUnderTen ? 'with-first-contact' : 'received',
    };
  },
  events: {
    'police-notified': {
      begin: ({ type: _type, concern, clock, ...told }) => ({
        ...told,
        origin: { kind: 'notification', concern },
        clocks: [clock],
      }),
      words: () => 'entered the police notification',
    },
  },
};
