/** Drafts that were not sent, of every journey: who is reminded now, and those of earlier versions. */
import { eachDueOnce } from '../notices/batches.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { Store, Stored } from '../store/port.ts';
import { ownerOf, type Reminder, type ToChat } from './journey/index.ts';

export interface Reminders {
  /** Says what is due; the number of drafts looked at. Rejects at the end with what failed. */
  remindDue(now: Instant): Promise<number>;
  /** Gives the drafts of earlier versions the time at which they are spoken of. */
  adopt(now: Instant): Promise<void>;
}

export interface RemindersParts {
  readonly store: Store;
  readonly reminders: readonly Reminder[];
  readonly chat: ToChat;
}

const DRAFTS_AT_ONCE = 50;

export function createReminders({ store, reminders, chat }: RemindersParts): Reminders {
  const reminderOf = ({ id }: Stored): Reminder | undefined => reminders.find(({ keptAs }) => keptAs === id);

  return {
    remindDue: (now) =>
      eachDueOnce(
        (limit) => store.due('draft', now, limit),
        ({ partition, id }) => `${partition}/${id}`,
        async (due, failed) => {
          for (const one of due) await reminderOf(one)?.wake(ownerOf(one), now, chat).catch(failed);
        },
      ),
    async adopt(now) {
      let from: string | undefined;
      do {
        const { items, next } = await store.all('draft', DRAFTS_AT_ONCE, from);
        const untimed = items.filter(({ due }) => due === undefined);
        await Promise.all(untimed.map((one) => reminderOf(one)?.adopt(ownerOf(one), now)));
        from = next;
      } while (from !== undefined);
    },
  };
}
