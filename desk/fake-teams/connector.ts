import type { DeskContext } from './context.ts';
import { joinThread, type Place } from './county.ts';
import { conversationAsked } from './creating.ts';
import { conversationNotFound, notInRoster, TeamsError, throttled } from './errors.ts';
import type { FaultBoard } from './faults.ts';
import { overTheWire } from './json.ts';
import type { RateLimiter } from './limits.ts';
import { memberOf, membersOf, pageOfMembers } from './members.ts';
import { post, showAnew, takeDown, threadIn, threadOf } from './posts.ts';

/** What Teams answers to a call of the bot. `isLost`: it was done, but its answer never arrives. */
export interface ConnectorAnswer {
  readonly status: number;
  readonly body?: unknown;
  /** Whole seconds, with 429. */
  readonly retryAfterSeconds?: number;
  readonly isLost?: true;
}

/** Teams towards the bot: the Bot Connector's calls. Conversation ids may carry a thread. Refusals are answers. */
export interface Connector {
  create(parameters: unknown): ConnectorAnswer;
  send(conversation: string, activity: unknown): ConnectorAnswer;
  /** In a channel it goes into the thread of that post; where no post has that id it is a plain send. */
  reply(conversation: string, activityId: string, activity: unknown): ConnectorAnswer;
  update(conversation: string, activityId: string, activity: unknown): ConnectorAnswer;
  remove(conversation: string, activityId: string): ConnectorAnswer;
  members(conversation: string): ConnectorAnswer;
  /** A page holds from 50 to 500, whatever is asked for. */
  pagedMembers(conversation: string, pageSize?: number, continuationToken?: string): ConnectorAnswer;
  /** By `29:…` account id or Entra object id. */
  member(conversation: string, account: string): ConnectorAnswer;
}

export function createConnector(context: DeskContext, faults: FaultBoard, limit: RateLimiter): Connector {
  function reach(conversation: string): Place {
    const place = context.directory.place(conversation);
    if (!place) throw conversationNotFound();
    if (faults.isOut(place.id)) throw notInRoster();
    return place;
  }
  function read(conversation: string, about: (place: Place) => unknown): ConnectorAnswer {
    return guarded(() => ({ status: 200, body: about(reach(conversation)) }));
  }
  /** A call that posts or changes a post, within the limits and faults. */
  function write(conversation: string, act: (place: Place) => ConnectorAnswer): ConnectorAnswer {
    return guarded(() => {
      const place = reach(conversation);
      const seconds = limit(place.id);
      if (seconds !== undefined) throw throttled(seconds);
      const fate = faults.nextSend();
      const answer = act(place);
      return fate === 'lose' ? { ...answer, isLost: true } : answer;
    });
  }
  function posted(place: Place, thread: string | undefined, activity: unknown): ConnectorAnswer {
    return { status: 201, body: { id: post(context, place, thread, overTheWire(activity)) } };
  }
  function create(parameters: unknown): ConnectorAnswer {
    const { place, activity } = conversationAsked(context, overTheWire(parameters));
    if (!activity) return { status: 201, body: { id: reach(place.id).id, serviceUrl: context.serviceUrl } };
    return write(place.id, () => {
      const activityId = post(context, place, undefined, activity);
      const id = place.kind === 'channel' ? joinThread(place.id, activityId) : place.id;
      return { status: 201, body: { id, activityId, serviceUrl: context.serviceUrl } };
    });
  }
  return {
    create: (parameters) => guarded(() => create(parameters)),
    send: (conversation, activity) =>
      write(conversation, (place) => posted(place, threadIn(context, conversation), activity)),
    reply: (conversation, activityId, activity) =>
      write(conversation, (place) => {
        const thread = threadIn(context, conversation) ?? threadOf(context, place, activityId);
        return posted(place, thread, activity);
      }),
    update: (conversation, activityId, activity) =>
      write(conversation, (place) => {
        showAnew(context, place, activityId, overTheWire(activity));
        return { status: 200, body: { id: activityId } };
      }),
    remove: (conversation, activityId) =>
      write(conversation, (place) => {
        takeDown(context, place, activityId);
        return { status: 200 };
      }),
    members: (conversation) => read(conversation, (place) => membersOf(context, place)),
    pagedMembers: (conversation, pageSize, token) =>
      read(conversation, (place) => pageOfMembers(context, place, pageSize, token)),
    member: (conversation, account) => read(conversation, (place) => memberOf(context, place, account)),
  };
}

function guarded(act: () => ConnectorAnswer): ConnectorAnswer {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof TeamsError)) throw error;
    const { status, code, message, retryAfterSeconds } = error;
    const answer = { status, body: { error: { code, message } } };
    return retryAfterSeconds === undefined ? answer : { ...answer, retryAfterSeconds };
  }
}
