import type { NoticeContent } from '../../src/cases/notice.ts';
import type { Delivery } from '../../src/notices/messenger.ts';
import { afterFailure, undeliverable, waits } from '../../src/notices/retries.ts';
import { person, register } from '../support/factories.ts';

const now = '2026-11-02T09:00:00Z';
const seconds = (next: string | undefined) =>
  next && Temporal.Instant.from(now).until(Temporal.Instant.from(next)).total('seconds');

describe('what failed is tried again', () => {
  it.each<[string, Delivery]>([['where it is not possible now', { outcome: 'later' }]])(
    '%s: after longer and longer waits, then no more',
    (_words, delivery) => {
      const tried = Array.from({ length: 8 }, (_, n) => seconds(afterFailure(delivery, n + 1, now)));
      expect(tried).toEqual([...waits, undefined]);
      expect([...waits].sort((a, b) => a - b)).toEqual([...waits]);
    },
  );

  it('not before the time Teams asked for, and not sooner than its own', () => {
    expect(seconds(afterFailure({ outcome: 'later', afterSeconds: 25 }, 1, now))).toBe(25);
    expect(seconds(afterFailure({ outcome: 'later', afterSeconds: 1 }, 1, now))).toBe(10);
  });

  it('a few times only where it may have arrived: each could stand there twice', () => {
    const tried = [1, 2, 3].map((unknown) => seconds(afterFailure({ outcome: 'unknown' }, unknown, now, { unknown })));
    expect(tried).toEqual([10, 600, undefined]);
    // However often it failed before in a way that is known.
    expect(seconds(afterFailure({ outcome: 'unknown' }, 7, now, { unknown: 1 }))).toBe(10);
  });

  it('soon where Teams says that the post is gone: it often is not', () => {
    const tried = [1, 2].map((gone) => seconds(afterFailure({ outcome: 'gone' }, gone, now, { gone })));
    expect(tried).toEqual([10, 30]);
  });

  it('never where it was refused', () => {
    expect(afterFailure({ outcome: 'refused', why: '403' }, 1, now)).toBeUndefined();
  });
});

describe('what cannot be delivered becomes somebody to telephone', () => {
  const told = (content: NoticeContent) => undeliverable(content, 'notice-1', register);
  const channel = 'their channel could not be reached: tell them what they have to do, or what has changed';

  it.each<[string, NoticeContent]>([
    ['a post', { kind: 'post', team: 'police', post: 'invitation:1' }],
    [
      'a word that the time has changed',
      { kind: 'reply', team: 'police', post: 'invitation:1', words: 'time-changed' },
    ],
    ['a reminder', { kind: 'reply', team: 'police', post: 'invitation:1', words: 'morning' }],
  ])('for %s: the team', (_words, content) => {
    const about = { team: 'police', post: 'invitation:1' };
    expect(told(content)).toEqual({ id: 'notice-1', who: 'Police safeguarding', what: channel, ...about });
  });

  it.each<[string, NoticeContent, string]>([
    ['a post', { kind: 'post', team: 'police', post: 'invitation:1' }, 'look there'],
    ['a word in a chat', { kind: 'tell', person: person('Priya Shah').id, words: 'decided' }, 'ask them'],
  ])('for %s of which nobody knows whether it arrived: them, or a look', (_words, content, look) => {
    expect(undeliverable(content, 'notice-1', register, 'unknown')?.what).toMatch(`nobody knows whether`);
    expect(undeliverable(content, 'notice-1', register, 'unknown')?.what).toContain(look);
  });

  it('for a word in a chat: the person', () => {
    expect(told({ kind: 'tell', person: person('Priya Shah').id, words: 'decided' })).toEqual({
      id: 'notice-1',
      who: 'Priya Shah',
      what: 'their chat could not be reached: tell them how the case stands',
    });
    expect(told({ kind: 'tell', person: 'gone', words: 'decided' })?.who).toBe('the person who raised it');
  });

  it.each<[string, NoticeContent]>([
    ['in a chat', { kind: 'nudge', person: 'x', obligation: 'take' }],
    ['in a channel', { kind: 'reply', team: 'police', post: 'invitation:1', words: 'nudge', obligations: ['x'] }],
  ])('for a nudge %s: nobody, for the ladder goes on to the next person', (_words, content) => {
    expect(told(content)).toBeUndefined();
  });
});
