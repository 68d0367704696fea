/** Forms of what was shared outside Pathway, and of decisions not to share (SC-11). */
import type { Choice } from '../../../cards/form/fields.ts';
import { sayDate } from '../../../rules/base/local-time.ts';
import { familyTold, footings, sharedThings } from '../../../rules/record/sharing.ts';
import { theirsToTell } from '../../../rules/sharing/actions/record-told-of-sharing.ts';
import { footingsOn, teamsSharing } from '../../../rules/sharing/may-share.ts';
import { choicesOf, needed, shortText } from './fields.ts';
import { allTeams, choiceOf, onlyTeam, otherTeamField } from './many-teams.ts';
import { officerAgreedFields } from './officer-agreed.ts';
import { actionForm, type FormView, reasonField, today } from './shape.ts';

const theirTeams = (look: FormView): readonly Choice[] =>
  teamsSharing(look.case, look.person, look.by.roster).map((id) => ({
    value: id,
    title: look.by.roster.team(id)?.name ?? id,
  }));

/** Asked of those who speak for more than one team. */
function ofTeamField(look: FormView) {
  const choices = theirTeams(look);
  return choices.length < 2
    ? []
    : [{ kind: 'choice', id: 'ofTeam', label: 'For which team of yours?', required: true, choices } as const];
}

function withFields(look: FormView) {
  const { shown, hidden } = allTeams(look);
  return [
    ...ofTeamField(look),
    { kind: 'choice', id: 'team', label: 'With which team', compact: true, choices: shown.map(choiceOf) } as const,
    ...otherTeamField(hidden),
    shortText(look, 'outside', 'Or who it is, where it is no team of the list'),
  ] as const;
}

const what = (label: string) =>
  ({ kind: 'choices', id: 'what', label, ...needed, choices: choicesOf(sharedThings) }) as const;

interface WithValues {
  readonly team?: string | undefined;
  readonly otherTeam?: string | undefined;
  readonly outside?: string | undefined;
  readonly ofTeam?: string | undefined;
}

/** What of it is there: the rules say what is missing. */
function readWith({ team, otherTeam, outside, ofTeam }: WithValues, look: FormView) {
  const { hidden } = allTeams(look);
  const only = onlyTeam(team, otherTeam, { field: 'team', other: 'otherTeam', hidden, says: 'Choose one team.' });
  if (typeof only === 'object') return only;
  return {
    ...(only === undefined ? {} : { team: only }),
    ...(outside === undefined ? {} : { outside }),
    ...(ofTeam === undefined ? {} : { ofTeam }),
  };
}
type Whose = Exclude<ReturnType<typeof readWith>, readonly unknown[]>;

export const recordSharing = actionForm('record-sharing')({
  fields: (look) => [
    { kind: 'date', id: 'on', label: 'Day it was shared', required: true, not: 'future', near: true },
    ...withFields(look),
    what('What was shared'),
    reasonField(look, 'Why'),
    {
      kind: 'choice',
      id: 'footing',
      label: 'On what footing',
      required: true,
      choices: footingsOn(look.by.policy, today(look)).map((value) => ({ value, title: footings[value] })),
    },
    {
      kind: 'choice',
      id: 'told',
      label: 'Were the young person or the parents told?',
      required: true,
      choices: choicesOf(familyTold),
    },
    shortText(look, 'notTold', 'If not: why'),
    ...officerAgreedFields(look, 'If they were told: did the officer in charge agree?'),
  ],
  raw: (look) => ({ on: today(look) }),
  input: ({ on, what: things, reason, footing, told, notTold, officerAgreed, officerSaid, ...values }, look) => {
    const whose = readWith(values, look);
    if (Array.isArray(whose)) return whose;
    const why = notTold === undefined ? {} : { notTold };
    return { on, what: things, reason, footing, told, ...why, officerAgreed, officerSaid, ...(whose as Whose) };
  },
});

function toTell(look: FormView) {
  const { case: c, person, by } = look;
  return theirsToTell(c, { actor: person, roster: by.roster }).map((one) => {
    const whom = one.team === undefined ? (one.outside ?? '') : (by.roster.team(one.team)?.name ?? one.team);
    return { value: String(one.number), title: `${sayDate(one.on)}: ${whom.slice(0, 80)}` };
  });
}

export const recordToldOfSharing = actionForm('record-told-of-sharing')({
  fields: (look) => [
    {
      kind: 'choice',
      id: 'number',
      label: 'What was shared, and with which people',
      ...needed,
      rulesSay: true,
      choices: toTell(look),
    },
    {
      kind: 'choice',
      id: 'answer',
      label: 'Were the young person or the parents told?',
      ...needed,
      choices: choicesOf({ told: 'Yes', 'will-not': 'No, and they will not be' }),
    },
    { kind: 'date', id: 'on', label: 'If they were: on which day', not: 'future', near: true },
    shortText(look, 'because', 'If not: why'),
    ...officerAgreedFields(look),
  ],
  raw: (look) => {
    const [only, ...more] = toTell(look);
    return { on: today(look), ...(only === undefined || more.length > 0 ? {} : { number: only.value }) };
  },
  input: ({ number, ...values }) => ({ ...values, number: Number(number) }),
});

export const recordNotShared = actionForm('record-not-shared')({
  fields: (look) => [...withFields(look), what('What is not shared'), reasonField(look, 'Why')],
  input: ({ what: things, reason, ...values }, look) => {
    const whose = readWith(values, look);
    return Array.isArray(whose) ? whose : { what: things, reason, ...(whose as Whose) };
  },
});
