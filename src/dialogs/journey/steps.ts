/** The cards of a journey in their order, and what may be done from each. */
import type { JourneyMove } from '../../cards/verbs/journey.ts';
import type { Draft } from './draft.ts';
import type { Journey, JourneyTypes, Section, StepOf, Telling } from './journey.ts';

export function stepsOf<T extends JourneyTypes>({ order }: Journey<T>): readonly StepOf<T>[] {
  return [...order, 'check'];
}

function rowOf<T extends JourneyTypes>({ steps }: Journey<T>, step: StepOf<T>): Telling<T> | Section<T> | undefined {
  const rows: Readonly<Record<string, Telling<T> | Section<T>>> = steps;
  return Object.hasOwn(rows, step) ? rows[step] : undefined;
}

/** The card where it asks something; undefined for one that only tells, and for the check. */
export function sectionOf<T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>): Section<T> | undefined {
  const row = rowOf(journey, step);
  return row !== undefined && 'read' in row ? row : undefined;
}

/** The card where it only tells something. */
export function tellingOf<T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>): Telling<T> | undefined {
  return sectionOf(journey, step) === undefined ? rowOf(journey, step) : undefined;
}

/** Those that ask, in their order. */
export function sectionIdsOf<T extends JourneyTypes>(journey: Journey<T>): readonly T['step'][] {
  return journey.order.filter((step) => sectionOf(journey, step) !== undefined);
}

export function titleOf<T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>): string {
  return rowOf(journey, step)?.title ?? journey.check.title;
}

/** `Step 3 of 9`; where one may go straight to the check, only the cards before that are counted as steps. */
export function sayStep<T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>): string {
  const steps = stepsOf(journey);
  const at = steps.indexOf(step) + 1;
  const { straightToCheckFrom: from, order } = journey;
  if (from === undefined) return `Step ${at} of ${steps.length}`;
  const quick = order.indexOf(from) + 1;
  if (step === 'check') return 'Last step';
  return at <= quick ? `Step ${at} of ${quick}` : `More, if you can: ${at - quick} of ${order.length - quick}`;
}

/** The one after; the last one stays. */
export function stepAfter<T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>): StepOf<T> {
  const steps = stepsOf(journey);
  return steps[steps.indexOf(step) + 1] ?? step;
}

/** The one before; the first one stays. */
export function stepBefore<T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>): StepOf<T> {
  const steps = stepsOf(journey);
  return steps[steps.indexOf(step) - 1] ?? step;
}

export function isFirst<T extends JourneyTypes>({ order }: Journey<T>, step: StepOf<T>): boolean {
  return step === order[0];
}

/** Whether one may go from this card straight to the check. */
function maySkip<T extends JourneyTypes>(journey: Journey<T>, step: StepOf<T>): boolean {
  const { order, straightToCheckFrom: from } = journey;
  return from !== undefined && sectionOf(journey, step) !== undefined && order.indexOf(step) >= order.indexOf(from);
}

/** Whether there is a button for the move on the open card. A press from elsewhere was made by hand. */
export function isThere<T extends JourneyTypes>(
  journey: Journey<T>,
  move: JourneyMove,
  { step, changing }: Draft<T>,
): boolean {
  switch (move) {
    case 'next':
    case 'onward':
      return step !== 'check';
    case 'back':
      return !isFirst(journey, step) || changing;
    case 'leave':
      return tellingOf(journey, step) === undefined;
    case 'check':
      return maySkip(journey, step) && !changing;
    case 'change':
    case 'include':
    case 'leave-out':
    case 'send':
      return step === 'check';
    default:
      return true;
  }
}
