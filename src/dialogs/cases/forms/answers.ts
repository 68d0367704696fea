/** Forms of the answers to an invitation (CN-12). */
import type { Choice } from '../../../cards/form/fields.ts';
import { teamsSpokenFor } from '../../../rules/access.ts';
import { invitedChoices } from './inviting.ts';
import { actionForm, type FormLook } from './shape.ts';

const replies = [
  { value: 'accepted', title: 'Coming' },
  { value: 'declined', title: 'Not coming' },
  { value: 'somebody-else', title: 'Sending somebody else' },
] as const;

/** The invited teams this person may answer for. */
function invitedTeams(look: FormLook): readonly Choice[] {
  const mine = teamsSpokenFor(look.person);
  return invitedChoices(look).filter(({ value }) => mine.includes(value));
}

export const answerInvitation = actionForm('answer-invitation')({
  fields: (look) => {
    const teams = invitedTeams(look);
    return [
      ...(teams.length > 1 ? [{ kind: 'choice', id: 'team', label: 'For which team', choices: teams } as const] : []),
      {
        kind: 'text',
        id: 'note',
        label: 'Whom you send, and their role',
        required: true,
        limit: look.by.policy.textLimits.shortText,
      } as const,
    ];
  },
  input: ({ team, note }, look) =>
    team === undefined && invitedTeams(look).length > 1
      ? [{ field: 'team', says: 'You speak for more than one team. Choose one.' }]
      : { ...(team === undefined ? {} : { team }), answer: 'somebody-else', note },
});

export const recordAnswer = actionForm('record-answer')({
  fields: (look) => [
    { kind: 'choice', id: 'team', label: 'Whose answer', required: true, choices: invitedChoices(look) },
    { kind: 'choice', id: 'answer', label: 'Answer', required: true, choices: replies },
    {
      kind: 'text',
      id: 'note',
      label: 'From whom, and how',
      required: true,
      limit: look.by.policy.textLimits.shortText,
    },
  ],
  input: ({ team, answer, note }) => ({ team, answer, note }),
});
