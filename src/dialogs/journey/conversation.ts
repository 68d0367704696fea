/** A journey from the first card to the receipt, as a private chat has it. */

import type { Card } from '../../cards/card.ts';
import { byVerb, type JourneyData, type JourneyMove, type JourneyVerb } from '../../cards/verbs/journey.ts';
import { againOnConflict } from '../../store/conflicts.ts';
import { inChat, type OnCard, type Pressed } from '../buttons.ts';
import type { Chat, Shown, Speaker } from '../turn.ts';
import { begin } from './begin.ts';
import type { JourneyDeps } from './deps.ts';
import { at, isWritten, withPost } from './draft.ts';
import { createDrafts, type SavedDrafts } from './drafts.ts';
import { createActionHandler, type Tools } from './handle-action.ts';
import { intoDraft } from './handle-text.ts';
import type { Journey, JourneyTypes } from './journey.ts';
import { pressLate } from './late.ts';
import { createNavigation, type StepContext } from './navigation.ts';
import { isLineMove, pressLine } from './pressing-lines.ts';
import { confirmCard, leaveCard, offerCard, type Unfinished, unfinished } from './prompts.ts';
import { createReminder, type Reminder } from './reminding.ts';
import { drawStep } from './render.ts';
import { isFirst } from './steps.ts';
import { createSubmitting, maybeSent } from './submit.ts';
import { nothingBefore, shownBelow } from './words.ts';

export interface JourneyConversation<Name extends string = string> {
  /** Its verbs, pressed in a private chat. */
  readonly buttons: Readonly<Record<JourneyVerb<Name>, OnCard<JourneyData>>>;
  /** Does what a button of a card asks; its data was parsed by the verb. */
  pressed(chat: Chat, move: JourneyMove, pressed: Pressed<JourneyData>): Promise<Shown>;
  /** Begins, or offers to go on with the one that is unfinished. */
  begin(chat: Chat, speaker: Speaker): Promise<void>;
  /** Takes what was typed as an answer. False where nothing is being written, and nothing was done. */
  said(chat: Chat, speaker: Speaker, text: string): Promise<boolean>;
  /** Goes to the card before; this and the next four do nothing where nothing is unfinished. */
  back(chat: Chat, speaker: Speaker): Promise<void>;
  /** Asks whether to keep it for later or to discard it. */
  leave(chat: Chat, speaker: Speaker): Promise<void>;
  /** Drops it; where anything was written, once that is confirmed. */
  discard(chat: Chat, speaker: Speaker): Promise<void>;
  /** Says that it was not sent, and offers to carry on with it. */
  offer(chat: Chat, speaker: Speaker): Promise<void>;
  /** Shows the open card again. */
  resume(chat: Chat, speaker: Speaker): Promise<void>;
  /** Puts away what was sent and is still open, because its process was stopped; posts its receipt. */
  settle(chat: Chat, speaker: Speaker): Promise<void>;
  /** The open card as it stands, with a note on top; undefined where there is none. Nothing is changed. */
  look(speaker: Speaker, note: string): Promise<Card | undefined>;
  /** The one that is unfinished, be it one left for later. */
  open(speaker: Speaker): Promise<Unfinished | undefined>;
  readonly reminder: Reminder;
}

const TRIES = 8;

/** Where somebody else wrote first, it is done from what they left: no message is lost, an old press is told. */
const retried = <R>(work: (tries: number) => Promise<R>): Promise<R> => againOnConflict(TRIES, work);

export function createJourney<T extends JourneyTypes>(
  journey: Journey<T>,
  deps: JourneyDeps<T>,
): JourneyConversation<T['name']> {
  const { store, policy } = deps;
  const drafts = createDrafts<T>(store, journey.keptAs, policy, deps.calendar);
  const navigation = createNavigation(journey, drafts, deps.aroundOf);
  const submitting = createSubmitting(journey, deps, drafts, navigation);
  const tools: Tools<T> = { journey, deps, drafts, navigation, submitting };
  const handler = createActionHandler(tools);

  const read = ({ person, now }: Speaker): Promise<SavedDrafts<T>> => drafts.read(person.id, now);

  /** What is kept, after what was sent and is still open has been put away. */
  async function settled(chat: Chat, speaker: Speaker, justRead?: SavedDrafts<T>): Promise<SavedDrafts<T>> {
    const savedDrafts = justRead ?? (await read(speaker));
    const { open } = savedDrafts;
    const sent = await submitting.wasSent(savedDrafts, speaker);
    if (open === undefined || sent === undefined) return savedDrafts;
    const shown = await submitting.end({ chat, speaker, savedDrafts, open }, sent);
    if ('card' in shown) await chat.post(shown.card);
    return read(speaker);
  }

  /** Does it with the draft, if there is one. */
  const withOpen = (
    chat: Chat,
    speaker: Speaker,
    work: (context: StepContext<T>) => Promise<unknown>,
    justRead?: SavedDrafts<T>,
  ): Promise<void> =>
    retried(async (tries) => {
      const savedDrafts = await settled(chat, speaker, tries === 1 ? justRead : undefined);
      if (savedDrafts.open !== undefined) await work({ chat, speaker, savedDrafts, open: savedDrafts.open });
    });

  /** Says that it was not sent, or asks about it, in a post that is not to say so once it was. */
  async function ask({ chat, speaker: { now }, savedDrafts, open }: StepContext<T>, card: Card): Promise<void> {
    const asking = withPost(open, await chat.post(card));
    await drafts.keepFor(savedDrafts, asking, drafts.wordOf(asking, now).at);
  }

  /** The answer to a button of one that was sent, or discarded, or never was this person's. */
  function afterwards({ sent }: SavedDrafts<T>, draft: string, move: JourneyMove): Shown {
    const receipt = sent.find((one) => one.draft === draft);
    if (receipt === undefined) return { word: journey.words.gone };
    return move === 'send'
      ? { card: journey.receiptCard(receipt, policy) }
      : { word: journey.words.sentAlready(receipt) };
  }

  /** What a press does to what is kept. */
  async function pressOn(savedDrafts: SavedDrafts<T>, chat: Chat, move: JourneyMove, one: Pressed<JourneyData>) {
    const { speaker, data, press } = one;
    const { open } = savedDrafts;
    if (open?.id !== data.draft) return afterwards(savedDrafts, data.draft, move);
    const context: StepContext<T> = { chat, speaker, savedDrafts, open, post: press.post };
    const sent = await submitting.wasSent(savedDrafts, speaker);
    if (sent !== undefined) return submitting.end(context, sent);
    if (isLineMove(move)) return pressLine(context, move, data.line, tools);
    return open.turn === data.turn
      ? handler.press(context, { move, data, raw: press.data })
      : pressLate(context, data.step, press.data, tools);
  }

  /**
   * From card to card what this process kept last is gone by, and the write of the next card finds out whether anybody kept
   * something else since. Where nothing was written, what is kept is read, and decided on.
   */
  const pressed: JourneyConversation['pressed'] = (chat, move, one) =>
    retried(async (tries) => {
      const { person } = one.speaker;
      const last = tries === 1 ? drafts.lastSaved(person.id) : undefined;
      if (last?.open !== undefined && !maybeSent(last.open)) {
        const shown = await pressOn(last, chat, move, one);
        if (drafts.lastSaved(person.id) !== last) return shown;
      }
      return pressOn(await read(one.speaker), chat, move, one);
    });

  return {
    begin: (chat, speaker) =>
      retried(async () => {
        await begin(tools, handler, chat, speaker, await settled(chat, speaker));
      }),
    async said(chat, speaker, text) {
      const savedDrafts = await read(speaker);
      if (savedDrafts.open === undefined || savedDrafts.open.putAside) return false;
      await withOpen(chat, speaker, (context) => intoDraft(context, text, tools), savedDrafts);
      return true;
    },
    pressed,
    buttons: byVerb<T['name'], OnCard<JourneyData>>(journey.name, (move) =>
      inChat((chat, one) => pressed(chat, move, one)),
    ),
    back: (chat, speaker) =>
      withOpen(chat, speaker, (context) =>
        isFirst(journey, context.open.step) && !context.open.changing
          ? navigation.to(context, at(context.open, context.open.step), shownBelow, { note: nothingBefore })
          : handler.back(context, context.open),
      ),
    leave: (chat, speaker) =>
      withOpen(chat, speaker, (context) =>
        ask(context, leaveCard(journey, context.open, deps.calendar.localDate(drafts.keptUntil(speaker.now)))),
      ),
    discard: (chat, speaker) =>
      withOpen(chat, speaker, async (context) => {
        const { open } = context;
        if (isWritten(open)) await ask(context, confirmCard(journey, open, 'discard'));
        else await chat.post((await handler.discard(context)).card);
      }),
    offer: (chat, speaker) => withOpen(chat, speaker, (context) => ask(context, offerCard(journey, context.open))),
    resume: (chat, speaker) =>
      withOpen(chat, speaker, (context) =>
        navigation.to(context, at(context.open, context.open.step, context.open.changing), shownBelow),
      ),
    settle: (chat, speaker) =>
      retried(async () => {
        await settled(chat, speaker);
      }),
    async look(speaker, note) {
      const { open } = await read(speaker);
      return open && drawStep(journey, open, deps.aroundOf(speaker), { note }).card;
    },
    async open(speaker) {
      const { open } = await read(speaker);
      return open && unfinished(journey, open);
    },
    reminder: createReminder(journey, deps, drafts),
  };
}
