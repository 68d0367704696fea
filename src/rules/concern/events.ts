/** Events that several actions of the concern's part have in common. */

import type { TeamId } from '../base/vocabulary.ts';
import type { ReferralReason } from '../record/case.ts';
import type { EventRows } from '../rows/event.ts';

/** The procedure sends it on: to the active team's manager, or to First Contact. */
export interface ReferredOn {
  readonly type: 'referred-on';
  readonly team: TeamId;
  readonly because: ReferralReason;
}
/** First Contact have decided the route of a child under ten (SC-06). */
export interface FirstContactDecided {
  readonly type: 'first-contact-decided';
  readonly to: 'another-service' | 'this-procedure';
  readonly reason: string;
}
/** A doubt about the age was settled. */
export interface AgeSettled {
  readonly type: 'age-settled';
  readonly to: 'this-procedure' | 'first-contact';
  readonly reason: string;
}

export const concernEvents: EventRows<ReferredOn | FirstContactDecided | AgeSettled> = {
  'referred-on': {
    fold: (c, { team, because }, at) => ({
      referralsOn: [...c.referralsOn, { number: c.referralsOn.length + 1, team, because, at }],
    }),
    words: ({ team }, say) => `referred it on to ${say.team(team)}`,
  },
  'first-contact-decided': {
    fold: (c, { to, reason }, at, by) => ({
      ...(to === 'this-procedure' ? backWithYouthJustice(at) : { sentElsewhere: at }),
      referralsOn: c.referralsOn.map((one) =>
        one.because === 'under-ten' && one.confirmed === undefined
          ? { ...one, confirmed: { at, by, note: reason } }
          : one,
      ),
    }),
    words: ({ to }) =>
      to === 'this-procedure'
        ? 'recorded what First Contact decided: it comes back to CDYJS'
        : 'recorded what First Contact decided: another service takes it',
    typed: ({ reason }) => ({ Why: reason }),
  },
  'age-settled': {
    fold: (_c, { to }, at) => ({ ageSettled: { to, at } }),
    words: ({ to }) =>
      to === 'this-procedure' ? 'kept it in this procedure, on age' : 'sent it to First Contact, on age',
    typed: ({ reason }) => ({ Why: reason }),
  },
};

/** Back from First Contact nobody has taken it, and what is asked of CDYJS is asked from now on. */
export function backWithYouthJustice(at: string) {
  return {
    ageSettled: { to: 'this-procedure', at },
    manager: undefined,
    managerLeft: undefined,
    managerSince: undefined,
    handedOver: undefined,
    decidingSince: at,
  } as const;
}
