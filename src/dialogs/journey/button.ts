/** A button of an open card, or of a question about the draft. */
import type { Button } from '../../cards/buttons.ts';
import type { JourneyMove } from '../../cards/verbs/journey.ts';
import type { Draft } from './draft.ts';
import type { Journey, JourneyTypes } from './journey.ts';

/** `more`: what it carries besides the draft and its turn. */
export function buttonOf<T extends JourneyTypes>(
  { name, carries = {}, surface }: Journey<T>,
  { id, turn, step }: Draft<T>,
  title: string,
  move: JourneyMove,
  more: Readonly<Record<string, unknown>> = {},
): Button {
  return {
    title,
    verb: `${name}/${move}`,
    data: { ...carries, draft: id, turn, ...(surface === 'dialog' ? { step } : {}), ...more },
  };
}
