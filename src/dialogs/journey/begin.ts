/** Beginning a draft, once for each message: what is kept says by which it was begun, and Teams may deliver it again. */
import type { Chat, Speaker } from '../turn.ts';
import { type Draft, isWritten, newDraft, withPost } from './draft.ts';
import { type SavedDrafts, withBeginning } from './drafts.ts';
import type { ActionHandler, Tools } from './handle-action.ts';
import type { JourneyTypes } from './journey.ts';
import { offerCard } from './prompts.ts';
import { drawStep } from './render.ts';

/** On its first card, with nothing in it. */
const isNew = <T extends JourneyTypes>(open: Draft<T>): boolean => open.turn === 1 && !isWritten(open);

/** Begins, or offers to go on with the one that is unfinished. Throws `Conflict`, with nothing posted, as navigation does. */
export async function begin<T extends JourneyTypes>(
  { journey, deps, drafts }: Tools<T>,
  { restart }: Pick<ActionHandler<T>, 'restart'>,
  chat: Chat,
  speaker: Speaker,
  savedDrafts: SavedDrafts<T>,
): Promise<void> {
  const { open } = savedDrafts;
  const { now, person } = speaker;
  const post = async (draft: Draft<T>): Promise<void> => {
    const at = await chat.post(drawStep(journey, draft, deps.aroundOf(speaker)).card);
    drafts.posted(person.id, draft, [...draft.posts, at]);
  };
  const { begunBy = [] } = savedDrafts;
  if (chat.message !== undefined && begunBy.includes(chat.message)) {
    // Its first card may not have arrived. Where it did, either of the two can be gone on with.
    if (begunBy[0] === chat.message && open !== undefined && isNew(open)) await post(open);
    return;
  }
  const begun = withBeginning(savedDrafts, chat.message);
  if (open === undefined) {
    const draft = newDraft(journey, deps.newId(), deps.newReference(), now);
    await drafts.save(begun, draft, now);
    await post(draft);
  } else if (isWritten(open)) {
    const offer = await chat.post(offerCard(journey, open));
    // Once it is sent, the same message must not begin another, and what is offered says no more that it was not.
    await drafts.keepFor(begun, withPost(open, offer), drafts.wordOf(open, now).at);
  } else {
    await restart({ chat, speaker, savedDrafts: begun, open });
  }
}
