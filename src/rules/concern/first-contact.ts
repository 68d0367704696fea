/** Referring a case to First Contact (CN-10, SC-06). */

import type { TeamId } from '../base/vocabulary.ts';
import type { ToTellEvent } from '../handling/events.ts';
import type { ReferralReason } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';
import type { ReferredOn } from './events.ts';

export type Onward = ReferredOn | ToTellEvent;

export const referredTo = (team: TeamId, because: ReferralReason): Onward => ({ type: 'referred-on', team, because });

/** To First Contact; without such a team in the register somebody must tell them another way. */
export function toFirstContact({ roster }: Pick<ActorContext, 'roster'>, because: 'not-active' | 'under-ten'): Onward {
  const [team] = roster.teamsThat('takes-referrals', 'first-contact');
  return team === undefined
    ? { type: 'to-tell', id: `first-contact:${because}`, who: 'First Contact', what: 'refer this case to them' }
    : referredTo(team.id, because);
}
