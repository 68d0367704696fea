/** The SDK's turn on our own connector: one activity in, what the bot says out, and the answer to an invoke. */
import {
  type Activity,
  BotAdapter,
  INVOKE_RESPONSE_KEY,
  type InvokeResponse,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import type { Delivery } from '../notices/messenger.ts';
import type { Connector, OutgoingActivity } from './connector.ts';
import { afterPost, afterUpdate } from './delivery.ts';

/** Something said in a turn did not reach the person, as far as is known. */
export class NotSent extends Error {
  readonly code = 'not-sent';
  readonly outcome: Delivery['outcome'];
  constructor(delivery: Delivery) {
    super(`What was said in the turn did not arrive: ${'why' in delivery ? delivery.why : delivery.outcome}.`);
    this.name = 'NotSent';
    this.outcome = delivery.outcome;
  }
}

/** What Teams needs, and nothing of what the SDK adds of the person who is answered. */
function outgoing({ text, textFormat, summary, attachments, entities }: Partial<Activity>): OutgoingActivity {
  return {
    type: 'message',
    ...(text === undefined ? {} : { text }),
    ...(textFormat === 'plain' ? { textFormat } : {}),
    ...(summary === undefined ? {} : { summary }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(entities === undefined ? {} : { entities }),
  };
}

/**
 * The SDK's turn, in which things are said by functions of our own. The SDK's are generators made anew at each call, and
 * such a one keeps all that it has seen in memory until old rubbish is collected (decision 72).
 */
class Turn extends TurnContext {
  /** Of whatever stands beside an activity in the SDK's own, Pathway says nothing. */
  override async sendActivity(said: string | Partial<Activity>): Promise<ResourceResponse | undefined> {
    const activity = typeof said === 'string' ? { type: 'message', text: said } : said;
    const [response] = await this.adapter.sendActivities(this, [activity]);
    return response;
  }
}

export class TeamsAdapter extends BotAdapter {
  readonly #connector: Connector;

  constructor(connector: Connector) {
    super();
    this.#connector = connector;
  }

  /** Runs one turn; the answer to an invoke, where it was one. Rejects with what `onTurnError` throws. */
  async runTurn(
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    const context = new Turn(this, activity);
    // Without the SDK's way through middleware, of which there is none here, for the reason that `Turn` gives.
    try {
      await logic(context);
    } catch (error) {
      if (this.onTurnError === undefined) throw error;
      await this.onTurnError(context, error as Error);
    }
    return context.turnState.get<Activity | undefined>(INVOKE_RESPONSE_KEY)?.value;
  }

  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) responses.push({ id: await this.#send(context, activity) });
    return responses;
  }

  /** A post that Teams gave no id is left alone. Throws `NotSent`, also where the post is gone. */
  override async updateActivity(context: TurnContext, activity: Partial<Activity>): Promise<void> {
    const { serviceUrl, conversation } = context.activity;
    const post = activity.id ?? '';
    if (post === '') return;
    const delivery = afterUpdate(
      await this.#connector.update(serviceUrl, conversation.id, post, outgoing(activity)),
      post,
    );
    if (delivery.outcome !== 'sent') throw new NotSent(delivery);
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('Pathway draws its posts anew; it deletes none.'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('Pathway speaks first through its messenger.'));
  }

  async #send(context: TurnContext, activity: Partial<Activity>): Promise<string> {
    if (activity.type === 'invokeResponse') {
      context.turnState.set(INVOKE_RESPONSE_KEY, activity);
      return '';
    }
    const { serviceUrl, conversation } = context.activity;
    const delivery = afterPost(await this.#connector.send(serviceUrl, conversation.id, outgoing(activity)));
    if (delivery.outcome !== 'sent') throw new NotSent(delivery);
    return delivery.activity;
  }
}
