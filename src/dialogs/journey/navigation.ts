/** From card to card: each is kept first, then shown in the place of the newest post of the draft, or below it. */
import { answeredCard } from '../../cards/answered/answered.ts';
import type { FieldError } from '../../cards/form/fields.ts';
import type { Chat, Shown, Speaker } from '../turn.ts';
import { at, type Draft, withAsked } from './draft.ts';
import type { Drafts, SavedDrafts } from './drafts.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import { readAnswers, readStep } from './parse.ts';
import { type Above, drawStep, fieldsOf } from './render.ts';
import { stepAfter } from './steps.ts';
import { askedAtTheEnd, leaving, shownBelow } from './words.ts';

/** A person's press or message, with their draft as it was read for it. */
export interface StepContext<T extends JourneyTypes> {
  readonly chat: Chat;
  readonly speaker: Speaker;
  readonly savedDrafts: SavedDrafts<T>;
  readonly open: Draft<T>;
  /** The post pressed in, whose place the answer takes. A message has none, and is answered by a new post. */
  readonly post?: string | undefined;
}

/** Every one throws `Conflict`, with nothing kept or posted, where another press or message was first. */
export interface Navigation<T extends JourneyTypes> {
  /** To the card `next` is at, in the place of the one pressed. Where other posts of the draft stand below that, or nothing was pressed, it comes below. `says` takes the place of all others. */
  to(context: StepContext<T>, next: Draft<T>, says: string, above?: Above): Promise<Shown>;
  /** On from the open card, or the same card with what is wrong. */
  onward(context: StepContext<T>, draft: Draft<T>, held: readonly string[]): Promise<Shown>;
  /** To the check, or to the first section that needs another look. */
  toCheck(context: StepContext<T>, draft: Draft<T>, held: readonly string[]): Promise<Shown>;
  /** The same card, with what was typed and what is wrong with it. */
  again(
    context: StepContext<T>,
    draft: Draft<T>,
    errors: readonly FieldError[],
    held: readonly string[],
  ): Promise<Shown>;
  /** Turns the draft's posts into a line. */
  retire(context: StepContext<T>, says: string): Promise<void>;
}

/**
 * Posts that become a line at one time: the person waits for it, and Teams takes few calls in one chat. What is pressed on
 * another does no harm.
 */
const mostRetired = 6;

/** The open card is the first, and what was said back since follows. */
const firstAndLast = (posts: readonly string[]): readonly string[] =>
  posts.length <= mostRetired ? posts : [...posts.slice(0, 1), ...posts.slice(1 - mostRetired)];

export function createNavigation<T extends JourneyTypes>(
  journey: Journey<T>,
  drafts: Drafts<T>,
  aroundOf: (speaker: Speaker) => T['around'],
): Navigation<T> {
  /** The answer to a press takes the place of the card that was pressed. */
  const othersIn = ({ open, post }: StepContext<T>): readonly string[] => open.posts.filter((other) => other !== post);

  async function retire(context: StepContext<T>, says: string): Promise<void> {
    for (const other of firstAndLast(othersIn(context))) await context.chat.update(other, answeredCard(says));
  }

  async function to(context: StepContext<T>, next: Draft<T>, left: string, above?: Above): Promise<Shown> {
    const says = next.lines?.some(({ is }) => is === 'asked') ? `${left} ${askedAtTheEnd}` : left;
    const { chat, speaker, savedDrafts, open, post: pressed } = context;
    const others = othersIn(context);
    const { card } = drawStep(journey, next, aroundOf(speaker), above);
    if (pressed !== undefined && (others.length === 0 || open.posts.at(-1) === pressed)) {
      await drafts.save(savedDrafts, { ...next, posts: [...others, pressed] }, speaker.now);
      await retire(context, says);
      drafts.posted(speaker.person.id, next, [pressed]);
      return { card };
    }
    await drafts.save(savedDrafts, { ...next, posts: others }, speaker.now);
    const post = await chat.post(card);
    await retire(context, says);
    drafts.posted(speaker.person.id, next, [post]);
    return { card: answeredCard(says) };
  }

  /** What is wrong, where the card itself is left as it is. */
  function inWords({ step }: Draft<T>, errors: readonly FieldError[], around: T['around']): string {
    const fields = fieldsOf(journey, step, around);
    return errors.map(({ field, says }) => `${fields.find(({ id }) => id === field)?.label ?? ''}: ${says}`).join('\n');
  }

  async function again(
    context: StepContext<T>,
    draft: Draft<T>,
    errors: readonly FieldError[],
    held: readonly string[],
  ): Promise<Shown> {
    if (context.post === undefined) return to(context, at(draft, draft.step, draft.changing), shownBelow, { errors });
    await drafts.save(context.savedDrafts, draft, context.speaker.now);
    const around = aroundOf(context.speaker);
    const drawn = drawStep(journey, draft, around, { errors });
    // In a dialog the answer always takes the card's place; what is typed on it is kept.
    const isWhole = journey.surface === 'dialog' || drawn.held.every((id) => held.includes(id));
    return isWhole ? { card: drawn.card } : { word: inWords(draft, errors, around) };
  }

  async function toCheck(context: StepContext<T>, draft: Draft<T>, held: readonly string[]): Promise<Shown> {
    const read = readAnswers(journey, draft, aroundOf(context.speaker));
    const says = leaving(journey, draft.step);
    if (read.ok || read.step === 'check') return to(context, at(draft, 'check'), says);
    if (read.step === draft.step) return again(context, draft, read.errors, held);
    return to(context, at(draft, read.step, true), says, { errors: read.errors });
  }

  async function onward(context: StepContext<T>, draft: Draft<T>, held: readonly string[]): Promise<Shown> {
    const { step, changing } = draft;
    const next = stepAfter(journey, step);
    const read = readStep(journey, draft, step, aroundOf(context.speaker));
    if (!read.ok) return again(context, draft, read.errors, held);
    const asked = withAsked(journey, draft, step);
    return changing || next === 'check'
      ? toCheck(context, asked, held)
      : to(context, at(asked, next), leaving(journey, step));
  }

  return { to, onward, toCheck, again, retire };
}
