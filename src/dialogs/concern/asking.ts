/** The two questions about a draft as a whole. Neither says anything of what is in it. */
import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { formCard } from '../../cards/form/form.ts';
import type { ConcernVerb } from '../../cards/verbs/concern.ts';
import { sayDate, sayWhen } from '../../rules/local-time.ts';
import type { LocalDate } from '../../rules/words.ts';
import type { Draft } from './draft.ts';
import { sayStep } from './steps/index.ts';

function ask(
  { id, turn }: Draft,
  title: string,
  paragraphs: readonly string[],
  buttons: readonly [string, ConcernVerb][],
): Card {
  const data = { draft: id, turn };
  const drawn = buttons.map(
    ([text, verb], index): Button => ({ title: text, verb, data, ...(index === 0 ? { main: true } : {}) }),
  );
  return formCard({ title, paragraphs, fields: [], buttons: drawn, surface: 'post' });
}

const howFar = ({ begunAt, step }: Draft): string =>
  `Begun on ${sayWhen(begunAt)}. You got to ${sayStep(step).toLowerCase()}.`;

/** Where somebody begins and has one open already; or types into the chat long after. */
export function offerCard(draft: Draft, note?: string): Card {
  const paragraphs = [...(note === undefined ? [] : [note]), howFar(draft)];
  return ask(draft, 'You have an unfinished concern', paragraphs, [
    ['Go on where you left off', 'concern/resume'],
    ['Discard and begin again', 'concern/restart'],
  ]);
}

/** Where somebody cancels. `until` is the day to which it would be kept. */
export function leaveCard(draft: Draft, until: LocalDate): Card {
  return ask(
    draft,
    'Leave this concern?',
    [howFar(draft), 'Nothing has been sent.'],
    [
      [`Keep it until ${sayDate(until)}`, 'concern/keep'],
      ['Discard it', 'concern/discard'],
      ['Go on', 'concern/resume'],
    ],
  );
}
