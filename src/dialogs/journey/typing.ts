/** An answer given by typing into the chat instead of on the card. */
import { cleanText } from '../../cards/form/typed.ts';
import type { Instant } from '../../rules/base/vocabulary.ts';
import { offerCard } from './asking.ts';
import { type Draft, withAdded } from './draft.ts';
import type { JourneyTypes } from './journey.ts';
import type { Place } from './navigation.ts';
import type { Tools } from './pressing.ts';
import { drawStep } from './render.ts';
import { sectionOf } from './steps.ts';
import { notByTyping, notPutIn } from './words.ts';

/** After so long without a word, somebody who types may be thinking of something else. */
const IDLE_HOURS = 4;

function isIdle<T extends JourneyTypes>({ touchedAt }: Draft<T>, now: Instant): boolean {
  return Temporal.Instant.from(now).since(Temporal.Instant.from(touchedAt)).total('hours') > IDLE_HOURS;
}

/** Puts the text where the open card takes it and goes on; or shows the card again and says why not. */
export async function intoDraft<T extends JourneyTypes>(place: Place<T>, text: string, tools: Tools<T>): Promise<void> {
  const { chat, speaker, open } = place;
  const { journey, deps, drafts, navigation } = tools;
  const field = sectionOf(journey, open.step)?.typedInto;
  if (isIdle(open, speaker.now)) {
    await chat.post(offerCard(journey, open, notPutIn));
    return;
  }
  if (field === undefined) {
    const post = await chat.post(drawStep(journey, open, deps.aroundOf(speaker), { note: notByTyping }).card);
    await drafts.posted(speaker.person.id, open, [...open.posts, post], speaker.now);
    return;
  }
  await navigation.onward(place, withAdded(open, open.step, field, cleanText(text.trim())), []);
}
