/** What may be done to a case at each stage, and by whom: the diagram for those who cannot see it, and more. */
import { caseRoles } from '../../../src/rules/access.ts';
import { type ActionRow, actions, startingStage } from '../../../src/rules/actions.ts';
import { type Stage, stages } from '../../../src/rules/case.ts';
import type { ActionId } from '../../../src/rules/inputs.ts';
import { code, table } from '../markdown.ts';

const allStages = Object.keys(stages) as readonly Stage[];
const allActions = Object.entries(actions) as readonly [ActionId, ActionRow][];

function sayWho({ who }: ActionRow): string {
  if (who.length === 0) return 'anybody';
  return who.map((role) => caseRoles[role]).join('; ');
}

/** Stages an action is open at, said once where it is open at all of them or at all but the last. */
function whereOf({ from }: ActionRow): readonly string[] {
  if (from.length === 0) return ['Before there is a case'];
  if (allStages.every((stage) => from.includes(stage))) return ['Any'];
  const untilClosed = allStages.filter((stage) => stage !== 'closed');
  if (untilClosed.every((stage) => from.includes(stage))) return ['Any but closed'];
  return from.map((stage) => stages[stage]);
}

const order = ['Before there is a case', ...Object.values<string>(stages), 'Any but closed', 'Any'];

function becomes({ from, to }: ActionRow): string {
  if (from.length === 0) return [...new Set(Object.values(startingStage))].map((stage) => stages[stage]).join(' or ');
  return to === 'same' ? 'stays' : stages[to];
}

export function actionsTable(): string {
  const rows = allActions.flatMap(([action, row]) =>
    whereOf(row).map((where) => [
      where,
      row.label === undefined ? code(action) : `${row.label} (${code(action)})`,
      sayWho(row),
      becomes(row),
      row.guards.map((guard) => `${guard.otherwise} (${guard.source})`).join('\n'),
      row.source,
    ]),
  );
  const inOrder = order.flatMap((where) => rows.filter(([first]) => first === where));
  return table(['Stage', 'Action', 'Who', 'Stage after it', 'Refused with, where it does not fit', 'Source'], inOrder);
}
