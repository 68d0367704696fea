/** Who is asked to the meeting, and changing that: CN-12 to CN-17, A-15, A-20, A-23, A-27. */
import type { Choice, FieldError } from '../../../cards/form/fields.ts';
import { plainWords } from '../../../cards/text.ts';
import { standingInvitations } from '../../../rules/case.ts';
import { inviteList } from '../../../rules/meeting/invitees.ts';
import type { TeamId } from '../../../rules/words.ts';
import { teamCalled } from '../../team-called.ts';
import { actionForm, type FormLook, reasonField } from './shape.ts';

/** More names in one line would push everything else off a phone. */
const MOST_NAMES = 4;

/** `MASH and First Contact`, or the first few `and 12 others`. */
function sayNames(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const parts = rest > 1 ? [...names.slice(0, MOST_NAMES), `${rest} others`] : names;
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
}

/** Who is asked and who is not, each with the reason; those for the same reason together. */
export function inviteWords({ case: c, by }: FormLook): readonly string[] {
  const { lines, outside } = inviteList(c, by.roster);
  const alike = Map.groupBy(
    lines,
    ({ proposed, why, source }) => `${proposed ? 'asked' : 'not asked'}. ${why} (${source})`,
  );
  return [
    'Who is asked, worked out from the case. Change it if you need to, and say why.',
    ...[...alike].map(([words, some]) => `**${sayNames(some.map(({ team }) => team.name))}** – ${words}`),
    ...outside.map(({ who, why, source }) => `**Tell yourself: ${plainWords(who)}** – ${why} (${source})`),
  ];
}

const teamsToInvite = ({ case: c, by }: FormLook, isOffered: boolean) =>
  inviteList(c, by.roster)
    .lines.filter(({ offered }) => offered === isOffered)
    .map(({ team }) => team);

/** Whom to invite: those that are offered, and one of the others by name. */
export function inviteFields(look: FormLook) {
  const choices: readonly Choice[] = teamsToInvite(look, true).map(({ id, name }) => ({ value: id, title: name }));
  const others = teamsToInvite(look, false).length;
  return [
    { kind: 'choices', id: 'invite', label: 'Invite', choices },
    ...(others === 0
      ? []
      : [
          {
            kind: 'text',
            id: 'inviteOther',
            label: 'Invite another team',
            hint: `One of the ${others} that are not listed above, mostly schools and colleges: its name, or enough of it.`,
            limit: 100,
          } as const,
        ]),
  ] as const;
}

export interface InviteValues {
  readonly invite: readonly TeamId[];
  readonly inviteOther?: string | undefined;
}

/** The teams chosen and the one named; or what is wrong with the name. */
export function invitedBy({ invite, inviteOther }: InviteValues, look: FormLook): readonly TeamId[] | FieldError {
  if (inviteOther === undefined) return invite;
  const team = teamCalled(inviteOther, teamsToInvite(look, false));
  return 'says' in team ? { field: 'inviteOther', says: team.says } : [...invite, team.id];
}

/** The teams whose invitation stands. */
export const invitedChoices = ({ case: c, by }: FormLook): readonly Choice[] =>
  standingInvitations(c).map((one) => ({ value: one.team, title: by.roster.team(one.team)?.name ?? one.team }));

export const changeInvitations = actionForm('change-invitations')({
  paragraphs: inviteWords,
  fields: (look) => [...inviteFields(look), reasonField(look, 'Why')],
  raw: ({ case: c }) => ({
    invite: standingInvitations(c)
      .map((one) => one.team)
      .join(','),
  }),
  input: ({ reason, ...values }, look) => {
    const invite = invitedBy(values, look);
    return 'says' in invite ? [invite] : { invite, reason };
  },
});
