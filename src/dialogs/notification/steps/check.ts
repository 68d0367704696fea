/** The last card: everything as given, and what to know before it is sent (CJ-01, SC-06, A-02, A-03). */
import type { Policy } from '../../../rules/base/policy.ts';
import { type AgeFinding, findAge } from '../../../rules/concern/age.ts';
import { oddDays } from '../../../rules/police/days.ts';
import { agesDiffer } from '../../concern/steps/young-person.ts';
import type { Check } from '../../journey/index.ts';
import { concernOf } from '../as-concern.ts';
import type { DecisionAnswers, NotificationTypes } from './section.ts';

/** What the age means for the way: nobody is turned away. */
function ageNotes({ band }: AgeFinding, { ages, contacts }: Policy): readonly string[] {
  const { lower, upper } = ages;
  switch (band) {
    case 'under-ten':
      return [
        `**Under ${lower}.** One of these dates cannot be right. Check them. If they are right, send it: ${contacts.firstContact.name} will decide what to do for a child under ${lower}.`,
      ];
    case 'border':
      return [
        `**The age is close to ${lower}, now or when it happened.** One of these dates cannot be right. Check them. If they are right, send it: the team manager will decide who deals with it.`,
      ];
    case 'adult':
      return [`**${upper} or over.** You can send it. This procedure is for children: a team manager will decide.`];
    case 'in-range':
    case 'not-known':
      return [];
  }
}

/** On this card nothing is asked again: it is sent, or changed first. */
const dayNotes = (decision: DecisionAnswers): readonly string[] =>
  oddDays(decision).map(
    () => '**The first interview is after the decision.** Check both days. If they are right, send it.',
  );

const concernRoute = '**It will go the concern route.** This route is only for a caution or a charge.';

export const check: Check<NotificationTypes> = {
  title: 'Check and send',
  send: 'Send',
  notAsked: 'Not answered.',
  notAnswered: 'Not answered.',
  leftBlank: (count) => ({ label: 'Not answered', says: count === 1 ? '1 question' : `${count} questions` }),
  notes: (answers, { policy, today }, typedAt) => {
    const years = agesDiffer(typedAt('youngPerson'), today);
    return [
      ...(answers.decision.concerned === 'yes' ? [concernRoute] : []),
      ...dayNotes(answers.decision),
      ...ageNotes(findAge(concernOf(answers), today, policy.ages), policy),
      ...(years === undefined
        ? []
        : [`The date of birth and the age you chose are different. We will use the date of birth: ${years}.`]),
    ];
  },
};
