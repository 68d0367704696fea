import { nextNumber, noPlan } from '../../outcome/planned.ts';
import { notToCome, unknownTeam } from '../../outcome/wrong.ts';
import { running } from '../../record/case-roles.ts';
import type { PlannedAction } from '../../record/outcome.ts';
import { alsoTeams, onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { noWorkingDays } from '../../rows/odd-days.ts';
import { plannedStages } from '../../stages.ts';
import { withPlan } from '../events.ts';
import { newReaders } from '../new-readers.ts';
import { hasPlan } from '../open-actions.ts';

export interface ActionInput extends PlannedAction {
  readonly person?: string | undefined;
}
interface ActionAdded extends ActionInput {
  readonly type: 'action-added';
  readonly number: number;
}

export const addAction: Action<ActionInput, ActionAdded> = {
  source: 'CN-18',
  label: 'Add an action to the plan',
  form: {
    title: 'Add an action',
    send: 'Add',
    says: ['The channel of the team will be told that an action is waiting, and not what it is.'],
    readBy: { what: alsoTeams, person: onlyWhole },
  },
  who: running,
  from: plannedStages,
  to: 'same',
  guards: [hasPlan],
  decide: (c, { what, team, by: on, person }, by) =>
    unknownTeam([team], 'team', 'CN-18', by) ??
    notToCome(on, 'by', 'CN-18', by) ?? [
      {
        type: 'action-added',
        number: nextNumber(c.plan ?? noPlan),
        what,
        team,
        by: on,
        ...(person === undefined ? {} : { person }),
      },
    ],
  doubts: (c, { team, by: on }, by) => [...noWorkingDays([on], by), ...newReaders(c, [team], by)],
  events: {
    'action-added': {
      fold: (c, { type: _type, ...added }, at) =>
        withPlan(c, ({ actions }) => ({ actions: [...actions, { ...added, since: at, earlier: [] }] })),
      words: ({ number, team, by }, say) => `added action ${number} to the plan: ${say.team(team)}, by ${say.day(by)}`,
    },
  },
};
