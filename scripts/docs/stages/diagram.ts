/** The stages of a case as a Mermaid state diagram, drawn from the table of actions. */
import { actionIds, actions, beginningTable } from '../../../src/rules/actions.ts';
import type { Stage } from '../../../src/rules/record/case.ts';
import { everyStage, stages } from '../../../src/rules/stages.ts';

export interface Move {
  readonly from: Stage | 'beginning';
  readonly to: Stage;
  /** Actions, and what sets two beginnings apart. */
  readonly by: readonly string[];
}

const beginning: readonly Move[] = Object.values(beginningTable).flatMap((row) =>
  (Object.entries(row.to) as [Stage, string][]).map(([to, by]): Move => ({ from: 'beginning', to, by: [by] })),
);

const later: readonly Move[] = actionIds.flatMap((action) => {
  const { from, to } = actions[action];
  // To wherever a case was closed would be an arrow to each.
  return to === 'same' || to === 'as-before-closing'
    ? []
    : from.map((stage): Move => ({ from: stage, to, by: [action] }));
});

/** From stage to stage, each pair once. Actions that leave the stage as it is are not among them. */
export const moves: readonly Move[] = [
  ...Map.groupBy([...beginning, ...later], ({ from, to }) => `${from} ${to}`).values(),
].map((same) => ({ ...(same[0] as Move), by: [...new Set(same.flatMap(({ by }) => by))] }));

/** Mermaid takes no hyphen in the id of a state. */
const stateId = (stage: Move['from']): string => (stage === 'beginning' ? '[*]' : stage.replaceAll('-', '_'));

export function stageDiagram(): string {
  const states = everyStage.map((stage) => `  state "${stages[stage].title}" as ${stateId(stage)}`);
  const arrows = moves.map(({ from, to, by }) => `  ${stateId(from)} --> ${stateId(to)} : ${by.join(', ')}`);
  const end = `  ${stateId('closed')} --> [*]`;
  return ['```mermaid', 'stateDiagram-v2', ...states, ...arrows, end, '```'].join('\n');
}
