/** The last card: everything as given, and what to know before it is sent (CJ-01, SC-06, A-02, A-03). */
import type { Policy } from '../../../rules/base/policy.ts';
import { sayCount } from '../../../rules/base/sentences.ts';
import { type AgeFinding, findAge } from '../../../rules/concern/age.ts';
import { oddDays } from '../../../rules/police/days.ts';
import { begunBy, type DecisionKind } from '../../../rules/police/decisions.ts';
import { agesDiffer } from '../../concern/steps/young-person.ts';
import type { Check } from '../../journey/index.ts';
import { concernOf } from '../as-concern.ts';
import type { DecisionAnswers, NotificationTypes } from './section.ts';

/** For what was done under that age nobody is cautioned or charged: something that was told cannot be right. */
function contradicted({ approximate }: AgeFinding, decision: DecisionKind, lower: number): string {
  if (begunBy(decision) !== 'this-route') return '';
  const what = approximate ? 'The age or the decision' : 'One of these dates, or the decision,';
  return ` A child cannot be cautioned or charged for what they did when they were under ${lower}. ${what} cannot be right. Check them. If they are right, send it.`;
}

/** What the age means for the way: nobody is turned away. */
function ageNotes(finding: AgeFinding, decision: DecisionKind, { ages, contacts }: Policy): readonly string[] {
  const { lower, upper } = ages;
  const wrong = contradicted(finding, decision, lower);
  switch (finding.band) {
    case 'under-ten':
      return [
        `**Under ${lower}.**${wrong} ${contacts.firstContact.name} will decide what to do for a child under ${lower}.`,
      ];
    case 'border':
      return finding.approximate
        ? [
            `**About ${finding.atReferral}.** It is not known whether they are under ${lower}. A team manager will decide who deals with it.`,
          ]
        : [
            `**Under ${lower} when it happened, and ${finding.atReferral} now.**${wrong} A team manager will decide who deals with it.`,
          ];
    case 'adult':
      return [`**${upper} or over.** You can send it. This procedure is for children: a team manager will decide.`];
    case 'not-known':
      return ['**The age is not known.** You can send it.'];
    case 'in-range':
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
  leftBlank: (count) => ({ label: 'Not answered', says: sayCount(count, 'question') }),
  notes: (answers, { policy, today }, typedAt) => {
    const years = agesDiffer(typedAt('youngPerson'), today);
    return [
      ...(answers.decision.concerned === 'yes' ? [concernRoute] : []),
      ...dayNotes(answers.decision),
      ...ageNotes(findAge(concernOf(answers), today, policy.ages), answers.decision.decision, policy),
      ...(years === undefined
        ? []
        : [`The date of birth and the age you chose are different. We will use the date of birth: ${years}.`]),
    ];
  },
};
