/** The concern conversation, from "raise a concern" to the receipt, in a private chat. */
import { receiptCard } from '../../cards/receipt/receipt.ts';
import { type ConcernVerb, concernVerbs } from '../../cards/verbs/concern.ts';
import { Conflict } from '../../store/port.ts';
import type { Chat, Press, Shown, Speaker } from '../turn.ts';
import { leaveCard, offerCard } from './asking.ts';
import type { ConcernDeps } from './deps.ts';
import { at, newDraft } from './draft.ts';
import { createDrafts, type Kept } from './drafts.ts';
import { type Around, drawStep } from './drawing.ts';
import { createMoves, type Place } from './moves.ts';
import { backFrom, discard, press, type Tools } from './pressing.ts';
import { createSending } from './sending.ts';
import { intoDraft } from './typing.ts';
import { goneCard, nothingBefore, oldCard, sentAlready, shownBelow, unreadable } from './words.ts';

export interface ConcernConversation {
  /** Begins a concern, or offers to go on with the one that is unfinished. */
  begin(chat: Chat, speaker: Speaker): Promise<void>;
  /** Takes what was typed as an answer. False where no concern is being written, and nothing was done. */
  said(chat: Chat, speaker: Speaker, text: string): Promise<boolean>;
  /** Does what a button of a card asks. */
  pressed(chat: Chat, speaker: Speaker, press: Press): Promise<Shown>;
  /** Goes to the card before; this and the next three do nothing where no concern is unfinished. */
  back(chat: Chat, speaker: Speaker): Promise<void>;
  /** Asks whether to keep the concern for later or to discard it. */
  leave(chat: Chat, speaker: Speaker): Promise<void>;
  discard(chat: Chat, speaker: Speaker): Promise<void>;
  /** Shows the open card again. */
  resume(chat: Chat, speaker: Speaker): Promise<void>;
  /** Whether a concern is unfinished, be it one left for later. */
  isOpen(speaker: Speaker): Promise<boolean>;
}

const TRIES = 8;

/** Does it again from what somebody else has left, where they wrote first: no message is lost, an old press is told. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict) || tries === TRIES) throw error;
    }
  }
}

const isConcernVerb = (verb: string): verb is ConcernVerb => Object.hasOwn(concernVerbs, verb);

export function createConcernConversation(deps: ConcernDeps): ConcernConversation {
  const { store, policy } = deps;
  const drafts = createDrafts(store, policy.drafts.keptDays);
  const aroundOf = ({ person, now }: Speaker): Around => ({
    policy,
    limits: policy.textLimits,
    today: deps.today(now),
    hasTeam: person.teams.length > 0,
  });
  const moves = createMoves(drafts, aroundOf);
  const sending = createSending(deps, drafts, moves);
  const tools: Tools = { deps, drafts, moves, sending, aroundOf };

  const read = ({ person, now }: Speaker): Promise<Kept> => drafts.read(person.id, now);

  /** What is kept, after a sending that a crash cut short has been ended. */
  async function settled(chat: Chat, speaker: Speaker): Promise<Kept> {
    const kept = await read(speaker);
    if (kept.open?.sending === undefined) return kept;
    const shown = await sending.end({ chat, speaker, kept, open: kept.open }, kept.open.sending);
    if ('card' in shown) await chat.post(shown.card);
    return read(speaker);
  }

  /** Does it with the draft, if there is one. */
  const withOpen = (chat: Chat, speaker: Speaker, work: (place: Place) => Promise<unknown>): Promise<void> =>
    retried(async () => {
      const kept = await settled(chat, speaker);
      if (kept.open !== undefined) await work({ chat, speaker, kept, open: kept.open });
    });

  /** The answer to a button of a concern that was sent, or discarded, or never was this person's. */
  function afterwards({ sent }: Kept, draft: string, verb: ConcernVerb): Shown {
    const receipt = sent.find((one) => one.draft === draft);
    if (receipt === undefined) return { word: goneCard };
    return verb === 'concern/send' ? { card: receiptCard(receipt, policy) } : { word: sentAlready(receipt.reference) };
  }

  return {
    begin: (chat, speaker) =>
      retried(async () => {
        const kept = await settled(chat, speaker);
        if (kept.open !== undefined) {
          await chat.post(offerCard(kept.open));
          return;
        }
        const draft = newDraft(deps.newId(), deps.newReference(), speaker.now);
        await drafts.save(kept, draft, speaker.now);
        const post = await chat.post(drawStep(draft, aroundOf(speaker)).card);
        await drafts.posted(speaker.person.id, draft, [post], speaker.now);
      }),
    async said(chat, speaker, text) {
      const { open } = await read(speaker);
      if (open === undefined || open.putAside) return false;
      await withOpen(chat, speaker, (place) => intoDraft(place, text, tools));
      return true;
    },
    async pressed(chat, speaker, { verb, data: raw, post }) {
      if (!isConcernVerb(verb)) return { word: unreadable };
      const data = concernVerbs[verb].data.safeParse(raw);
      if (!data.success) return { word: unreadable };
      const { draft, turn, held } = data.data;
      return retried(async () => {
        const kept = await read(speaker);
        const { open } = kept;
        if (open?.id !== draft) return afterwards(kept, draft, verb);
        const place: Place = { chat, speaker, kept, open, post };
        if (open.sending !== undefined) return sending.end(place, open.sending);
        return open.turn === turn ? press(place, { verb, raw, held }, tools) : { word: oldCard };
      });
    },
    back: (chat, speaker) =>
      withOpen(chat, speaker, (place) =>
        place.open.step === 'safety'
          ? moves.to(place, at(place.open, 'safety'), shownBelow, { note: nothingBefore })
          : backFrom(place, place.open, tools),
      ),
    leave: (chat, speaker) =>
      withOpen(chat, speaker, ({ open }) => chat.post(leaveCard(open, deps.today(drafts.keptUntil(speaker.now))))),
    discard: (chat, speaker) =>
      withOpen(chat, speaker, async (place) => {
        await chat.post((await discard(place, tools)).card);
      }),
    resume: (chat, speaker) =>
      withOpen(chat, speaker, (place) =>
        moves.to(place, at(place.open, place.open.step, place.open.changing), shownBelow),
      ),
    isOpen: async (speaker) => (await read(speaker)).open !== undefined,
  };
}
