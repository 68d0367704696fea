/** Forms of a safety plan for a place that both children use, and of the other child's own referral: PR-11, PR-12. */

import { inviteList } from '../../../rules/meeting/invitees.ts';
import { ownReferralAnswerIds, ownReferralAnswers } from '../../../rules/record/safety.ts';
import { choiceOf, namesField, roomFor, teamsNamed } from './many-teams.ts';
import { actionForm, type FormView, long } from './shape.ts';

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
    const { shortText, longText } = look.by.policy.textLimits;
    return [
      { kind: 'text', id: 'place', label: 'Which place', required: true, limit: shortText },
      { kind: 'choice', id: 'owner', label: 'Who looks after the plan', choices: shown.map(choiceOf), compact: true },
      ...namesField('otherOwner', 'Another team', others, 'If it is not listed above: its name, or enough of it.'),
      {
        kind: 'text',
        id: 'planned',
        label: 'What was considered and planned',
        required: true,
        limit: longText,
        long: true,
      },
      { kind: 'date', id: 'on', label: 'Day it was agreed', required: true, not: 'future', near: true },
    ];
  },
  raw: ({ by }) => ({ on: by.calendar.localDate(by.now) }),
  input: ({ owner, otherOwner, ...plan }, look) => {
    const named = teamsNamed(otherOwner, 'otherOwner', owners(look).others);
    if ('says' in named) return [named];
    const team = owner ?? named[0];
    const one = named.length <= 1 && (owner === undefined || named.length === 0);
    return team === undefined || !one
      ? [{ field: 'owner', says: 'Choose one team that looks after the plan.' }]
      : { ...plan, owner: team };
  },
});

const ownReferralChoices = ownReferralAnswerIds.map((value) => ({ value, title: ownReferralAnswers[value] }));

export const recordOwnReferral = actionForm('record-own-referral')({
  fields: (look) => [
    {
      kind: 'choice',
      id: 'answer',
      label: 'Does the other child have a referral of their own?',
      required: true,
      choices: ownReferralChoices,
    },
    {
      kind: 'text',
      id: 'said',
      label: 'Where it was made and on which day, or why it is not needed',
      required: true,
      limit: long(look),
      long: true,
    },
  ],
  input: ({ answer, said }) => ({ answer, said }),
});
