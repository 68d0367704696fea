/** Carries each kind of activity to the conversations, and what they show back. */
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { oldButton, wordCard } from '../cards/help/help.ts';
import type { CardPlace, Chat, Conversations, Press, Shown, Speaker } from '../dialogs/turn.ts';
import type { Log } from '../platform/log.ts';
import type { AddressBook } from './address-book.ts';
import { createChats } from './chat.ts';
import { cardShown, dialogAnswered, dialogOpened, wordShown } from './invoke-answers.ts';
import { withoutThread } from './keys.ts';
import { lookUpAnswered, lookUpIn } from './look-up.ts';
import { hasFiles, isButton, isCardAlone, wordsOf } from './message.ts';
import { choiceIn, choiceInvoke, choiceShown, resultsShown, searchIn, searchInvoke } from './message-extension.ts';
import { cardActivity } from './post.ts';
import { dialogPress, executePress, isRefresh, messagePress } from './press.ts';
import type { Later } from './redraws.ts';

export interface BotParts {
  readonly conversations: Conversations;
  readonly addresses: AddressBook;
  /** Whose turn it is. */
  readonly speaker: (context: TurnContext) => Speaker;
  readonly log: Log;
  readonly tryAgain?: Later | undefined;
}

export interface PathwayBot {
  /** Greets somebody who is met for the first time. */
  greet(context: TurnContext): Promise<void>;
  /** Whether it has to be kept that a message was answered, so that it is not where Teams delivers it again. */
  needsMark(context: TurnContext): boolean;
  /** One turn of somebody known. What is not known is left alone; of an invoke nobody hears, and that is an answer too. */
  run(context: TurnContext): Promise<void>;
}

type Invoked = (context: TurnContext) => Promise<unknown>;

/** Nothing but words. */
const isTyped = (activity: Activity): boolean => !hasFiles(activity) && !isButton(activity) && !isCardAlone(activity);

export const isPersonal = ({ conversation }: Activity): boolean => conversation.conversationType === 'personal';

export function createBot({ conversations, addresses, speaker, log, tryAgain }: BotParts): PathwayBot {
  const chatOf = createChats(log, tryAgain);

  function placeOf(context: TurnContext): CardPlace {
    const { activity } = context;
    return isPersonal(activity)
      ? { kind: 'chat', chat: chatOf(context) }
      : { kind: 'channel', conversation: withoutThread(activity.conversation.id) };
  }

  async function saidInChat(context: TurnContext): Promise<void> {
    const { activity } = context;
    const chat = chatOf(context);
    if (hasFiles(activity)) await conversations.sentFiles(chat, speaker(context));
    else if (isButton(activity)) await pressedByMessage(context, chat);
    // One of ours that they put there: its buttons are all that is asked.
    else if (isCardAlone(activity)) return;
    else await conversations.said(chat, speaker(context), wordsOf(activity));
  }
  /** In a channel nothing was kept of what was said. */
  async function changed(context: TurnContext): Promise<void> {
    if (isPersonal(context.activity)) await conversations.changedWhatWasSaid(chatOf(context));
  }
  /** What was pressed is answered as ever: in the place of its card, or by a word. */
  async function pressedByMessage(context: TurnContext, chat: Chat): Promise<void> {
    const press = messagePress(context.activity);
    const shown = await pressedIn({ kind: 'chat', chat }, context, press);
    if ('word' in shown) await chat.post(wordCard(shown.word));
    else if (press.post === undefined) await chat.post(shown.card);
  }
  /** In a chat the post itself is changed: what only answers a press is shown on the one device, and not kept (decision 74). */
  async function pressedIn(place: CardPlace, context: TurnContext, press: Press): Promise<Shown> {
    const shown = await conversations.pressed(place, speaker(context), press);
    if ('card' in shown && place.kind === 'chat' && press.post !== undefined) {
      await place.chat.update(press.post, shown.card);
    }
    return shown;
  }
  async function saidInChannel(context: TurnContext): Promise<void> {
    const { activity } = context;
    const conversation = withoutThread(activity.conversation.id);
    const card = await conversations.saidInChannel(
      speaker(context),
      conversation,
      () => wordsOf(activity),
      activity.recipient?.id,
    );
    await context.sendActivity(cardActivity(card) as Partial<Activity>);
  }

  async function pressed(context: TurnContext): Promise<unknown> {
    // No card of ours asks for it. Nothing is done that nobody pressed, and Teams wants a card for an answer.
    if (isRefresh(context.activity)) return cardShown(wordCard(oldButton));
    const shown = await pressedIn(placeOf(context), context, executePress(context.activity));
    return 'card' in shown ? cardShown(shown.card) : wordShown(shown.word);
  }
  /** A chat with somebody else calls itself personal too: one's own is where Pathway was met. */
  async function searched(context: TurnContext): Promise<unknown> {
    const by = speaker(context);
    const own = await addresses.chat(by.person.id, by.now);
    const isOwn = isPersonal(context.activity) && own?.conversation === context.activity.conversation.id;
    const shown = await conversations.searched(isOwn ? 'own-chat' : 'elsewhere', by, searchIn(context.activity));
    return resultsShown(shown);
  }
  const invokes: Readonly<Record<string, Invoked>> = {
    'adaptiveCard/action': pressed,
    'task/fetch': async (context) =>
      dialogOpened(await conversations.opened(speaker(context), dialogPress(context.activity))),
    'task/submit': async (context) =>
      dialogAnswered(await conversations.submitted(speaker(context), dialogPress(context.activity))),
    [searchInvoke]: searched,
    [choiceInvoke]: async (context) =>
      choiceShown(await conversations.chosen(speaker(context), choiceIn(context.activity))),
    'application/search': async (context) =>
      lookUpAnswered(conversations.lookedUp(speaker(context), lookUpIn(context.activity))),
  };
  async function invoked(context: TurnContext): Promise<void> {
    const { name = '' } = context.activity;
    const invoke = Object.hasOwn(invokes, name) ? invokes[name] : undefined;
    if (invoke === undefined) return;
    const value: InvokeResponse = { status: 200, body: await invoke(context) };
    await context.sendActivity({ type: 'invokeResponse', value });
  }

  return {
    async greet(context) {
      const { person, now } = speaker(context);
      try {
        await conversations.greeted(chatOf(context), { person, now });
      } catch (error) {
        await addresses.notGreeted(person.id, now);
        throw error;
      }
    },
    needsMark(context) {
      const { activity } = context;
      return (
        !isPersonal(activity) || !isTyped(activity) || conversations.needsMark(speaker(context), wordsOf(activity))
      );
    },
    async run(context) {
      switch (context.activity.type) {
        case 'message':
          return isPersonal(context.activity) ? saidInChat(context) : saidInChannel(context);
        case 'messageUpdate':
        case 'messageDelete':
          return changed(context);
        case 'invoke':
          return invoked(context);
      }
    },
  };
}
