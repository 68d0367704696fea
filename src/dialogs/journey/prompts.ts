/**
 * What is said and asked of a draft as a whole. Nothing here says anything of what is in it; a card that can be carried
 * on from becomes the draft's.
 */
import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { formCard } from '../../cards/form/form.ts';
import { mayHoldDetails } from '../../cards/label.ts';
import { messageCard } from '../../cards/message/message.ts';
import type { JourneyMove } from '../../cards/verbs/journey.ts';
import { sayDate, sayWhen } from '../../rules/base/local-time.ts';
import type { Policy } from '../../rules/base/policy.ts';
import type { Instant, LocalDate } from '../../rules/base/vocabulary.ts';
import { buttonOf } from './button.ts';
import { type Draft, isWritten } from './draft.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import { titleOf } from './steps.ts';

function ask<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  title: string,
  paragraphs: readonly string[],
  buttons: readonly [string, JourneyMove][],
): Card {
  const [first, ...others] = buttons.map(([text, move]) => buttonOf(journey, draft, text, move));
  const drawn = first === undefined ? [] : [{ ...first, main: true } as const, ...others];
  return mayHoldDetails(formCard({ title, paragraphs, fields: [], buttons: drawn, surface: journey.surface }));
}

function soFar<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>): string {
  const where = isWritten(draft)
    ? `You stopped at "${titleOf(journey, draft.step)}".`
    : 'You have not written anything in it yet.';
  return `Nobody has seen it. You began it on ${sayWhen(draft.begunAt)}. ${where}`;
}

const howFar = <T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>): string =>
  `**Not sent.** ${soFar(journey, draft)}`;

/** Where somebody begins or greets and has one open already; or types into the chat long after. */
export function offerCard<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>, note?: string): Card {
  const paragraphs = [...(note === undefined ? [] : [note]), howFar(journey, draft)];
  return ask(journey, draft, journey.words.unfinished, paragraphs, [
    ['Carry on', 'resume'],
    ['Delete it and start again', 'restart'],
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
    says: `${words.unfinished}. ${soFar(journey, draft)}`,
    toContinue: buttonOf(journey, draft, `Continue ${words.thing}`, 'resume'),
    toDiscard: buttonOf(journey, draft, `Delete ${words.thing}`, 'discard'),
  };
}

/** Where several are unfinished and a word may mean any of them. */
export function whichCard(title: string, some: readonly Unfinished[], buttonOn: (one: Unfinished) => Button): Card {
  const paragraphs = some.map(({ says }) => says);
  return mayHoldDetails(formCard({ title, paragraphs, fields: [], buttons: some.map(buttonOn), surface: 'post' }));
}

/** Where somebody cancels. `until` is the day to which it would be kept. */
export function leaveCard<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>, until: LocalDate): Card {
  return ask(
    journey,
    draft,
    journey.words.leave,
    [howFar(journey, draft)],
    [
      [`Keep it until ${sayDate(until)}`, 'keep'],
      ['Delete it', 'discard'],
      ['Carry on', 'resume'],
    ],
  );
}

/** Where somebody has left. It takes the place of the card, and says nothing of what is in it. */
export function notSentCard<T extends JourneyTypes>(journey: Journey<T>, draft: Draft<T>, until: LocalDate): Card {
  const says = `Nobody has seen this yet. We will keep what you wrote until ${sayDate(until)}, and remind you of it.`;
  return ask(
    journey,
    draft,
    'Not sent',
    [says],
    [
      ['Finish it now', 'resume'],
      ['Delete it', 'discard'],
    ],
  );
}

/** Before what was written is deleted. */
export function confirmCard<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  move: 'discard' | 'restart',
): Card {
  const title = move === 'discard' ? 'Delete it' : 'Delete it and start again';
  const card = formCard({
    title: 'Delete what you wrote?',
    paragraphs: [howFar(journey, draft), 'You cannot get back what you delete.'],
    fields: [],
    buttons: [
      { ...buttonOf(journey, draft, 'Keep it and carry on', 'resume'), main: true },
      buttonOf(journey, draft, title, move, { sure: true }),
    ],
    surface: journey.surface,
  });
  return mayHoldDetails(card);
}

export interface ReminderOf {
  readonly policy: Policy;
  readonly what: 'reminder' | 'warning';
  readonly deletedOn: LocalDate;
}

/** To somebody who lets it lie. A notification shows its title; nothing in it is of the child. */
export function reminderCard<T extends JourneyTypes>(
  journey: Journey<T>,
  draft: Draft<T>,
  { policy, what, deletedOn }: ReminderOf,
): Card {
  const until = sayDate(deletedOn);
  const deletion =
    what === 'warning'
      ? `**We will delete it on ${until}** unless you carry on with it.`
      : `We will keep it until ${until}.`;
  const paragraphs = [howFar(journey, draft), ...(isWritten(draft) ? [deletion] : []), journey.foot(policy)];
  return ask(journey, draft, journey.words.unfinished, paragraphs, [
    ['Finish it now', 'resume'],
    ['Delete it', 'discard'],
  ]);
}

/** Once it is deleted. */
export function deletedCard<T extends JourneyTypes>(
  { words, foot }: Journey<T>,
  draft: Draft<T>,
  policy: Policy,
): Card {
  return messageCard({
    title: words.deleted,
    paragraphs: [
      `You began it on ${sayWhen(draft.begunAt)}. You did not send it, and nobody has seen it.`,
      foot(policy),
    ],
  });
}
