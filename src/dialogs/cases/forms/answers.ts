/** Forms of the answers to an invitation (CN-12). */
import type { Choice, Raw } from '../../../cards/form/fields.ts';
import { declinedInvitations, unsettledDeclines } from '../../../rules/meeting/answering.ts';
import { replyWords } from '../../../rules/meeting/replies.ts';
import { currentMeeting, type Invitation, standingInvitations } from '../../../rules/record/case.ts';
import { teamsRepresented } from '../../../rules/record/speaking.ts';
import { shortText } from './fields.ts';
import { invitedTeams } from './inviting.ts';
import { choiceOf, namesField, neededChoice, neededTeam } from './many-teams.ts';
import { actionForm, type FormView, reasonField, short } from './shape.ts';

const replies = [
  { value: 'accepted', title: replyWords.accepted },
  { value: 'declined', title: replyWords.declined },
  { value: 'somebody-else', title: replyWords['somebody-else'] },
] as const;

/** The invited teams this person may answer for. */
function theirTeams(look: FormView): readonly Choice[] {
  const mine = teamsRepresented(look.person);
  const { shown, hidden } = invitedTeams(look);
  return [...shown, ...hidden].filter(({ id }) => mine.includes(id)).map(choiceOf);
}

const chooseOne = { field: 'team', says: 'You speak for more than one team. Choose one.' } as const;

function teamField(look: FormView) {
  const choices = theirTeams(look);
  return choices.length > 1 ? [{ kind: 'choice', id: 'team', label: 'For which team', choices } as const] : [];
}

const isToChoose = (team: string | undefined, look: FormView): boolean =>
  team === undefined && theirTeams(look).length > 1;

const [accepted, , somebodyElse] = replies;
const coming = [{ ...accepted, title: 'Yes, we are coming' }, somebodyElse] as const;

/** What they answered before; else that they come, as most do. */
function answeredBefore(look: FormView): Raw {
  const mine = theirTeams(look).map(({ value }) => value);
  const { reply } = standingInvitations(look.case).find(({ team }) => mine.includes(team)) ?? {};
  const isSending = reply?.answer === 'somebody-else';
  return isSending ? { answer: 'somebody-else', note: reply?.note ?? '' } : { answer: 'accepted' };
}

/** An answer that comes late is kept; that the agency comes, it cannot mean any more. */
function startedWords({ case: c, by }: FormView): readonly string[] {
  const meeting = currentMeeting(c);
  return meeting?.state === 'booked' && meeting.starts <= by.now
    ? [
        `**The meeting was due to begin on ${by.calendar.sayWhen(meeting.starts)}.** Ring its team manager if your agency did not come.`,
      ]
    : [];
}

export const answerInvitation = actionForm('answer-invitation')({
  paragraphs: startedWords,
  fields: (look) => [
    ...teamField(look),
    { kind: 'choice', id: 'answer', label: 'Is your agency coming?', required: true, choices: coming } as const,
    shortText(look, 'note', 'Who you are sending, and their role', 'Only if you are sending someone else.'),
  ],
  raw: answeredBefore,
  input: ({ team, answer, note }, look) => {
    if (isToChoose(team, look)) return [chooseOne];
    if (answer === 'somebody-else' && note === undefined) {
      return [{ field: 'note', says: 'Enter who you are sending, and their role.' }];
    }
    return { ...(team === undefined ? {} : { team }), answer, ...(note === undefined ? {} : { note }) };
  },
});

export const declineInvitation = actionForm('decline-invitation')({
  paragraphs: startedWords,
  fields: (look) => [
    ...teamField(look),
    {
      kind: 'text',
      id: 'reason',
      label: 'Why your agency is not coming',
      required: true,
      limit: short(look),
    } as const,
  ],
  input: ({ team, reason }, look) =>
    isToChoose(team, look) ? [chooseOne] : { ...(team === undefined ? {} : { team }), reason },
});

/** The teams that are not coming; the only one is chosen already. */
const declinedField = (look: FormView, declined: readonly Invitation[]) => {
  const choices = declined.map(({ team }) => ({ value: team, title: look.by.roster.team(team)?.name ?? team }));
  return { kind: 'choice', id: 'team', label: 'Which team', required: true, choices } as const;
};
const onlyOne = ([first, ...more]: readonly Invitation[]): Raw =>
  first === undefined || more.length > 0 ? {} : { team: first.team };

export const askAgain = actionForm('ask-again')({
  fields: (look) => [declinedField(look, declinedInvitations(look.case))],
  raw: (look) => onlyOne(declinedInvitations(look.case)),
  input: (values) => values,
});

export const meetWithout = actionForm('meet-without')({
  fields: (look) => [declinedField(look, unsettledDeclines(look.case)), reasonField(look, 'Why')],
  raw: (look) => onlyOne(unsettledDeclines(look.case)),
  input: (values) => values,
});

export const recordAnswer = actionForm('record-answer')({
  fields: (look) => {
    const { shown, hidden } = invitedTeams(look, true);
    const team = { kind: 'choice', id: 'team', label: 'Whose answer', choices: shown.map(choiceOf) } as const;
    return [
      neededChoice(team, hidden, 'Choose one team.'),
      ...namesField(
        'otherTeam',
        'Or one that is not listed',
        hidden,
        `Invited as well, without room in the list above: ${hidden.length}. Its name, or enough of it.`,
      ),
      { kind: 'choice', id: 'answer', label: 'Answer', required: true, choices: replies } as const,
      {
        kind: 'text',
        id: 'note',
        label: 'Who told you, and how',
        required: true,
        limit: short(look),
      } as const,
    ];
  },
  input: ({ team, otherTeam, answer, note }, look) => {
    const { hidden } = invitedTeams(look, true);
    const says = hidden.length > 0 ? 'Choose one team, or write the name of one.' : 'Choose one team.';
    const only = neededTeam(team, otherTeam, { field: 'team', other: 'otherTeam', hidden, says });
    return typeof only === 'string' ? { team: only, answer, note } : only;
  },
});
