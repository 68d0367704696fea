/** Forms of the plan: adding, changing, doing and ending its actions, and what the meeting decided (CN-18, CN-22, CJ-25). */

import type { Choice } from '../../../cards/form/fields.ts';
import { plainWords } from '../../../cards/text.ts';
import { referralNames } from '../../../rules/plan/actions/record-referral.ts';
import { whatItReads } from '../../../rules/plan/new-readers.ts';
import { actionsToDo, openActions } from '../../../rules/plan/open-actions.ts';
import type { PlanAction } from '../../../rules/record/plan.ts';
import { teamsReading } from '../../../rules/record/teams-reading.ts';
import { choicesOf, inAList, longText, needed, notAnother, shortText, theOnly, whichField } from './fields.ts';
import { oneTeamFields, readOneTeam } from './many-teams.ts';
import { actionForm, type FormView, reasonField } from './shape.ts';

function actionFields(look: FormView) {
  return [
    { ...longText(look, 'what', 'What is to be done', notAnother), ...needed },
    ...oneTeamFields(look),
    shortText(look, 'person', 'Which person there, if that is known'),
    { kind: 'date', id: 'by', label: 'By', required: true, near: true },
  ] as const;
}

interface ActionValues {
  readonly what: string;
  readonly team?: string | undefined;
  readonly otherTeam?: string | undefined;
  readonly person?: string | undefined;
  readonly by: string;
}

function readAction({ what, team, otherTeam, person, by }: ActionValues, look: FormView) {
  const only = readOneTeam({ team, otherTeam }, look);
  return typeof only === 'string' ? { what, team: only, person, by } : only;
}

/** More would be too large for a card. */
const MOST_ACTIONS = 60;

function whichAction(look: FormView, actions: readonly PlanAction[]) {
  const choices = actions.slice(0, MOST_ACTIONS).map(
    ({ number, what, team }): Choice => ({
      value: String(number),
      title: `${number}. ${look.by.roster.team(team)?.name ?? team}: ${inAList(what)}`,
    }),
  );
  return whichField('Which action', choices);
}

/** Which teams read the case already, and what another one would read. */
function readers({ case: c, by }: FormView): readonly string[] {
  const names = teamsReading(c).map((team) => plainWords(by.roster.team(team)?.name ?? team));
  const already =
    names.length === 0 ? 'No team can read this case yet.' : `Already able to read it: ${names.join(', ')}.`;
  return [
    `${already} Any other team with an action will be able to read ${whatItReads}, until the action is done or ended.`,
  ];
}

export const addAction = actionForm('add-action')({
  paragraphs: readers,
  fields: actionFields,
  input: readAction,
});

export const changeAction = actionForm('change-action')({
  paragraphs: readers,
  fields: (look) => [whichAction(look, openActions(look.case)), ...actionFields(look), reasonField(look, 'Why')],
  raw: (look) => theOnly(openActions(look.case)),
  input: ({ number, reason, ...values }, look) => {
    const read = readAction(values, look);
    return Array.isArray(read)
      ? read
      : { ...(read as Exclude<typeof read, readonly unknown[]>), number: Number(number), reason };
  },
});

const mine = (look: FormView) => actionsToDo(look.case, look.person, look.by);
export const actionDone = actionForm('action-done')({
  fields: (look) => [whichAction(look, mine(look)), { ...longText(look, 'note', 'What was done'), ...needed }],
  raw: (look) => theOnly(mine(look)),
  input: ({ number, note }) => ({ number: Number(number), note }),
});

export const endAction = actionForm('end-action')({
  fields: (look) => [whichAction(look, openActions(look.case)), reasonField(look, 'Why')],
  raw: (look) => theOnly(openActions(look.case)),
  input: ({ number, reason }) => ({ number: Number(number), reason }),
});

export const recordReferral = actionForm('record-referral')({
  fields: (look) => [
    { kind: 'choice', id: 'kind', label: 'Which referral', required: true, choices: choicesOf(referralNames) },
    { ...shortText(look, 'to', 'Which agency or person it went to'), ...needed },
    { kind: 'date', id: 'on', label: 'Day it was made', required: true, not: 'future', near: true },
    shortText(look, 'its', 'Its reference there'),
  ],
  input: (values) => values,
});
