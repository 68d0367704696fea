/** The stages of a case as a Mermaid state diagram, drawn from the table of actions. */
import { actions, startingStage } from '../../../src/rules/actions.ts';
import type { AgeBand } from '../../../src/rules/age.ts';
import { type Stage, stages } from '../../../src/rules/case.ts';
import type { ActionId } from '../../../src/rules/inputs.ts';

export interface Move {
  readonly from: Stage | 'beginning';
  readonly to: Stage;
  /** Actions, and what sets two beginnings apart. */
  readonly by: readonly string[];
}

const beginning: readonly Move[] = (Object.entries(startingStage) as [AgeBand, Stage][]).map(([band, to]) => ({
  from: 'beginning',
  to,
  by: [to === actions.raise.to ? 'raise' : `raise (${band.replace('-', ' ')})`],
}));

const later: readonly Move[] = (Object.keys(actions) as ActionId[]).flatMap((action) => {
  const { from, to } = actions[action];
  return to === 'same' ? [] : from.map((stage): Move => ({ from: stage, to, by: [action] }));
});

/** From stage to stage, each pair once. Actions that leave the stage as it is are not among them. */
export const moves: readonly Move[] = [
  ...Map.groupBy([...beginning, ...later], ({ from, to }) => `${from} ${to}`).values(),
].map((same) => ({ ...(same[0] as Move), by: [...new Set(same.flatMap(({ by }) => by))] }));

/** Mermaid takes no hyphen in the id of a state. */
const stateId = (stage: Move['from']): string => (stage === 'beginning' ? '[*]' : stage.replaceAll('-', '_'));

export function stageDiagram(): string {
  const states = Object.entries(stages).map(([stage, title]) => `  state "${title}" as ${stateId(stage as Stage)}`);
  const arrows = moves.map(({ from, to, by }) => `  ${stateId(from)} --> ${stateId(to)} : ${by.join(', ')}`);
  const end = `  ${stateId('closed')} --> [*]`;
  return ['```mermaid', 'stateDiagram-v2', ...states, ...arrows, end, '```'].join('\n');
}
