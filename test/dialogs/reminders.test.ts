/** Reminders of drafts go once, with several processes and with some that are stopped, on every store. */

import { textOfCard } from '../../desk/hands/card-reading.ts';
import type { Card } from '../../src/cards/card.ts';
import { createReminders, type Reminders } from '../../src/dialogs/reminders.ts';
import type { Delivery } from '../../src/notices/messenger.ts';
import { onEveryStore } from '../store/every-store.ts';
import { local } from '../support/factories.ts';
import { later } from '../support/time.ts';
import { startsWith, tellsWho } from './concern/answers.ts';
import { type PrivateChat, privateChat } from './concern/private-chat.ts';

const sent: Delivery = { outcome: 'sent', activity: '1' };

interface Post {
  readonly said: string[];
  /** What becomes of the next ones. */
  answers: () => Promise<Delivery>;
}

/** A process over the room's store. */
function aProcess({ store, conversation }: PrivateChat, post: Post): Reminders {
  const toPerson = async (_person: string, card: Card): Promise<Delivery> => {
    const delivery = await post.answers();
    if (delivery.outcome === 'sent') post.said.push(textOfCard(card).split('\n')[0] ?? '');
    return delivery;
  };
  const chat = { toPerson, redrawInChat: async () => sent };
  return createReminders({ store, reminders: [conversation().reminder], chat });
}
const aPost = (): Post => ({ said: [], answers: async () => sent });
const reminded = 'You have a concern that you have not sent';
/** The morning after the room's day. */
const morning = local('2026-11-25', '09:00');

onEveryStore((store) => {
  it('one of two processes that look at once says it, and neither says it again', async () => {
    const there = privateChat(store());
    await tellsWho(there.enters());
    const post = aPost();
    const [one, other] = [aProcess(there, post), aProcess(there, post)];
    await Promise.all([
      one.remindDue(later(morning, { seconds: -1 })),
      other.remindDue(later(morning, { seconds: -1 })),
    ]);
    expect(post.said).toEqual([]);
    await Promise.all([one.remindDue(morning), other.remindDue(morning)]);
    await one.remindDue(later(morning, { seconds: 3600 }));
    expect(post.said).toEqual([reminded]);
  });

  it('what an earlier version kept is found by its time after a start, and keeps what was written', async () => {
    const there = privateChat(store());
    const priya = there.enters();
    await tellsWho(priya);
    const [kept] = (await there.store.all<object>('draft', 1)).items;
    if (kept === undefined) throw new Error('There is no draft.');
    const { etag, due: _, ...document } = kept;
    const expires = '2026-12-24T15:42:00Z';
    await there.store.commit([{ replace: { ...document, expires }, ifMatch: etag }]);
    const post = aPost();
    const pathway = aProcess(there, post);
    await pathway.remindDue(morning);
    expect(post.said).toEqual([]);
    await pathway.adopt(morning);
    await pathway.adopt(morning);
    await pathway.remindDue(morning);
    expect(post.said).toEqual([reminded]);
    // It does not vanish by itself any more.
    await there.store.sweepExpired('2027-01-20T09:00:00Z');
    await there.conversation().resume(priya.chat, { ...priya.speaker(), now: '2027-01-20T09:00:00Z' });
    await priya.presses('Back');
    expect(priya.holds()).toMatchObject({ 'Their name (required)': 'Rowan Ashby' });
  });
});

describe('a reminder', () => {
  it('of a process that was stopped while sending is said by another after a minute', async () => {
    const there = privateChat();
    await tellsWho(there.enters());
    const post = aPost();
    const stopped = { ...aPost(), answers: () => new Promise<never>(() => {}) };
    void aProcess(there, stopped).remindDue(morning);
    await new Promise((resolve) => setImmediate(resolve));
    await aProcess(there, post).remindDue(later(morning, { seconds: 30 }));
    expect(post.said).toEqual([]);
    await aProcess(there, post).remindDue(later(morning, { seconds: 61 }));
    expect(post.said).toEqual([reminded]);
  });

  it.each<Delivery>([{ outcome: 'later' }, { outcome: 'unknown' }, { outcome: 'refused', why: 'x' }])(
    'that does not arrive counts as not said, and is tried again: %j',
    async (delivery) => {
      const there = privateChat();
      await tellsWho(there.enters());
      const post = { ...aPost(), answers: async () => delivery };
      const pathway = aProcess(there, post);
      await pathway.remindDue(morning);
      const due = await there.store.nextDue('draft');
      expect(due).toBe(delivery.outcome === 'refused' ? local('2026-11-26', '08:30') : later(morning, { seconds: 10 }));
      post.answers = async () => sent;
      await pathway.remindDue(due ?? '');
      expect(post.said).toEqual([reminded]);
    },
  );

  it('whose sending fails is tried again, and what failed is said to whoever has the log', async () => {
    const there = privateChat();
    await tellsWho(there.enters());
    const post: Post = { ...aPost(), answers: () => Promise.reject(new Error('The store does not answer.')) };
    const pathway = aProcess(there, post);
    await expect(pathway.remindDue(morning)).rejects.toMatchObject({
      errors: [expect.objectContaining({ message: 'The store does not answer.' })],
    });
    expect(await there.store.nextDue('draft')).toBe(later(morning, { seconds: 10 }));
    post.answers = async () => sent;
    await pathway.remindDue(later(morning, { seconds: 10 }));
    expect(post.said).toEqual([reminded]);
  });

  it('that cannot be said for weeks keeps the draft, and is tried each working morning', async () => {
    const there = privateChat();
    await tellsWho(there.enters());
    const post: Post = { ...aPost(), answers: async () => ({ outcome: 'refused', why: 'x' }) };
    const pathway = aProcess(there, post);
    for (let tries = 0; tries < 60; tries += 1) await pathway.remindDue((await there.store.nextDue('draft')) ?? '');
    const { items } = await there.store.all('draft', 2);
    expect(items).toMatchObject([{ body: { open: { step: 'seenOrHeard' } } }]);
    expect(items[0]?.due?.slice(0, 7)).toBe('2027-02');
  });

  it('outside working hours waits for them', async () => {
    const there = privateChat();
    await tellsWho(there.enters());
    const post = aPost();
    await aProcess(there, post).remindDue(local('2026-11-25', '19:00'));
    expect(post.said).toEqual([]);
    expect(await there.store.nextDue('draft')).toBe(local('2026-11-26', '08:30'));
  });

  it('is not counted where its owner did something while it went out', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    const post: Post = {
      said: [],
      answers: async () => {
        there.later(18);
        await priya.presses('Back');
        return sent;
      },
    };
    await aProcess(there, post).remindDue(morning);
    expect(await there.store.nextDue('draft')).toBe(local('2026-11-26', '09:00'));
    expect(priya.reads()).toMatch(/^Step 2 of 3/);
  });

  it('of one with nothing in it says so once, and it vanishes without a word', async () => {
    const there = privateChat();
    await startsWith(there.enters());
    const post = aPost();
    const pathway = aProcess(there, post);
    for (let words = 0; words < 5; words += 1) {
      const due = await there.store.nextDue('draft');
      if (due !== undefined) await pathway.remindDue(due);
    }
    expect(post.said).toEqual([reminded]);
    expect((await there.store.all('draft', 1)).items).not.toMatchObject([{ body: { open: {} } }]);
  });
});
