/** What may be done to a case at each stage, and by whom: the diagram for those who cannot see it, and more. */

import { type ActionId, actionIds, actions, beginningTable } from '../../../src/rules/actions.ts';
import type { Stage } from '../../../src/rules/record/case.ts';
import { caseRoles } from '../../../src/rules/record/case-roles.ts';
import type { ActionRow } from '../../../src/rules/rows/action.ts';
import { everyStage, openStages, stages } from '../../../src/rules/stages.ts';
import { code, table } from '../markdown.ts';

const title = (stage: Stage): string => stages[stage].title;
const anyStage = 'Any';
const anyOpenStage = 'Any but closed';

/** Stages an action is open at, said once where it is open at all of them or at all but the last. */
function whereOf({ from }: ActionRow): readonly string[] {
  if (everyStage.every((stage) => from.includes(stage))) return [anyStage];
  return openStages.every((stage) => from.includes(stage)) ? [anyOpenStage] : from.map(title);
}

/** The stage after it, and what that is on the criminal justice route. */
function thenWords({ to, routes = ['criminal-justice'] }: ActionRow): string {
  if (to === 'same') return 'stays';
  if (to === 'as-before-closing') return 'as it was before it was closed';
  const other = routes.includes('criminal-justice') ? stages[to].onCriminalJustice : undefined;
  return other === undefined
    ? title(to)
    : `${title(to)}; on the criminal justice route, while a meeting is still to be held: ${title(other)}`;
}

function actionLine(action: ActionId, row: ActionRow, where: string): readonly string[] {
  return [
    where,
    row.label === undefined ? code(action) : `${row.label} (${code(action)})`,
    row.who.map((role) => caseRoles[role]).join('; '),
    thenWords(row),
    row.guards.map((guard) => `${guard.otherwise} (${guard.source})`).join('\n'),
    row.source,
  ];
}

function beginningLines(): readonly (readonly string[])[] {
  return Object.entries(beginningTable).map(([id, { to, source }]) => [
    'Before there is a case',
    code(id),
    'anybody',
    (Object.keys(to) as Stage[]).map(title).join(' or '),
    '',
    source,
  ]);
}

export function actionsTable(): string {
  const lines = actionIds.flatMap((action) =>
    whereOf(actions[action]).map((where) => actionLine(action, actions[action], where)),
  );
  const order = [...everyStage.map(title), anyOpenStage, anyStage];
  const inOrder = order.flatMap((where) => lines.filter(([first]) => first === where));
  return table(
    ['Stage', 'Action', 'Who', 'Stage after it', 'Refused with, where it does not fit', 'Source'],
    [...beginningLines(), ...inOrder],
  );
}
