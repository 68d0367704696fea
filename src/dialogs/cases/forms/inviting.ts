/** Who is asked to the meeting, and changing that: CN-12 to CN-17, A-15, A-20, A-23, A-27. */

import type { Choice, FieldError } from '../../../cards/form/fields.ts';
import { plainWords } from '../../../cards/text.ts';
import { sayFirst } from '../../../rules/base/sentences.ts';
import type { Team, TeamId } from '../../../rules/base/vocabulary.ts';
import { inviteList, proposedTeams } from '../../../rules/meeting/invitees.ts';
import { officerNamed } from '../../../rules/police/investigation.ts';
import { type Case, type Invitation, standingInvitations } from '../../../rules/record/case.ts';
import { choiceOf, namesField, roomFor, teamsNamed } from './many-teams.ts';
import { actionForm, type FormView, reasonField } from './shape.ts';

const invitedWords = (proposed: boolean, must?: true): string =>
  `${proposed ? 'invited' : 'not invited'}${must === undefined ? '' : '. You cannot leave them off'}`;

/** The police are asked as a team: which of them is to come stands in the dialog, and in no channel (CJ-15, CN-16). */
function officerToCome(c: Case): readonly string[] {
  const officer = officerNamed(c);
  return officer === undefined
    ? []
    : [
        `**The officer in charge is ${plainWords(officer)}.** The invitation names nobody: ask the police that they come.`,
      ];
}

/** Who is invited and who is not, each with the reason; those for the same reason together. */
export function inviteWords({ case: c, by }: FormView): readonly string[] {
  const { lines, outside } = inviteList(c, by.roster);
  const alike = Map.groupBy(lines, ({ proposed, must, why }) => `${invitedWords(proposed, must)}. ${why}`);
  return [
    'Pathway suggests who to invite, from what is on the case. Change the list if you need to, and say why.',
    ...[...alike].map(([words, some]) => `**${sayFirst(some.map(({ team }) => plainWords(team.name)))}** – ${words}`),
    ...officerToCome(c),
    ...outside.map(({ who, why }) => `**You need to tell: ${plainWords(who)}** – ${why}`),
  ];
}

/** How each team that is left off gets a reason of its own. */
export const severalLines = 'If you leave off several teams, write a line for each: its name, a colon, and why.';

interface Listed {
  /** Those to choose from. */
  readonly shown: readonly Team[];
  /** Invited unless somebody leaves them out, and too many to be listed. */
  readonly invited: readonly Team[];
  /** All the others: they are asked for by name. */
  readonly others: readonly Team[];
}

/** How the teams stand on the form. `isInvited`: before anybody changes it. */
function listed({ case: c, by }: FormView, isInvited: (team: TeamId) => boolean): Listed {
  const { lines } = inviteList(c, by.roster);
  const { shown, hidden } = roomFor(lines.filter(({ offered }) => offered).map(({ team }) => team));
  const invited = hidden.filter(({ id }) => isInvited(id));
  const listedIds = new Set([...shown, ...invited].map(({ id }) => id));
  return { shown, invited, others: lines.map(({ team }) => team).filter(({ id }) => !listedIds.has(id)) };
}

/** Who may have come where nobody was invited: those that a list of invitations offers, and the others by name. */
export const mayHaveCome = (look: FormView): Pick<Listed, 'shown' | 'others'> => listed(look, () => false);

function proposed({ case: c, by }: FormView): (team: TeamId) => boolean {
  const teams = new Set(proposedTeams(inviteList(c, by.roster)));
  return (team) => teams.has(team);
}

function standing({ case: c }: FormView): (team: TeamId) => boolean {
  const teams = new Set(standingInvitations(c).map((one) => one.team));
  return (team) => teams.has(team);
}

/** Whom to invite: those that there is room for, and the others by name. */
function inviteFields(look: FormView, isInvited: (team: TeamId) => boolean) {
  const { shown, invited, others } = listed(look, isInvited);
  const choices: readonly Choice[] = shown.map(choiceOf);
  return [
    { kind: 'choices', id: 'invite', label: 'Invite', choices },
    ...namesField(
      'leaveOut',
      'Leave out a team that is not listed',
      invited,
      `Invited as well, without room in the list above: ${invited.length}. To leave some out, write their names, or enough of them, one a line.`,
    ),
    ...namesField(
      'inviteOther',
      'Invite another team',
      others,
      `One of the ${others.length} that are not listed above, mostly schools and colleges: its name, or enough of it. For several, one a line.`,
    ),
  ] as const;
}

interface InviteValues {
  readonly invite: readonly TeamId[];
  readonly leaveOut?: string | undefined;
  readonly inviteOther?: string | undefined;
}

/** The teams chosen, those invited anyway and those named; or what is wrong with a name. */
function invitedBy(
  { invite, leaveOut, inviteOther }: InviteValues,
  look: FormView,
  isInvited: (team: TeamId) => boolean,
): readonly TeamId[] | FieldError {
  const { invited, others } = listed(look, isInvited);
  const left = teamsNamed(leaveOut, 'leaveOut', invited);
  if ('says' in left) return left;
  const added = teamsNamed(inviteOther, 'inviteOther', others);
  if ('says' in added) return added;
  const unlisted = invited.map(({ id }) => id).filter((id) => !left.includes(id));
  return [...new Set([...invite, ...unlisted, ...added])];
}

/** Those who are proposed, to be changed before the meeting is booked. */
export const firstInvitations = {
  fields: (look: FormView) => inviteFields(look, proposed(look)),
  raw: ({ case: c, by }: FormView): string => proposedTeams(inviteList(c, by.roster)).join(','),
  read: (values: InviteValues, look: FormView) => invitedBy(values, look, proposed(look)),
};

const teamOf = ({ team }: Invitation, { by }: FormView) => ({ id: team, name: by.roster.team(team)?.name ?? team });

/** The teams whose invitation stands; those that have not answered first where `waitingFirst`. */
export function invitedTeams(look: FormView, waitingFirst = false) {
  const asked = standingInvitations(look.case);
  const ordered = waitingFirst ? asked.toSorted((one, other) => Number(!!one.reply) - Number(!!other.reply)) : asked;
  return roomFor(ordered.map((one) => teamOf(one, look)));
}

export const changeInvitations = actionForm('change-invitations')({
  paragraphs: inviteWords,
  fields: (look) => [...inviteFields(look, standing(look)), { ...reasonField(look, 'Why'), hint: severalLines }],
  raw: ({ case: c }) => ({
    invite: standingInvitations(c)
      .map((one) => one.team)
      .join(','),
  }),
  input: ({ reason, ...values }, look) => {
    const invite = invitedBy(values, look, standing(look));
    return 'says' in invite ? [invite] : { invite, reason };
  },
});
