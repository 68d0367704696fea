/**
 * What stands in the chat of somebody from whom a case is kept: their messages of it are drawn again, empty (PR-18).
 * What Pathway answered to something they typed, and a digest that another case's nudge sent, it does not know again.
 */
import type { Card } from '../cards/card.ts';
import type { Notice } from '../cases/notice.ts';
import type { Instant, PersonId } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import type { Delivery, Messenger } from './messenger.ts';
import type { StoredNotice } from './notice-store.ts';

/** The messages of this case that reached somebody's chat, each once: several nudges can be one. */
async function standing(store: Store, partition: string, person: PersonId, now: Instant): Promise<readonly string[]> {
  const all = await store.list<Notice>(partition, 'notice:', now);
  const theirs = all.filter(({ body: { content } }) => 'person' in content && content.person === person);
  return [...new Set(theirs.flatMap(({ body: { state, activity } }) => (state === 'sent' && activity) || []))];
}

/** Draws all of them again. What is gone is gone; what could not be reached now is tried again, and with it the others. */
export async function takeBack(
  { store, messenger }: { readonly store: Store; readonly messenger: Pick<Messenger, 'redrawInChat'> },
  { partition }: Pick<StoredNotice, 'partition'>,
  { person, card, now }: { readonly person: PersonId; readonly card: Card; readonly now: Instant },
): Promise<Delivery> {
  for (const activity of await standing(store, partition, person, now)) {
    const delivery = await messenger.redrawInChat(person, activity, card);
    if (!['sent', 'gone', 'refused'].includes(delivery.outcome)) return delivery;
  }
  return { outcome: 'sent', activity: '' };
}
