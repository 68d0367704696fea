import type { Deliver } from './fake-teams/activity.ts';
import { type Connector, createConnector } from './fake-teams/connector.ts';
import { type DeskContext, idSource } from './fake-teams/context.ts';
import { type County, type CountyPerson, createDirectory, type Place } from './fake-teams/county.ts';
import { createFaults } from './fake-teams/faults.ts';
import { createInstaller } from './fake-teams/installing.ts';
import { createRateLimiter } from './fake-teams/limits.ts';
import { createLookUp } from './fake-teams/looking-up.ts';
import { participantOf, personWith } from './fake-teams/participant.ts';
import { createPress } from './fake-teams/pressing.ts';
import { createRefresh } from './fake-teams/refreshing.ts';
import { say, type Typed } from './fake-teams/saying.ts';
import { createSearching } from './fake-teams/searching.ts';
import { deskPerson, linesOf, postsElsewhere, postsFor } from './fake-teams/views.ts';
import type {
  ChooseRequest,
  ConversationLine,
  DeskPerson,
  Faults,
  LookUpAnswer,
  LookUpRequest,
  Post,
  PressAnswer,
  PressRequest,
  SearchAnswer,
  SearchRequest,
} from './page-api.ts';
import type { DeskStore, Sent } from './store.ts';

export interface FakeTeamsOptions {
  readonly county: County;
  readonly deliver: Deliver;
  /** The present instant, ISO-8601 UTC. */
  readonly clock: () => string;
  readonly store: DeskStore;
  /** Where the bot finds the connector; activities carry it. */
  readonly serviceUrl?: string;
  /** The bot's app id. */
  readonly botId?: string;
  /** Milliseconds that only grow, for Teams' rate limits; without it nothing is limited. */
  readonly elapsed?: () => number;
}

/**
 * Teams for one county, without HTTP: people and their conversations on one side, the bot's connector on the other.
 * What takes a person's or a conversation's id throws `NotHere` where it is not there or not theirs.
 */
export interface FakeTeams {
  readonly county: County;
  /** What the bot calls. */
  readonly connector: Connector;
  /** Straight to the bot, for activities Teams would not make. */
  readonly deliver: Deliver;
  people(): readonly DeskPerson[];
  /** Tells the bot of each channel it is in, once; what the bot did not take is told again at the next call. */
  start(): Promise<void>;
  conversations(person: string): readonly ConversationLine[];
  /** Opens a conversation: marks it as read, and refreshes the cards that ask for it. */
  look(person: string, conversation: string): Promise<readonly Post[]>;
  /** The posts as that person sees them, without looking. Oldest first. */
  peek(person: string, conversation: string): readonly Post[];
  /** The same on another of their devices: what Teams keeps of each post, without what only answered a press. */
  peekElsewhere(person: string, conversation: string): readonly Post[];
  say(person: string, typed: Typed): Promise<PressAnswer>;
  press(person: string, request: PressRequest): Promise<PressAnswer>;
  /** "Find a case", in the box people write in. */
  search(person: string, request: SearchRequest): Promise<SearchAnswer>;
  /** Posts the card of what was found. */
  choose(person: string, request: ChooseRequest): Promise<PressAnswer>;
  /** An input of a card looks up what is typed into it. */
  lookUp(person: string, request: LookUpRequest): Promise<LookUpAnswer>;
  /** Somebody takes the bot out of their conversation, puts it back, or calls the channel something else. */
  removeBot(person: string, conversation: string): Promise<void>;
  putBotBack(person: string, conversation: string): Promise<void>;
  rename(person: string, conversation: string, name: string): Promise<void>;
  faults(): Faults;
  setFaults(faults: Faults): void;
  /** Calls back with a conversation's id whenever its posts change, until the function it returns is called. */
  watch(changed: (conversation: string) => void): () => void;
  /** Everything the bot put in front of people, oldest first, with versions that were replaced since. */
  sent(): readonly Sent[];
}

export function createFakeTeams(options: FakeTeamsOptions): FakeTeams {
  const { county, deliver, clock, store } = options;
  const watchers = new Set<(conversation: string) => void>();
  const context: DeskContext = {
    directory: createDirectory(county),
    store,
    botId: options.botId ?? 'b0000000-0000-4000-8000-000000000001',
    serviceUrl: options.serviceUrl ?? 'http://127.0.0.1:3979/',
    clock,
    nextId: idSource(store, clock),
    announce: (conversation) => {
      for (const changed of watchers) changed(conversation);
    },
  };
  const { directory } = context;
  const faults = createFaults();
  const installer = createInstaller(context, deliver, faults);
  const { install } = installer;
  const press = createPress(context, deliver, faults);
  const searching = createSearching(context, deliver, faults);
  const refresh = createRefresh(context, deliver);
  const lookUp = createLookUp(context, deliver);

  async function enter(personId: string, conversation: string): Promise<{ person: CountyPerson; place: Place }> {
    const participant = participantOf(directory, personId, conversation);
    await install(participant);
    return participant;
  }
  return {
    county,
    connector: createConnector(context, faults, createRateLimiter(options.elapsed)),
    deliver,
    people: () => county.people.map((person) => deskPerson(county, person)),
    async start() {
      for (const { channel } of county.teams) {
        const place = directory.place(channel);
        const person = place?.members[0];
        if (place && person) await install({ person, place });
      }
    },
    conversations: (person) => linesOf(context, personWith(directory, person)),
    async look(personId, conversation) {
      const seat = await enter(personId, conversation);
      await refresh(seat);
      const posts = postsFor(context, seat.person, seat.place);
      const last = posts.at(-1);
      if (last) store.setReadMark(personId, seat.place.id, last.id);
      return posts;
    },
    peek(personId, conversation) {
      const { person, place } = participantOf(directory, personId, conversation);
      return postsFor(context, person, place);
    },
    peekElsewhere(personId, conversation) {
      const { person, place } = participantOf(directory, personId, conversation);
      return postsElsewhere(context, person, place);
    },
    say: async (person, typed) => say(context, deliver, faults, await enter(person, typed.conversation), typed),
    press: async (person, request) => press(await enter(person, request.conversation), request),
    search: async (person, request) => searching.search(await enter(person, request.conversation), request),
    choose: async (person, request) => searching.choose(await enter(person, request.conversation), request),
    lookUp: async (person, request) => lookUp(participantOf(directory, person, request.conversation), request),
    removeBot: async (person, conversation) => installer.remove(participantOf(directory, person, conversation)),
    putBotBack: async (person, conversation) => installer.putBack(participantOf(directory, person, conversation)),
    rename: async (person, conversation, name) =>
      installer.rename(participantOf(directory, person, conversation), name),
    faults: faults.get,
    setFaults: faults.set,
    watch(changed) {
      watchers.add(changed);
      return () => void watchers.delete(changed);
    },
    sent: store.sent,
  };
}
