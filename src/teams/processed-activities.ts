/**
 * Which messages were answered already, of those that leave nothing else to be known by: Teams delivers again what it
 * believes lost. A restart knows them as well.
 */
import { timeAfter } from '../rules/base/later.ts';
import type { Instant, PersonId } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import { conversationKey } from './keys.ts';

export interface ProcessedActivities {
  /** What was answered in a conversation. What follows for one conversation must not overlap. */
  of(conversation: string, now: Instant): Promise<ProcessedInConversation>;
}

export interface ProcessedInConversation {
  /** A message that somebody sent. */
  has(activity: string, by: PersonId): boolean;
  add(activity: string, by: PersonId, now: Instant): Promise<void>;
}

interface ProcessedBody {
  /** `1700000000000 a1000000-…`; of earlier versions without who sent it. */
  readonly activities: readonly string[];
}

const entryOf = (activity: string, by: PersonId): string => `${activity} ${by}`;

/** Teams gives up within minutes. */
const keptHours = 1;
const mostKept = 50;

export function createProcessedActivities(store: Store): ProcessedActivities {
  const place = (conversation: string) => ({ partition: `turns:${conversationKey(conversation)}`, id: 'seen' });
  return {
    async of(conversation, readAt) {
      const { partition, id } = place(conversation);
      const before = (await store.read<ProcessedBody>(partition, id, readAt))?.body.activities ?? [];
      return {
        has: (activity, by) => before.includes(entryOf(activity, by)) || before.includes(activity),
        async add(activity, by, now) {
          const activities = [...before, entryOf(activity, by)].slice(-mostKept);
          const expires = timeAfter(now, { hours: keptHours });
          await store.commit([{ put: { partition, id, kind: 'seen', body: { activities }, expires } }]);
        },
      };
    },
  };
}
