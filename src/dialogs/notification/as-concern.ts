/** What a notification says of the young person and the matter, in the places of a concern. */
import { sayDate } from '../../rules/base/local-time.ts';
import type { Concern } from '../../rules/concern/concern.ts';
import { decisions } from '../../rules/police/decisions.ts';
import type { NotificationAnswers } from './steps/section.ts';

export function concernOf({ youngPerson, matter }: NotificationAnswers): Concern {
  const { alleged, happenedOn, happenedWhen, another, sharePlace } = matter;
  return {
    youngPerson,
    seenOrHeard: { account: alleged, happenedOn, happenedWhen, kinds: [] },
    otherChild: { another, sharePlace },
  };
}

/** An officer's own concern after a decision that is neither a caution nor a charge (CJ-03, CJ-04). */
export function officersConcern(answers: NotificationAnswers): Concern {
  const { decision: made, matter } = answers;
  const on = made.decidedOn === undefined ? '' : ` on ${sayDate(made.decidedOn)}`;
  const said = matter.notToSay === undefined ? '' : ` Not to be said for now: ${matter.notToSay}`;
  return {
    ...concernOf(answers),
    policeFamilyVoice: {
      policeTold: 'yes',
      police: `${decisions[made.decision].title}${on}. Officer in charge: ${matter.officer}.${said}`,
    },
  };
}
