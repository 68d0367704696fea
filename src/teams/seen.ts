/** Which messages were answered already: Teams delivers again what it believes lost. A restart knows them as well. */
import type { Instant } from '../rules/words.ts';
import type { Store } from '../store/port.ts';
import { conversationKey } from './keys.ts';

export interface Seen {
  has(conversation: string, activity: string, now: Instant): Promise<boolean>;
  /** Calls for one conversation must not overlap. */
  add(conversation: string, activity: string, now: Instant): Promise<void>;
}

interface SeenBody {
  readonly activities: readonly string[];
}

/** Teams gives up within minutes. */
const keptHours = 1;
const mostKept = 50;

export function createSeen(store: Store): Seen {
  const place = (conversation: string) => ({ partition: `turns:${conversationKey(conversation)}`, id: 'seen' });
  async function seen(conversation: string, now: Instant): Promise<readonly string[]> {
    const { partition, id } = place(conversation);
    return (await store.read<SeenBody>(partition, id, now))?.body.activities ?? [];
  }
  return {
    has: async (conversation, activity, now) => (await seen(conversation, now)).includes(activity),
    async add(conversation, activity, now) {
      const activities = [...(await seen(conversation, now)), activity].slice(-mostKept);
      const expires = Temporal.Instant.from(now).add({ hours: keptHours }).toString();
      await store.commit([{ put: { ...place(conversation), kind: 'seen', body: { activities }, expires } }]);
    },
  };
}
