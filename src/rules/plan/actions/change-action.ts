import { notToCome, unknownTeam } from '../../outcome/wrong.ts';
import { running } from '../../record/case-roles.ts';
import { alsoTeams, onlyWhole } from '../../record/readers.ts';
import type { Action } from '../../rows/action.ts';
import { noWorkingDays } from '../../rows/odd-days.ts';
import { plannedStages } from '../../stages.ts';
import { withAction } from '../events.ts';
import { newReaders } from '../new-readers.ts';
import { notOpen, someActionOpen } from '../open-actions.ts';
import type { ActionInput } from './add-action.ts';

interface Input extends ActionInput {
  readonly number: number;
  readonly reason: string;
}
interface ActionChanged extends Input {
  readonly type: 'action-changed';
}

export const changeAction: Action<Input, ActionChanged> = {
  source: 'CN-18',
  label: 'Change an action of the plan',
  afterwards: true,
  form: {
    title: 'Change an action',
    send: 'Change',
    says: ['The action as it was stays in the plan, with why you changed it.'],
    readBy: { what: alsoTeams, person: onlyWhole, reason: alsoTeams },
  },
  who: running,
  from: plannedStages,
  to: 'same',
  guards: [someActionOpen],
  decide: (c, input, by) =>
    notOpen(c, input.number, by) ??
    unknownTeam([input.team], 'team', 'CN-18', by) ??
    notToCome(input.by, 'by', 'CN-18', by) ?? [{ type: 'action-changed', ...input }],
  doubts: (c, { team, by: on }, by) => [...noWorkingDays([on], by), ...newReaders(c, [team], by)],
  events: {
    'action-changed': {
      fold: (c, { type: _type, number, reason, ...now }, at, by) =>
        withAction(c, number, ({ earlier, person: _person, ...old }) => ({
          ...old,
          ...now,
          earlier: [...earlier, { what: old.what, team: old.team, by: old.by, until: at, changedBy: by, reason }],
        })),
      words: ({ number, team, by }, say) =>
        `changed action ${number} of the plan: ${say.team(team)}, by ${say.day(by)}`,
    },
  },
};
