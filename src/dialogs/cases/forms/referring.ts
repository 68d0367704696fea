/** Forms of the check that sends a case on, of taking that back, and of having it: CN-08 to CN-11, SC-11. */
import type { Choice } from '../../../cards/form/fields.ts';
import { standingReferrals } from '../../../rules/record/case.ts';
import { teamsRepresented } from '../../../rules/record/speaking.ts';
import { whichField } from './fields.ts';
import { choiceOf, onlyTeam, otherTeamField, roomFor } from './many-teams.ts';
import { actionForm, type FormView, reasonField, short, today } from './shape.ts';

const socialCare = ({ by }: FormView) => roomFor(by.roster.teamsThat('takes-referrals', 'social-care'));

const whatHappened = [
  { value: 'misdirected', title: 'It went to the wrong team' },
  { value: 'not-needed', title: 'It was right then, and is no longer needed' },
] as const;

/** Those that may be taken back: a child under ten is First Contact's to decide. */
function referrals({ case: c, by }: FormView): readonly Choice[] {
  return standingReferrals(c)
    .filter((one) => one.because !== 'under-ten')
    .map(({ number, team, at }) => {
      const name = by.roster.team(team)?.name ?? 'A team that has left the register';
      return { value: String(number), title: `${name}, sent ${by.calendar.sayWhen(at)}` };
    });
}

/** Asked where there is a referral that another result withdraws. */
function ifElsewhere(look: FormView) {
  const standing = referrals(look);
  const { required: _required, ...why } = reasonField(look, 'If the result is not the same as before: why');
  const fields = [
    {
      kind: 'choice',
      id: 'because',
      label: 'If the result is not the same as before: what happened to the referral?',
      hint: standing.map(({ title }) => title).join('; '),
      choices: whatHappened,
    },
    why,
  ] as const;
  return standing.length === 0 ? [] : fields;
}

export const checkSystem = actionForm('check-system')({
  fields: (look) => {
    const { shown, hidden } = socialCare(look);
    return [
      { kind: 'date', id: 'on', label: 'Checked on', required: true, not: 'future', near: true },
      {
        kind: 'choice',
        id: 'result',
        label: 'Result',
        required: true,
        choices: [
          { value: 'active', title: 'Active to a social care team' },
          { value: 'not-active', title: 'Not active' },
        ],
      },
      {
        kind: 'choice',
        id: 'activeTeam',
        label: 'Which team, if active',
        compact: true,
        choices: shown.map(choiceOf),
      },
      ...otherTeamField(hidden),
      ...ifElsewhere(look),
    ];
  },
  raw: (look) => ({ on: today(look) }),
  input: ({ on, result, activeTeam, otherTeam, because, reason }, look) => {
    const { hidden } = socialCare(look);
    const says = 'Choose one team, or write the name of one.';
    const only = onlyTeam(activeTeam, otherTeam, { field: 'activeTeam', other: 'otherTeam', hidden, says });
    return typeof only === 'object' ? only : { on, result, activeTeam: only, because, reason };
  },
});

export const withdrawReferral = actionForm('withdraw-referral')({
  fields: (look) => [
    whichField('Which referral', referrals(look)),
    { kind: 'choice', id: 'because', label: 'What happened', required: true, choices: whatHappened },
    reasonField(look, 'Why'),
  ],
  input: ({ number, because, reason }) => ({ number: Number(number), because, reason }),
});

/** What First Contact may answer but a team. */
const sentToNone = [
  { value: 'not-sent', title: 'To none: write why below' },
  { value: 'undecided', title: 'Not decided yet' },
] as const;
const isToNone = (value: string): value is (typeof sentToNone)[number]['value'] =>
  sentToNone.some((one) => one.value === value);

/** Asked of First Contact, who send it on in Liquid Logic (CN-11). */
function sentOnTo(look: FormView) {
  const mine = teamsRepresented(look.person);
  const isTheirs = standingReferrals(look.case).some(
    (one) => one.because === 'not-active' && one.confirmed === undefined && mine.includes(one.team),
  );
  const choices = [...socialCare(look).shown.map(choiceOf), ...sentToNone];
  return isTheirs
    ? [
        {
          kind: 'choice',
          id: 'sentOn',
          label: 'Sent on to which team in Liquid Logic',
          compact: true,
          choices,
        } as const,
      ]
    : [];
}

export const confirmReferral = actionForm('confirm-referral')({
  fields: (look) => {
    const sentOn = sentOnTo(look);
    const label = sentOn.length === 0 ? 'A note, if you want' : 'A team that is not listed, the reason, or a note';
    return [...sentOn, { kind: 'text', id: 'note', label, limit: short(look) } as const];
  },
  input: ({ sentOn, note }) =>
    sentOn !== undefined && isToNone(sentOn) ? { otherwise: sentOn, note } : { sentOn, note },
});
