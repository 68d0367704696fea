/** Where conversations live: learned from what comes in, because Teams tells no other way and changes it at times. */
import type { Instant, PersonId } from '../rules/words.ts';
import { Conflict, type Document, type Store } from '../store/port.ts';
import { conversationKey, withoutThread } from './keys.ts';

/** A conversation at a connector. */
export interface Place {
  readonly serviceUrl: string;
  readonly conversation: string;
}

export interface Places {
  /** Keeps where an activity came from: `person` in a private chat. */
  learn(place: Place, person: PersonId | undefined, now: Instant): Promise<void>;
  /** Where a channel is; a channel never heard of is where Teams was last heard of. */
  channel(conversation: string, now: Instant): Promise<Place | undefined>;
  /** The private chat of somebody who was met. */
  chat(person: PersonId, now: Instant): Promise<Place | undefined>;
  /** Keeps a chat that was created, unless the person was met meanwhile. */
  keepCreated(person: PersonId, place: Place): Promise<void>;
  /** The connector heard of last. */
  lastService(now: Instant): Promise<string | undefined>;
  isGreeted(person: PersonId, now: Instant): Promise<boolean>;
  setGreeted(person: PersonId): Promise<void>;
}

const partition = 'places';
const lastId = 'last';
const channelId = (conversation: string) => `channel:${conversationKey(conversation)}`;
const chatId = (person: PersonId) => `person:${person}`;
const greetedId = (person: PersonId) => `greeted:${person}`;

function document(id: string, body: object): Document {
  return { partition, id, kind: 'place', body };
}

export function createPlaces(store: Store): Places {
  const read = async (id: string, now: Instant) => (await store.read<Place>(partition, id, now))?.body;
  async function keep(id: string, place: Place, now: Instant): Promise<void> {
    const kept = await read(id, now);
    if (kept?.serviceUrl === place.serviceUrl && kept.conversation === place.conversation) return;
    await store.commit([{ put: document(id, place) }]);
  }
  async function lastService(now: Instant): Promise<string | undefined> {
    return (await read(lastId, now))?.serviceUrl;
  }
  return {
    async learn({ serviceUrl, conversation }, person, now) {
      const base = withoutThread(conversation);
      const id = person === undefined ? channelId(base) : chatId(person);
      await keep(id, { serviceUrl, conversation: base }, now);
      await keep(lastId, { serviceUrl, conversation: '' }, now);
    },
    async channel(conversation, now) {
      const serviceUrl = (await read(channelId(conversation), now))?.serviceUrl ?? (await lastService(now));
      return serviceUrl === undefined ? undefined : { serviceUrl, conversation };
    },
    chat: (person, now) => read(chatId(person), now),
    async keepCreated(person, place) {
      try {
        await store.commit([{ create: document(chatId(person), place) }]);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
      }
    },
    lastService,
    isGreeted: async (person, now) => (await read(greetedId(person), now)) !== undefined,
    setGreeted: (person) => store.commit([{ put: document(greetedId(person), {}) }]),
  };
}
