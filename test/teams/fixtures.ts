/** Teams in a few lines: activities as it delivers them, a connector that remembers, conversations that only listen. */
import type { Card } from '../../src/cards/card.ts';
import type { Conversations, DialogShown, LookUp, Press, Search, SearchShown, Shown } from '../../src/dialogs/turn.ts';
import type { LiveRegister } from '../../src/people/kept-register.ts';
import { createRegister } from '../../src/people/register.ts';
import { createLog } from '../../src/platform/log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createActivityProcessor } from '../../src/teams/activity-processor.ts';
import { createAddressBook } from '../../src/teams/address-book.ts';
import type { Connector, ConnectorAnswer, OutgoingActivity } from '../../src/teams/connector.ts';
import type { Later } from '../../src/teams/redraws.ts';

export const tenant = '5f0e6c1a-6b1d-4c0a-9a53-0d6c3f3c7a11';
export const priya = 'a1000000-0000-4000-8000-000000000001';
export const channel = '19:managers@thread.tacv2';
export const serviceUrl = 'http://127.0.0.1:3979/';
export const now = '2026-11-02T09:15:00Z';
export const clock = { now: () => now };

const town = createRegister({
  tenant,
  teams: [{ id: 'managers', name: 'CDYJS managers', agency: 'cdyjs', channel }],
  people: [{ id: priya, name: 'Priya Shah', job: 'Manager', teams: [{ team: 'managers', role: 'team-manager' }] }],
});
/** It never changes. */
export const register: LiveRegister = { ...town, refresh: async () => {} };

export function card(text: string): Card {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] };
}

type Fields = Readonly<Record<string, unknown>>;

const bot = { id: '28:bot', name: 'Pathway' };
let count = 0;

/** From Priya's private chat, unless `more` says otherwise. */
export function activity(type: string, more: Fields = {}): Fields {
  count += 1;
  return {
    type,
    id: `activity-${count}`,
    channelId: 'msteams',
    serviceUrl,
    locale: 'en-GB',
    from: { id: '29:priya', name: 'Priya Shah', aadObjectId: priya },
    recipient: bot,
    conversation: { id: 'a:priya', conversationType: 'personal', tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    ...more,
  };
}

export function message(text: string, more: Fields = {}): Fields {
  return activity('message', { text, textFormat: 'plain', ...more });
}

export function invoke(name: string, value: unknown, more: Fields = {}): Fields {
  return activity('invoke', { name, value, ...more });
}

/** The thread of a post in the managers' channel. */
export const inChannel = {
  conversation: { id: `${channel};messageid=111`, conversationType: 'channel', tenantId: tenant, isGroup: true },
};

/** `<at>Pathway</at>` before what was typed. */
export function mention(text: string): Fields {
  const entities = [{ type: 'mention', mentioned: bot, text: '<at>Pathway</at>' }];
  return message(`<at>Pathway</at> ${text}`, { ...inChannel, entities });
}

export interface Sending {
  readonly how: 'send' | 'update' | 'create';
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly post?: string;
  readonly activity?: OutgoingActivity;
}

/** Answers each call with the next of `answers`, and then with success. */
export function fakeConnector(answers: ConnectorAnswer[] = []) {
  const sent: Sending[] = [];
  const next = (id: string): Promise<ConnectorAnswer> =>
    Promise.resolve(answers.shift() ?? { came: 'answer', status: 201, body: { id } });
  const connector: Connector = {
    send(url, conversation, what) {
      sent.push({ how: 'send', serviceUrl: url, conversation, activity: what });
      return next(`post-${sent.length}`);
    },
    update(url, conversation, post, what) {
      sent.push({ how: 'update', serviceUrl: url, conversation, post, activity: what });
      return next(post);
    },
    createConversation(url, { members }) {
      sent.push({ how: 'create', serviceUrl: url, conversation: members.map(({ id }) => id).join() });
      return next('a:made');
    },
  };
  return { connector, sent };
}

/** What a post showed: its summary is the card's first text. */
export const shown = (sent: readonly Sending[]) => sent.map(({ activity: what }) => what?.summary);

export interface Heard {
  readonly what: string;
  readonly person?: string;
  readonly text?: string;
  readonly press?: Press;
  readonly lookUp?: LookUp;
  readonly place?: string;
  readonly search?: Search;
  readonly reference?: string;
}

export interface Replies {
  search?: SearchShown;
  shown?: Shown;
  dialog?: DialogShown;
  /** Asks for what was typed in a channel. */
  listens?: true;
  /** A post that is drawn anew before a message is answered. */
  updates?: string;
  /** Thrown by whatever is called. */
  error?: Error;
}

function fakeConversations(replies: Replies = {}) {
  const heard: Heard[] = [];
  function hear(one: Heard): void {
    heard.push(one);
    if (replies.error) throw replies.error;
  }
  const dialog = () => replies.dialog ?? { closes: undefined };
  const conversations: Conversations = {
    async greeted(chat, { person }) {
      hear({ what: 'greeted', person: person.name });
      await chat.post(card('Hello'));
    },
    async said(chat, { person }, text) {
      hear({ what: 'said', person: person.name, text });
      if (replies.updates) await chat.update(replies.updates, card('Answered'));
      await chat.post(card(`Heard ${text.length}`));
    },
    needsMark: (_speaker, text) => text !== 'only a question',
    async sentFiles(_chat, { person }) {
      hear({ what: 'sentFiles', person: person.name });
    },
    async changedWhatWasSaid(chat) {
      hear({ what: 'changedWhatWasSaid' });
      await chat.post(card('Not followed'));
    },
    async saidInChannel({ person }, place, words) {
      hear({ what: 'saidInChannel', person: person.name, place, ...(replies.listens && { text: words() }) });
      return card('Use the private chat');
    },
    async pressed(place, { person }, press) {
      const where = place.kind === 'chat' ? 'chat' : place.conversation;
      hear({ what: 'pressed', person: person.name, press, place: where });
      return replies.shown ?? { word: 'Done' };
    },
    async opened({ person }, press) {
      hear({ what: 'opened', person: person.name, press });
      return dialog();
    },
    async submitted({ person }, press) {
      hear({ what: 'submitted', person: person.name, press });
      return dialog();
    },
    async searched(place, { person }, search) {
      hear({ what: 'searched', person: person.name, place, search });
      return replies.search ?? { results: [] };
    },
    async chosen({ person }, reference) {
      hear({ what: 'chosen', person: person.name, ...(reference === undefined ? {} : { reference }) });
      return replies.search ?? { results: [] };
    },
    lookedUp({ person }, lookUp) {
      hear({ what: 'lookedUp', person: person.name, lookUp });
      return { results: [{ value: 'northfield-academy', title: 'Northfield Academy' }] };
    },
    beingUpdated: async () => undefined,
  };
  return { conversations, heard };
}

/** The door with everything behind it faked but the store. `tenants`: whose people may come in besides the register's. */
export function door(
  replies: Replies = {},
  answers: ConnectorAnswer[] = [],
  store = openSqliteStore(':memory:'),
  tenants: readonly string[] = [],
  tryAgain?: Later,
) {
  const { connector, sent } = fakeConnector(answers);
  const { conversations, heard } = fakeConversations(replies);
  const lines: string[] = [];
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const places = createAddressBook(store);
  const hosts = 'loopback' as const;
  const turns = createActivityProcessor({
    conversations,
    connector,
    addresses: places,
    register,
    store,
    clock,
    hosts,
    tenants,
    log,
    ...(tryAgain && { tryAgain }),
  });
  return { turns, process: turns.process, sent, heard, lines, places, store, replies };
}
