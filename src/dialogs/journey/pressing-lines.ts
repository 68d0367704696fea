/** The buttons under a typed line that was said back. They hold whichever card has come since. */
import { answeredCard } from '../../cards/answered/answered.ts';
import type { JourneyMove } from '../../cards/verbs/journey.ts';
import type { Shown } from '../turn.ts';
import type { Draft } from './draft.ts';
import type { Tools } from './handle-action.ts';
import type { JourneyTypes } from './journey.ts';
import { addedCard } from './line-cards.ts';
import { type Line, spotOf } from './lines.ts';
import type { StepContext } from './navigation.ts';
import { lineElsewhere, lineTaken, lineTakenOut } from './words.ts';

const lineMoves = ['take', 'undo', 'question'] as const satisfies readonly JourneyMove[];
type LineMove = (typeof lineMoves)[number];

export const isLineMove = (move: JourneyMove): move is LineMove => lineMoves.some((one) => one === move);

/** Whether the card that is open shows it already: what stands there can only be changed there. */
function isShown<T extends JourneyTypes>({ is, step, turn }: Line, open: Draft<T>): boolean {
  return is === 'added' && turn < open.turn && [step, 'check'].includes(open.step);
}

export async function pressLine<T extends JourneyTypes>(
  context: StepContext<T>,
  move: LineMove,
  id: string | undefined,
  { journey, deps, drafts }: Tools<T>,
): Promise<Shown> {
  const { savedDrafts, open, speaker } = context;
  const lines = open.lines ?? [];
  const line = lines.find((one) => one.id === id);
  if (line === undefined || isShown(line, open)) return { word: lineElsewhere };
  const keep = (others: readonly Line[]) => drafts.save(savedDrafts, { ...open, lines: others }, speaker.now);
  const without = lines.filter((one) => one !== line);
  if (move === 'take') {
    if (line.is === 'added') return { word: lineTaken };
    const spot = spotOf(journey, line.step);
    const added: Line = { ...line, is: 'added', turn: open.turn };
    await keep([...without, added]);
    const isOpen = open.step === line.step;
    return { card: addedCard(journey, open, added, { name: spot?.name ?? '', isOpen }) };
  }
  await keep(without);
  return { card: move === 'undo' ? answeredCard(lineTakenOut) : journey.questionCard(deps.policy) };
}
