/** Forms of a safety plan for a place that both children use, and of the other child's own referral: PR-11, PR-12. */

import { inviteList } from '../../../rules/meeting/invitees.ts';
import { otherReferralAnswers } from '../../../rules/record/safety.ts';
import { choicesOf, longText, needed, shortText } from './fields.ts';
import { choiceOf, namesField, neededTeam, roomFor } from './many-teams.ts';
import { actionForm, type FormView, today } from './shape.ts';

/** The teams that the case leads to, and the others by name. */
function owners({ case: c, by }: FormView) {
  const { lines } = inviteList(c, by.roster);
  const { shown } = roomFor(lines.filter(({ offered }) => offered).map(({ team }) => team));
  const listed = new Set(shown.map(({ id }) => id));
  return { shown, others: lines.map(({ team }) => team).filter(({ id }) => !listed.has(id)) };
}

export const recordSafetyPlan = actionForm('record-safety-plan')({
  fields: (look) => {
    const { shown, others } = owners(look);
    return [
      { ...shortText(look, 'place', 'Which place'), ...needed },
      { kind: 'choice', id: 'owner', label: 'Who looks after the plan', choices: shown.map(choiceOf), compact: true },
      ...namesField('otherOwner', 'Another team', others, 'If it is not listed above: its name, or enough of it.'),
      { ...longText(look, 'planned', 'What was considered and planned'), ...needed },
      { kind: 'date', id: 'on', label: 'Day it was agreed', required: true, not: 'future', near: true },
    ];
  },
  raw: (look) => ({ on: today(look) }),
  input: ({ owner, otherOwner, ...plan }, look) => {
    const { others: hidden } = owners(look);
    const says = 'Choose one team that looks after the plan.';
    const only = neededTeam(owner, otherOwner, { field: 'owner', other: 'otherOwner', hidden, says });
    return typeof only === 'string' ? { ...plan, owner: only } : only;
  },
});

export const recordOtherChildsReferral = actionForm('record-other-childs-referral')({
  fields: (look) => [
    {
      kind: 'choice',
      id: 'answer',
      label: 'Does the other child have a referral of their own?',
      required: true,
      choices: choicesOf(otherReferralAnswers),
    },
    { ...longText(look, 'said', 'Where it was made and on which day, or why it is not needed'), ...needed },
  ],
  input: ({ answer, said }) => ({ answer, said }),
});

export const keepSeparateRecord = actionForm('keep-separate-record')({
  fields: () => [],
  input: (_values, { randomKey }) => ({ record: randomKey }),
});
