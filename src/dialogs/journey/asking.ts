/** The two questions about a draft as a whole. Neither says anything of what is in it. */
import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { formCard } from '../../cards/form/form.ts';
import type { JourneyMove } from '../../cards/verbs/journey.ts';
import { sayDate, sayWhen } from '../../rules/base/local-time.ts';
import type { Instant, LocalDate } from '../../rules/base/vocabulary.ts';
import { buttonOf } from './button.ts';
import type { Draft } from './draft.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import { sayStep } from './steps.ts';

function ask<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  title: string,
  paragraphs: readonly string[],
  buttons: readonly [string, JourneyMove][],
): Card {
  const [first, ...others] = buttons.map(([text, move]) => buttonOf(journey, draft, text, move));
  const drawn = first === undefined ? [] : [{ ...first, main: true } as const, ...others];
  return formCard({ title, paragraphs, fields: [], buttons: drawn, surface: journey.surface });
}

function howFar<T extends JourneyTypes>(journey: Journey<T>, { begunAt, step }: Draft<T>): string {
  return `Begun on ${sayWhen(begunAt)}. You got to ${sayStep(journey, step).toLowerCase()}.`;
}

/** Where somebody begins and has one open already; or types into the chat long after. */
export function offerCard<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>, note?: string): Card {
  const paragraphs = [...(note === undefined ? [] : [note]), howFar(journey, draft)];
  return ask(journey, draft, journey.words.unfinished, paragraphs, [
    ['Go on where you left off', 'resume'],
    ['Discard and begin again', 'restart'],
  ]);
}

/** One that is unfinished, and what a choice among several says of it. */
export interface Unfinished {
  readonly touchedAt: Instant;
  /** Left for later. */
  readonly putAside: boolean;
  readonly says: string;
  readonly toContinue: Button;
  readonly toDiscard: Button;
}

export function unfinished<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>): Unfinished {
  const { touchedAt, putAside } = draft;
  const { words } = journey;
  return {
    touchedAt,
    putAside,
    says: `${words.unfinished}. ${howFar(journey, draft)}`,
    toContinue: buttonOf(journey, draft, `Continue ${words.thing}`, 'resume'),
    toDiscard: buttonOf(journey, draft, `Discard ${words.thing}`, 'discard'),
  };
}

/** Where several are unfinished and a word may mean any of them. */
export function whichCard(title: string, some: readonly Unfinished[], buttonOn: (one: Unfinished) => Button): Card {
  const paragraphs = some.map(({ says }) => says);
  return formCard({ title, paragraphs, fields: [], buttons: some.map(buttonOn), surface: 'post' });
}

/** Where somebody cancels. `until` is the day to which it would be kept. */
export function leaveCard<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>, until: LocalDate): Card {
  return ask(
    journey,
    draft,
    journey.words.leave,
    [howFar(journey, draft), 'Nothing has been sent.'],
    [
      [`Keep it until ${sayDate(until)}`, 'keep'],
      ['Discard it', 'discard'],
      ['Go on', 'resume'],
    ],
  );
}
