/** A police notification becomes a case (CJ-01, CJ-02, CJ-10). */

import {
  type Instant,
  type LocalDate,
  type Person,
  type PersonRef,
  personRef,
  type Reference,
  type TeamId,
} from '../../base/vocabulary.ts';
import type { AgeFinding } from '../../concern/age.ts';
import { findAge } from '../../concern/age.ts';
import type { Concern } from '../../concern/concern.ts';
import { toFirstContact } from '../../concern/first-contact.ts';
import type { Stage } from '../../record/case.ts';
import type { Beginning, ToldAtFirst } from '../../rows/beginning.ts';
import type { ActorContext } from '../../rows/context.ts';
import { type DecidedAtFirst, decidedAtFirst } from '../at-first.ts';
import { begunBy } from '../decisions.ts';
import { startOn } from '../events.ts';
import type { ClockKind } from '../facts.ts';
import { worksInYouthJustice } from '../notifiers.ts';

interface Input extends DecidedAtFirst {
  readonly reference: Reference;
  readonly procedure: string;
  /** The young person and what is alleged. */
  readonly concern: Concern;
  /** When and under which reference they sent their referral to MASH, where the investigation goes on and they did. */
  readonly mash?: { readonly on: LocalDate; readonly reference?: string | undefined } | undefined;
  /** The case of the same young person on which the decision was recorded, too late to open that again. */
  readonly follows?:
    | {
        readonly first: Reference;
        readonly why: string;
        /** Who may not know of the first may not know of this one. */
        readonly keptFrom: readonly { readonly person: PersonRef; readonly reason: string }[];
      }
    | undefined;
}
export type NotifyInput = Input;
export interface PoliceNotified extends ToldAtFirst {
  readonly type: 'police-notified';
  readonly byYouthJustice?: true | undefined;
  readonly clock: { readonly kind: ClockKind; readonly started: Instant };
}

const teamsOf = ({ teams }: Person): readonly TeamId[] => teams.map(({ team }) => team);

/** A child under ten is never on the criminal justice route: First Contact decide it, as for a concern (SC-06). */
function routeOf(
  age: AgeFinding,
  { decision, receivedOn }: Input['decision'],
  by: ActorContext,
): Pick<PoliceNotified, 'route' | 'clock'> {
  if (age.band === 'under-ten') return { route: 'concern', clock: { kind: 'concern', started: by.now } };
  // Until it is recorded when MASH got the referral, the days count from now.
  return begunBy(decision) === 'screening'
    ? { route: 'criminal-justice', clock: { kind: 'mash-police', started: by.now } }
    : { route: 'criminal-justice', clock: { kind: 'police', started: startOn(receivedOn, by) } };
}

/** MASH screen it before youth justice are told (CJ-08). */
function stageOf({ route, clock }: Pick<PoliceNotified, 'route' | 'clock'>): Stage {
  if (route === 'concern') return 'with-first-contact';
  return clock.kind === 'mash-police' ? 'with-mash' : 'received';
}

export const notify: Beginning<Input, PoliceNotified> = {
  source: 'CJ-01',
  to: {
    received: 'notify',
    'with-mash': 'notify (the investigation goes on)',
    'with-first-contact': 'notify (under ten)',
  },
  begin: ({ decision, isInvestigated, mash, concern, follows, ...input }, by) => {
    const { actor, calendar, now, policy } = by;
    const age = findAge(concern, calendar.localDate(now), policy.ages);
    const notified: PoliceNotified = {
      type: 'police-notified',
      ...input,
      concern,
      ...routeOf(age, decision, by),
      referrer: personRef(actor),
      referrerTeams: teamsOf(actor),
      age,
      ...(worksInYouthJustice(actor) ? { byYouthJustice: true } : {}),
    };
    return {
      events: [
        notified,
        ...(follows === undefined
          ? []
          : [
              { type: 'linked', other: follows.first, kind: 'same-person', why: follows.why } as const,
              ...follows.keptFrom.map((one) => ({ type: 'kept-from', ...one }) as const),
            ]),
        ...decidedAtFirst({ decision, isInvestigated }),
        ...(mash === undefined ? [] : [{ type: 'sent-to-mash', ...mash, started: startOn(mash.on, by) } as const]),
        ...(age.band === 'under-ten' ? [toFirstContact(by, 'under-ten')] : []),
      ],
      stage: stageOf(notified),
    };
  },
  events: {
    'police-notified': {
      begin: ({ type: _type, concern, byYouthJustice, clock, ...told }) => ({
        ...told,
        origin: { kind: 'notification', concern, ...(byYouthJustice === undefined ? {} : { byYouthJustice }) },
        clocks: [clock],
      }),
      words: () => 'entered the police notification',
    },
  },
};
