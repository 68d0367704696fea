/** What is said back of a typed line: that it was added, or the question what it is. */
import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { formCard } from '../../cards/form/form.ts';
import { mayHoldDetails } from '../../cards/label.ts';
import { beginningOf, quoted } from '../../cards/text.ts';
import type { JourneyMove } from '../../cards/verbs/journey.ts';
import { buttonOf } from './button.ts';
import type { Draft } from './draft.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import type { Line } from './lines.ts';

const MOST_SAID_BACK = 600;

/** The person's own words, as much of them as a card has room for. */
const saidBack = ({ text }: Line): readonly unknown[] => quoted(beginningOf(text, MOST_SAID_BACK));

interface Said {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly buttons: readonly (readonly [title: string, move: JourneyMove])[];
}

function lineCard<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  line: Line,
  { title, paragraphs, buttons }: Said,
): Card {
  const drawn = buttons.map(([text, move], index): Button => {
    const button = { ...buttonOf(journey, draft, text, move, { line: line.id }), withoutInputs: true } as const;
    return index === 0 ? { ...button, main: true } : button;
  });
  const extra = saidBack(line);
  return mayHoldDetails(formCard({ title, paragraphs, fields: [], extra, buttons: drawn, surface: journey.surface }));
}

/** `name`: of the field, within a sentence. `isOpen`: the card of that field is the open one. */
export function addedCard<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  line: Line,
  { name, isOpen }: { readonly name: string; readonly isOpen: boolean },
): Card {
  const above =
    'Nothing has been sent. If you filled in boxes above, press **Next** on that card. This will go with it.';
  return lineCard(journey, draft, line, {
    title: `Added to ${name}`,
    paragraphs: [isOpen ? above : 'Nothing has been sent.'],
    buttons: isOpen
      ? [
          ['Next', 'onward'],
          ['Undo', 'undo'],
        ]
      : [
          ['Carry on', 'resume'],
          ['Undo', 'undo'],
        ],
  });
}

/** `why`: what is said before the question. */
export function askedCard<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>, line: Line, why: string): Card {
  return lineCard(journey, draft, line, {
    title: 'What is this?',
    paragraphs: [why, 'We will keep it with what you have not sent until you say what it is. You wrote:'],
    buttons: [
      [journey.words.evidence, 'take'],
      ['A question', 'question'],
      ['Leave it out', 'undo'],
    ],
  });
}
