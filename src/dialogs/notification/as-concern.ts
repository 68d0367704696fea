/** What a notification says of the young person and the matter, in the places of a concern. */
import type { Concern } from '../../rules/concern/concern.ts';
import type { NotificationAnswers } from './steps/section.ts';

export function concernOf({ youngPerson, matter }: NotificationAnswers): Concern {
  const { alleged, happenedOn, happenedWhen, another, sharePlace } = matter;
  return {
    youngPerson,
    seenOrHeard: { account: alleged, happenedOn, happenedWhen, kinds: [] },
    otherChild: { another, sharePlace },
  };
}

/**
 * A concern of who enters a decision that is neither a caution nor a charge (CJ-03, CJ-04). Invited teams read it, so what
 * was decided and what must not be said are recorded beside it, where only managers and the police read them.
 */
export function officersConcern(answers: NotificationAnswers): Concern {
  return {
    ...concernOf(answers),
    policeFamilyVoice: {
      policeTold: 'yes',
      police: `It came from the police. Officer in charge: ${answers.matter.officer}.`,
    },
  };
}
