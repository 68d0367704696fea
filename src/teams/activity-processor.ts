/** The door: what Teams delivers is checked, put in order, run once, and answered whatever happens. */
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Conversations, Speaker } from '../dialogs/turn.ts';
import type { LiveRegister } from '../people/kept-register.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { createQueue } from '../platform/queue.ts';
import { type Store, StoreError } from '../store/port.ts';
import { NotSent, TeamsAdapter } from './adapter.ts';
import type { AddressBook } from './address-book.ts';
import { createBot } from './bot.ts';
import type { Connector } from './connector.ts';
import { type Sender, senderOf, type Tenants } from './identity.ts';
import { asActivity, type Incoming, isOfPerson, readIncoming } from './incoming.ts';
import { invokeSays } from './invoke-answers.ts';
import { withoutThread } from './keys.ts';
import { learnFrom } from './learn-addresses.ts';
import { textActivity } from './post.ts';
import { createProcessedActivities } from './processed-activities.ts';
import type { Later } from './redraws.ts';
import { isKnownService, type ServiceHosts } from './service-hosts.ts';
import { failed, unknownOrganisation, unknownPerson } from './words.ts';

/** The HTTP answer to an activity. */
export interface TurnAnswer {
  readonly status: number;
  readonly body?: unknown;
}

export interface ActivityProcessor {
  /** Never rejects. */
  process(activity: unknown): Promise<TurnAnswer>;
  /** Resolves once no turn runs. */
  idle(): Promise<void>;
}

export interface ActivityProcessorParts {
  readonly conversations: Conversations;
  readonly connector: Connector;
  readonly addresses: AddressBook;
  readonly register: LiveRegister;
  readonly store: Store;
  readonly clock: Clock;
  readonly hosts: ServiceHosts;
  /** Tenants besides the register's whose people may use Pathway: as who the register says they are, or as strangers. */
  readonly tenants?: readonly string[];
  readonly log: Log;
  /** When a post of a chat that could not be changed is tried again. */
  readonly tryAgain?: Later;
}

/** Where a turn keeps whose it is. */
const senderKey = Symbol('sender');

/** An activity that is delivered again gets the same answer, and runs once. */
const mostRecent = 500;

export function createActivityProcessor(parts: ActivityProcessorParts): ActivityProcessor {
  const { conversations, connector, addresses, register, clock, hosts, log } = parts;
  const processed = createProcessedActivities(parts.store);
  const queue = createQueue();
  const recentActivities = new LRUCache<string, Promise<TurnAnswer>>({ max: mostRecent });
  const adapter = new TeamsAdapter(connector);
  const bot = createBot({ conversations, addresses, speaker, log, tryAgain: parts.tryAgain });
  adapter.onTurnError = sayThatItFailed;
  const allowed = (): Tenants => {
    const home = register.tenant;
    return { home, allowed: new Set([home, ...register.tenantsElsewhere(), ...(parts.tenants ?? [])]) };
  };

  function senderIn({ activity }: TurnContext) {
    return senderOf(activity as unknown as Incoming, allowed());
  }
  function speaker(context: TurnContext): Speaker {
    const sender = context.turnState.get<Sender>(senderKey);
    if (!sender.known) throw new Error('A turn of somebody unknown reached the conversations.');
    return { person: register.personOrStranger(sender.person, sender.name), now: clock.now() };
  }

  async function say(context: TurnContext, sentence: string): Promise<void> {
    const { type, name } = context.activity;
    if (type === 'message') await context.sendActivity(textActivity(sentence) as Partial<Activity>);
    const value = type === 'invoke' ? invokeSays(name, sentence) : undefined;
    if (value !== undefined) await context.sendActivity({ type: 'invokeResponse', value });
  }
  async function wordsFor(error: Error): Promise<string> {
    // A store that does not answer has been waited for already.
    if (error instanceof StoreError) return failed;
    // What failed in the turn is in the log; that this question fails as well says nothing more.
    return (await conversations.beingUpdated(clock.now()).catch(() => undefined)) ?? failed;
  }
  async function sayThatItFailed(context: TurnContext, error: Error): Promise<void> {
    log.error({ event: 'turn-failed', ...described(context.activity), error });
    if (isOfPerson(context.activity)) await say(context, await wordsFor(error)).catch(unlessRefused);
    else unlessRefused(error);
  }

  /** Teams tells of places without saying who did something there: what needs no person is learned all the same. */
  async function withoutPerson(context: TurnContext, why: string): Promise<void> {
    if (why === 'no-person') {
      await learnFrom(addresses, context.activity as unknown as Incoming, undefined, clock.now(), register.tenant);
    }
    await say(context, why === 'other-tenant' ? unknownOrganisation : unknownPerson);
  }
  /** One turn; a message that is marked as run before is left alone. */
  async function turn(context: TurnContext): Promise<void> {
    const { activity } = context;
    const { id, type, conversation } = activity;
    // Somebody whose role has ended is let in by it no more, whichever process ended it.
    await register.refresh(clock.now());
    const sender = senderIn(context);
    if (!sender.known) return withoutPerson(context, sender.why);
    context.turnState.set(senderKey, sender);
    const message = type === 'message' && bot.needsMark(context) ? id : undefined;
    const before = message === undefined ? undefined : await processed.of(conversation.id, clock.now());
    if (message !== undefined && before?.has(message, sender.person)) return;
    const incoming = activity as unknown as Incoming;
    const isNew = await learnFrom(addresses, incoming, sender.person, clock.now(), register.tenant);
    await (isNew ? bot.greet(context) : bot.run(context));
    if (message !== undefined) await before?.add(message, sender.person, clock.now());
  }

  async function run(activity: Activity): Promise<TurnAnswer> {
    const started = performance.now();
    const response = await adapter.runTurn(activity, turn);
    const milliseconds = Math.round(performance.now() - started);
    const answer = answerFrom(activity, response);
    log.debug({ event: 'turn', ...described(activity), status: answer.status, milliseconds });
    return answer;
  }

  function enqueue(activity: Activity, key: string): Promise<TurnAnswer> {
    const answer = queue
      .run(withoutThread(activity.conversation.id), () => run(activity))
      .catch((error: unknown): TurnAnswer => {
        log.error({ event: 'turn-failed', ...described(activity), error });
        recentActivities.delete(key);
        return { status: 500, body: { error: 'The turn failed.' } };
      });
    if (activity.id !== undefined) recentActivities.set(key, answer);
    return answer;
  }

  return {
    async process(body) {
      const incoming = readIncoming(body);
      if (incoming === undefined) return { status: 400, body: { error: 'The body is not an activity.' } };
      const sender = senderOf(incoming, allowed());
      const code = isKnownService(incoming.serviceUrl, hosts) ? whyStrange(sender) : 'unknown-service';
      if (code !== undefined) log.warn({ event: 'turn-refused', ...described(incoming), code });
      // Somebody who writes from an organisation that may not use Pathway must not be left without a word.
      const isTold = code === undefined || (code === 'other-tenant' && isOfPerson(incoming));
      if (!isTold) return { status: 403, body: { error: 'This activity is not for this Pathway.' } };
      // Of an edited message Teams tells under the message's own id; and what is answered is for one person only.
      const key = [incoming.conversation.id, incoming.id, incoming.type, keyOfSender(incoming)].join(' ');
      return recentActivities.get(key) ?? enqueue(asActivity(incoming), key);
    },
    idle: queue.idle,
  };
}

function whyStrange(sender: Sender): string | undefined {
  return sender.known || !['other-tenant', 'two-tenants'].includes(sender.why) ? undefined : sender.why;
}

/** Whoever it claims to be from; of somebody nobody knows the claim. */
function keyOfSender({ from }: Incoming): string {
  return `${from?.tenantId ?? ''} ${from?.aadObjectId ?? from?.id ?? ''}`.toLowerCase();
}

/** Where Teams does not let the bot speak, delivering the activity again would not help. Throws any other error. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof NotSent) || error.outcome !== 'refused') throw error;
}

type Described = Pick<Activity, 'type'> & Partial<Pick<Activity, 'id' | 'name'>>;

function described({ id, type, name }: { readonly [Key in keyof Described]: Described[Key] | undefined }) {
  return { activity: id, type, name };
}

/** An invoke that nobody answered is one that nobody knows. */
function answerFrom({ type }: Activity, response: InvokeResponse | undefined): TurnAnswer {
  if (type !== 'invoke') return { status: 200 };
  const { status = 501, body } = response ?? {};
  return body === undefined ? { status } : { status, body };
}
