/** What somebody types into the chat while a card is open. It is kept and said back; nothing moves on by itself. */
import type { Card } from '../../cards/card.ts';
import { cleanText } from '../../cards/form/typed.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import type { Draft } from './draft.ts';
import type { Tools } from './handle-action.ts';
import type { JourneyTypes } from './journey.ts';
import { addedCard, askedCard } from './line-cards.ts';
import { type Line, mayAsk, spotOf } from './lines.ts';
import type { StepContext } from './navigation.ts';
import { drawStep } from './render.ts';
import { maybeAsked, notByTyping, notPutIn, useTheBoxes } from './words.ts';

/** After so long without a word, somebody who types may be thinking of something else. */
const IDLE_HOURS = 4;

function isIdle<T extends JourneyTypes>({ touchedAt }: Draft<T>, now: Instant): boolean {
  return Temporal.Instant.from(now).since(Temporal.Instant.from(touchedAt)).total('hours') > IDLE_HOURS;
}

/** Why it is asked what the line is; undefined where it is taken for part of what the card asks. */
function whyAsked<T extends JourneyTypes>(open: Draft<T>, isOpen: boolean, text: string, now: Instant) {
  if (isIdle(open, now)) return notPutIn;
  if (mayAsk(text)) return maybeAsked;
  return isOpen ? undefined : useTheBoxes;
}

/** Keeps the text as a line of the draft, and says it back. */
export async function intoDraft<T extends JourneyTypes>(
  context: StepContext<T>,
  text: string,
  tools: Tools<T>,
): Promise<void> {
  const { chat, speaker, open, savedDrafts } = context;
  const { journey, deps, drafts } = tools;
  const spot = spotOf(journey, open.step);
  const post = async (card: Card): Promise<void> => {
    drafts.posted(speaker.person.id, open, [...open.posts, await chat.post(card)]);
  };
  if (spot === undefined) {
    await post(drawStep(journey, open, deps.aroundOf(speaker), { note: notByTyping }).card);
    return;
  }
  const { step, field, name } = spot;
  const isOpen = step === open.step;
  const why = whyAsked(open, isOpen, text, speaker.now);
  const is = why === undefined ? 'added' : 'asked';
  const line: Line = { id: deps.newId(), text: cleanText(text.trim()), is, step, field, turn: open.turn };
  await drafts.save(savedDrafts, { ...open, lines: [...(open.lines ?? []), line] }, speaker.now);
  await post(
    why === undefined ? addedCard(journey, open, line, { name, isOpen }) : askedCard(journey, open, line, why),
  );
}
