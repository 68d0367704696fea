/** An answer given by typing into the chat instead of on the card. */
import type { Instant } from '../../rules/words.ts';
import { offerCard } from './asking.ts';
import { type Draft, typedAt, withTyped } from './draft.ts';
import { drawStep } from './drawing.ts';
import type { Place } from './moves.ts';
import type { Tools } from './pressing.ts';
import { clean } from './reading.ts';
import { isSection, type StepId, sections } from './steps/index.ts';
import { notByTyping, notPutIn } from './words.ts';

/** After so long without a word, somebody who types may be thinking of something else. */
const IDLE_HOURS = 4;

function isIdle({ touchedAt }: Draft, now: Instant): boolean {
  return Temporal.Instant.from(now).since(Temporal.Instant.from(touchedAt)).total('hours') > IDLE_HOURS;
}

function fieldFor(step: StepId): string | undefined {
  return isSection(step) ? sections[step].typedInto : undefined;
}

/** The draft with the text in the field, below what stands there. */
function joined(draft: Draft, field: string, text: string): Draft {
  const typed = typedAt(draft, draft.step);
  const before = typed[field] ?? '';
  return withTyped(draft, draft.step, { ...typed, [field]: before === '' ? text : `${before}\n${text}` });
}

/** Puts the text where the open card takes it and goes on; or shows the card again and says why not. */
export async function intoDraft(place: Place, text: string, tools: Tools): Promise<void> {
  const { chat, speaker, open } = place;
  const { drafts, moves, aroundOf } = tools;
  const { step } = open;
  const field = fieldFor(step);
  if (isIdle(open, speaker.now)) {
    await chat.post(offerCard(open, notPutIn));
    return;
  }
  if (field === undefined) {
    const post = await chat.post(drawStep(open, aroundOf(speaker), { note: notByTyping }).card);
    await drafts.posted(speaker.person.id, open, [...open.posts, post], speaker.now);
    return;
  }
  await moves.onward(place, joined(open, field, clean(text.trim())), []);
}
