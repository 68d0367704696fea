/** From card to card: each is kept first, then posted, and the one before becomes a line that says nothing. */
import { answeredCard } from '../../cards/answered/answered.ts';
import type { FieldError } from '../../cards/form/fields.ts';
import type { Chat, Shown, Speaker } from '../turn.ts';
import { at, type Draft, withAsked } from './draft.ts';
import type { Drafts, Kept } from './drafts.ts';
import { type Above, type Around, drawStep, fieldsOf, titleOf } from './drawing.ts';
import { readConcern, readSection } from './reading.ts';
import { isSection, stepAfter } from './steps/index.ts';
import { answered, shownBelow } from './words.ts';

/** A person's press or message, with their draft as it was read for it. */
export interface Place {
  readonly chat: Chat;
  readonly speaker: Speaker;
  readonly kept: Kept;
  readonly open: Draft;
  /** The post pressed in: the answer itself takes its place. A message has none, and is answered by a new post. */
  readonly post?: string | undefined;
}

/** Every one throws `Conflict`, with nothing kept or posted, where another press or message was first. */
export interface Moves {
  /** To the card `next` is at; `says` takes the place of the cards before. */
  to(place: Place, next: Draft, says: string, above?: Above): Promise<Shown>;
  /** On from the open card, or the same card with what is wrong. */
  onward(place: Place, draft: Draft, held: readonly string[]): Promise<Shown>;
  /** To the check, or to the first section that needs another look. */
  toCheck(place: Place, draft: Draft, held: readonly string[]): Promise<Shown>;
  /** The same card, with what was typed and what is wrong with it. */
  again(place: Place, draft: Draft, errors: readonly FieldError[], held: readonly string[]): Promise<Shown>;
  /** Turns the draft's posts into a line. */
  retire(place: Place, says: string): Promise<void>;
}

export function createMoves(drafts: Drafts, aroundOf: (speaker: Speaker) => Around): Moves {
  async function retire({ chat, open, post }: Place, says: string): Promise<void> {
    for (const other of open.posts) {
      if (other !== post) await chat.update(other, answeredCard(says));
    }
  }

  async function to(place: Place, next: Draft, says: string, above?: Above): Promise<Shown> {
    const { chat, speaker, kept } = place;
    await drafts.save(kept, next, speaker.now);
    const post = await chat.post(drawStep(next, aroundOf(speaker), above).card);
    await retire(place, says);
    await drafts.posted(speaker.person.id, next, [post], speaker.now);
    return { card: answeredCard(says) };
  }

  async function again(
    place: Place,
    draft: Draft,
    errors: readonly FieldError[],
    held: readonly string[],
  ): Promise<Shown> {
    if (place.post === undefined) return to(place, at(draft, draft.step, draft.changing), shownBelow, { errors });
    await drafts.save(place.kept, draft, place.speaker.now);
    const around = aroundOf(place.speaker);
    const drawn = drawStep(draft, around, { errors });
    const isWhole = drawn.held.every((id) => held.includes(id));
    return isWhole ? { card: drawn.card } : { word: inWords(draft, errors, around) };
  }

  async function toCheck(place: Place, draft: Draft, held: readonly string[]): Promise<Shown> {
    const read = readConcern(draft, aroundOf(place.speaker));
    const says = answered(titleOf(draft.step));
    if (read.ok || read.step === 'check') return to(place, at(draft, 'check'), says);
    if (read.step === draft.step) return again(place, draft, read.errors, held);
    return to(place, at(draft, read.step, true), says, { errors: read.errors });
  }

  async function onward(place: Place, draft: Draft, held: readonly string[]): Promise<Shown> {
    const { step, changing } = draft;
    const next = stepAfter(step);
    const read = isSection(step) ? readSection(draft, step, aroundOf(place.speaker)) : undefined;
    if (read?.ok === false) return again(place, draft, read.errors, held);
    const asked = withAsked(draft, step);
    return changing || next === 'check'
      ? toCheck(place, asked, held)
      : to(place, at(asked, next), answered(titleOf(step)));
  }

  return { to, onward, toCheck, again, retire };
}

/** What is wrong, where the card itself is left as it is. */
function inWords(draft: Draft, errors: readonly FieldError[], around: Around): string {
  const fields = fieldsOf(draft.step, around);
  return errors.map(({ field, says }) => `${fields.find(({ id }) => id === field)?.label ?? ''}: ${says}`).join('\n');
}
