/** The SDK's handler: carries each kind of activity to the conversations, and what they show back. */
import {
  type Activity,
  type AdaptiveCardInvokeResponse,
  type TaskModuleResponse,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder';
import { oldButton, wordCard } from '../cards/help/help.ts';
import type { Conversations, Place, Speaker } from '../dialogs/turn.ts';
import type { Log } from '../log.ts';
import { chatOf } from './chat.ts';
import { cardShown, dialogAnswered, dialogOpened, wordShown } from './invoke-answers.ts';
import { withoutThread } from './keys.ts';
import { hasFiles, isButton, wordsOf } from './message.ts';
import type { Places } from './places.ts';
import { cardActivity } from './post.ts';
import { dialogPress, executePress, isRefresh } from './press.ts';

export interface BotParts {
  readonly conversations: Conversations;
  readonly places: Places;
  /** Whose turn it is. */
  readonly speaker: (context: TurnContext) => Speaker;
  readonly log: Log;
}

export const isPersonal = ({ conversation }: Activity): boolean => conversation.conversationType === 'personal';

export class PathwayBot extends TeamsActivityHandler {
  readonly #parts: BotParts;

  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    this.onMessage(async (context, next) => {
      await (isPersonal(context.activity) ? this.#saidInChat(context) : this.#saidInChannel(context));
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.#greet(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (membersAdded.some(({ id }) => id === recipient?.id)) await this.#greet(context);
      await next();
    });
  }

  protected override async onAdaptiveCardInvoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    const { conversations, speaker } = this.#parts;
    const press = executePress(context.activity);
    if (isRefresh(context.activity)) {
      const card = await conversations.refreshed(this.#place(context), speaker(context), press);
      return card === undefined ? wordShown('') : cardShown(card);
    }
    const shown = await conversations.pressed(this.#place(context), speaker(context), press);
    return 'card' in shown ? cardShown(shown.card) : wordShown(shown.word);
  }

  protected override async handleTeamsTaskModuleFetch(context: TurnContext): Promise<TaskModuleResponse> {
    const { conversations, speaker } = this.#parts;
    return dialogOpened(await conversations.opened(speaker(context), dialogPress(context.activity)));
  }

  protected override async handleTeamsTaskModuleSubmit(context: TurnContext): Promise<TaskModuleResponse> {
    const { conversations, speaker } = this.#parts;
    const shown = await conversations.submitted(speaker(context), dialogPress(context.activity));
    // The SDK's type has no word for an answer without a body, which closes the dialog.
    return dialogAnswered(shown) as TaskModuleResponse;
  }

  async #saidInChat(context: TurnContext): Promise<void> {
    const { conversations, speaker, log } = this.#parts;
    const { activity } = context;
    const chat = chatOf(context, log);
    if (hasFiles(activity)) await conversations.sentFiles(chat, speaker(context));
    else if (isButton(activity)) await chat.post(wordCard(oldButton));
    else await conversations.said(chat, speaker(context), wordsOf(activity));
  }

  async #saidInChannel(context: TurnContext): Promise<void> {
    const { conversations, speaker } = this.#parts;
    const { activity } = context;
    const conversation = withoutThread(activity.conversation.id);
    const card = await conversations.saidInChannel(speaker(context), conversation, () => wordsOf(activity));
    await context.sendActivity(cardActivity(card) as Partial<Activity>);
  }

  /** Teams says more than once, and in any order, that the bot was installed. */
  async #greet(context: TurnContext): Promise<void> {
    const { conversations, places, speaker, log } = this.#parts;
    if (!isPersonal(context.activity)) return;
    const { person, now } = speaker(context);
    if (await places.isGreeted(person.id, now)) return;
    await conversations.greeted(chatOf(context, log), { person, now });
    await places.setGreeted(person.id);
  }

  #place(context: TurnContext): Place {
    const { activity } = context;
    return isPersonal(activity)
      ? { kind: 'chat', chat: chatOf(context, this.#parts.log) }
      : { kind: 'channel', conversation: withoutThread(activity.conversation.id) };
  }
}
