/** Referring a case to First Contact (CN-10, SC-06). */

import type { TeamId } from '../base/vocabulary.ts';
import type { Told } from '../handling/actions/record-contact.ts';
import type { ContactNeeded } from '../handling/events.ts';
import type { Case, ContactTask, ReferralReason } from '../record/case.ts';
import { type CaseRole, inCharge } from '../record/case-roles.ts';
import type { ActorContext } from '../rows/context.ts';
import { isWithFirstContact } from '../stages.ts';
import type { ReferredOn } from './events.ts';

export type Onward = ReferredOn | ContactNeeded;

/** Who may record what First Contact decided, where they say it by telephone. */
export const recorders: readonly CaseRole[] = inCharge;
export const recordedForThem =
  'First Contact decide this. If you are not First Contact, record it only when they have told you.';

export const referredTo = (team: TeamId, because: ReferralReason): Onward => ({ type: 'referred-on', team, because });

/** First Contact decide the way, or were asked to once the age was known. */
export const wentToFirstContact = (c: Pick<Case, 'stage' | 'ageSettled'>): boolean =>
  c.ageSettled?.to === 'first-contact' || isWithFirstContact(c);

/** To First Contact; without such a team in the register somebody must tell them another way. */
export function toFirstContact({ roster }: Pick<ActorContext, 'roster'>, because: 'not-active' | 'under-ten'): Onward {
  const [team] = roster.teamsThat('takes-referrals', 'first-contact');
  return team === undefined
    ? { type: 'to-tell', id: `first-contact:${because}`, who: 'First Contact', what: 'refer this case to them' }
    : referredTo(team.id, because);
}

const byTelephone = 'first-contact:not-active';
const asked = (c: Pick<Case, 'contactsToMake'>): readonly ContactTask[] =>
  c.contactsToMake.filter(({ id }) => id === byTelephone || id.startsWith(`${byTelephone}:`));
const stands = ({ done }: ContactTask): boolean => done?.givenUp === undefined;

/** Where First Contact have no channel: the task to refer it to them, unless it stands; each time under an id of its own. */
export function referByTelephone(c: Pick<Case, 'contactsToMake'>, task: ContactNeeded): readonly ContactNeeded[] {
  const before = asked(c);
  if (before.some(stands)) return [];
  return [before.length === 0 ? task : { ...task, id: `${byTelephone}:${before.length + 1}` }];
}

/** A check that leads elsewhere: the task is given up; where they were told already they have to hear of this too. */
export function takenBackByTelephone(c: Pick<Case, 'contactsToMake'>): readonly (ContactNeeded | Told)[] {
  const what = 'tell them that this referral is withdrawn: a later check shows the young person as active to a team';
  return asked(c)
    .filter(stands)
    .flatMap(({ id, who, done }): readonly (ContactNeeded | Told)[] => [
      ...(done === undefined ? [] : [{ type: 'to-tell', id: `withdrawn:${id}`, who, what } as const]),
      { type: 'told', id, note: 'A later check shows the young person as active to a team.', givenUp: true },
    ]);
}
