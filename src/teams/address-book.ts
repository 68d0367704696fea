/** Where conversations live: learned from what comes in, because Teams tells no other way and changes it at times. */
import type { Instant, PersonId } from '../rules/base/vocabulary.ts';
import { againOnConflict, writeOver } from '../store/conflicts.ts';
import type { Document, Store } from '../store/port.ts';
import {
  type Address,
  afterHearing,
  afterLeaving,
  afterTelling,
  type Heard,
  isSame,
  type KeptAddress,
  type KnownAddress,
  type OfTeam,
} from './address.ts';
import { conversationKey, withoutThread } from './keys.ts';
import { createRecentAddresses } from './recent-addresses.ts';

export interface AddressBook {
  /**
   * Keeps where an activity came from: `person` in a private chat. True where they are met there for the first time: who
   * asked greets them, and nobody else, in no process.
   */
  learn(
    heard: Omit<Heard, 'at'> & { readonly at?: Instant } & OfTenant,
    person: PersonId | undefined,
    now: Instant,
  ): Promise<boolean>;
  /** Greeting somebody failed: the next time Teams says that Pathway was put there, they are greeted. */
  notGreeted(person: PersonId, now: Instant): Promise<void>;
  learnService(serviceUrl: string, now: Instant, tenant?: string): Promise<void>;
  /** Pathway was removed from there, or the place is no more. */
  leave(left: Heard & OfTenant, person: PersonId | undefined, now: Instant): Promise<void>;
  /** The same for every channel of a team that is known; Teams tells it once for all of them. */
  ofTeam(team: string, told: OfTeam, at: Instant, now: Instant): Promise<void>;
  /** Where a channel is; a channel never heard of is where Teams was last heard of in its tenant. */
  channel(conversation: string, now: Instant, tenant?: string): Promise<KnownAddress | undefined>;
  /** What is known of a channel, for administrators. */
  known(conversation: string, now: Instant): Promise<Known | undefined>;
  /** The private chat of somebody who was met. */
  chat(person: PersonId, now: Instant): Promise<KnownAddress | undefined>;
  /** Keeps a chat that was created, unless the person was met meanwhile; `instead` is the one it replaces. */
  keepCreated(person: PersonId, address: Address, now: Instant, instead?: Address): Promise<void>;
  /** The connector heard of last, in the register's tenant or in another: the URL of one is no good in another. */
  lastService(now: Instant, tenant?: string): Promise<string | undefined>;
}

/** Where something was heard, in another tenant than the register's; undefined in the register's own. */
export interface OfTenant {
  readonly tenant?: string | undefined;
}

export interface Known {
  readonly serviceUrl: string;
  /** `Police safeguarding › Referrals`, as far as Teams told it. */
  readonly name?: string;
  readonly goneSince?: Instant;
}

const partition = 'places';
const lastId = (tenant: string | undefined): string => (tenant === undefined ? 'last' : `last:${tenant}`);
const channelPrefix = 'channel:';
const channelId = (conversation: string) => `${channelPrefix}${conversationKey(conversation)}`;
const chatId = (person: PersonId) => `person:${person}`;
const idOf = (conversation: string, person: PersonId | undefined) =>
  person === undefined ? channelId(conversation) : chatId(person);
/** What earlier versions kept of somebody who was greeted. They kept the chat before it. */
const greetedId = (person: PersonId) => `greeted:${person}`;

function document(id: string, body: object): Document {
  return { partition, id, kind: 'place', body };
}

/** Somebody else may learn of the same address at the same time. */
const guardedTries = 5;

const asAddress = ({ serviceUrl, conversation, goneSince }: KeptAddress): KnownAddress => ({
  serviceUrl,
  conversation,
  ...(goneSince === undefined ? {} : { goneSince }),
});

function withoutGreeting({ greeted: _greeted, ...kept }: KeptAddress): KeptAddress {
  return kept;
}

type After = (kept: KeptAddress | undefined) => KeptAddress | undefined | Promise<KeptAddress>;

export function createAddressBook(store: Store): AddressBook {
  const recent = createRecentAddresses();
  const find = (id: string, now: Instant) => store.read<KeptAddress>(partition, id, now);
  const read = async (id: string, now: Instant) => (await find(id, now))?.body;
  /** As it was seen to be a moment ago. Where it was gone it is looked up: somebody may have heard that it is back. */
  async function seenLately(id: string, now: Instant): Promise<KeptAddress | undefined> {
    const seen = recent.get(id, now);
    if (seen !== undefined && seen.goneSince === undefined) return seen;
    const kept = await read(id, now);
    if (kept !== undefined) recent.set(id, kept, now);
    return kept;
  }

  /**
   * Writes only what is new. No turn fails because others learn at the same time: at last the last one wins. `isMissing`:
   * nothing was there a moment ago, and it is read only where that has changed.
   */
  const changed = (id: string, now: Instant, after: After, isMissing: boolean): Promise<KeptAddress | undefined> =>
    againOnConflict(guardedTries + 1, async (tries) => {
      const found = isMissing && tries === 1 ? undefined : await find(id, now);
      const body = await after(found?.body);
      if (body === undefined || isSame(found?.body, body)) return body;
      const next = document(id, body);
      await store.commit([tries > guardedTries ? { put: next } : writeOver(next, found?.etag, now)]);
      return body;
    });
  /** Does nothing where what it would be was seen to be so a moment ago. */
  async function change(id: string, now: Instant, after: After, isMissing = false): Promise<void> {
    const seen = recent.get(id, now);
    const wanted = seen === undefined ? undefined : await after(seen);
    if (wanted !== undefined && isSame(seen, wanted)) return;
    const kept = await changed(id, now, after, isMissing);
    if (kept !== undefined) recent.set(id, kept, now);
  }
  async function lastService(now: Instant, tenant?: string): Promise<string | undefined> {
    return (await seenLately(lastId(tenant), now))?.serviceUrl;
  }
  const learnService = (serviceUrl: string, now: Instant, tenant?: string): Promise<void> =>
    change(lastId(tenant), now, () => ({ serviceUrl, conversation: '' }));

  return {
    async learn({ tenant, ...heard }, person, now) {
      const conversation = withoutThread(heard.conversation);
      const whole = { at: now, ...heard, conversation };
      // What fails after the chat is kept would leave its person without their greeting.
      await learnService(heard.serviceUrl, now, tenant);
      let isFirst = false;
      await change(idOf(conversation, person), now, async (kept) => {
        const next = afterHearing(kept, whole);
        const isMet = person !== undefined && heard.isMet === true && kept?.greeted === undefined;
        isFirst = isMet && (kept === undefined || (await read(greetedId(person), now)) === undefined);
        return isMet ? { ...next, greeted: true } : next;
      });
      return isFirst;
    },
    async notGreeted(person, now) {
      await change(chatId(person), now, (kept) => kept && withoutGreeting(kept));
    },
    learnService,
    async leave({ at, isBack: _isBack, isMet: _isMet, tenant, ...left }, person, now) {
      const conversation = withoutThread(left.conversation);
      await change(idOf(conversation, person), now, (kept) => {
        // Whoever removed it for somebody else keeps their own chat.
        const isTheirs = person === undefined || kept?.conversation === conversation;
        return isTheirs ? afterLeaving({ ...kept, ...left, conversation }, at) : kept;
      });
      await learnService(left.serviceUrl, now, tenant);
    },
    async ofTeam(team, told, at, now) {
      const channels = await store.list<KeptAddress>(partition, channelPrefix, now);
      const theirs = channels.filter(({ body }) => body.team === team || body.conversation === team);
      for (const { id, body } of theirs) await change(id, now, (kept) => afterTelling(kept ?? body, told, at));
    },
    async channel(conversation, now, tenant) {
      const kept = await seenLately(channelId(conversation), now);
      if (kept !== undefined) return asAddress(kept);
      const serviceUrl = await lastService(now, tenant);
      return serviceUrl === undefined ? undefined : { serviceUrl, conversation };
    },
    async known(conversation, now) {
      const kept = await read(channelId(conversation), now);
      if (kept === undefined) return undefined;
      const name = [kept.teamName, kept.name].filter((one) => one !== undefined).join(' › ');
      const { serviceUrl, goneSince } = kept;
      return { serviceUrl, ...(name === '' ? {} : { name }), ...(goneSince === undefined ? {} : { goneSince }) };
    },
    async chat(person, now) {
      const kept = await seenLately(chatId(person), now);
      return kept === undefined ? undefined : asAddress(kept);
    },
    async keepCreated(person, address, now, instead) {
      const after: After = (kept) =>
        kept === undefined || kept.conversation === instead?.conversation
          ? { ...address, ...(kept?.greeted && { greeted: true }) }
          : kept;
      await change(chatId(person), now, after, instead === undefined);
    },
    lastService,
  };
}
