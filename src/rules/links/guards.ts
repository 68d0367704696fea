/** What has to come before a case goes on in another one (A-16, CN-05, PR-12, PR-18). */
import { isUnanswered } from '../record/challenges.ts';
import { joinedHere, owesTalk } from '../record/joined.ts';
import type { Guard } from '../rows/guard.ts';
import { openSafetyPlans } from '../safety/plans.ts';

export const nothingOfItsOwn: readonly Guard[] = [
  {
    source: 'PR-18',
    holds: (c) => c.contactsToMake.every((one) => one.done !== undefined),
    otherwise: 'There is still somebody to tell: "What is next" says who. First tell them, or record why you cannot.',
  },
  {
    source: 'CN-05',
    holds: (c) => c.decision?.appropriate !== true && c.meetings.length === 0 && c.plan === undefined,
    otherwise: 'A meeting was agreed or held on this case, so it goes on here. Link the two cases.',
  },
  {
    source: 'A-16',
    holds: ({ challenges = [] }) => !challenges.some(isUnanswered),
    otherwise: 'Somebody does not agree and waits for an answer. First answer them.',
  },
  {
    source: 'PR-08',
    holds: ({ additions = [] }) => additions.every(({ read }) => read !== undefined),
    otherwise: 'Something was added to the concern. First read it, and record what follows from it.',
  },
  {
    source: 'PR-12',
    holds: (c) => openSafetyPlans(c).length === 0,
    otherwise: 'This case has a safety plan. First record the plan on the other case, and end it here.',
  },
];

export const talkWithAnother: Guard = {
  source: 'CT-05',
  holds: (c) => joinedHere(c).some(owesTalk),
  otherwise: 'Every concern that was joined to this case has been talked through.',
  hides: true,
};
