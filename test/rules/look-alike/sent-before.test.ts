/** Somebody who may be sending the same twice is asked, and named nothing but what they sent themselves. */
import { isOwnAndOpen, sentBeforeDoubts } from '../../../src/rules/look-alike/sent-before.ts';
import { calendar, local } from '../../support/factories.ts';

const asks = (...references: readonly string[]) =>
  sentBeforeDoubts(
    references.map((reference, n) => ({ reference, receivedAt: local(`2026-11-2${n}`, '09:00') })),
    calendar.localDate,
  );

describe('what may have been sent before', () => {
  it('asks nothing where nothing looks alike', () => expect(asks()).toEqual([]));

  it('names the one sent last first, and the others by their references', () => {
    const [doubt] = asks('7KQ4-2MX9', '4T7N-2FQK');
    expect(doubt?.asks).toContain('You sent 4T7N-2FQK on Saturday 21 November 2026.');
    expect(doubt?.asks).toContain('So may these that you sent: 7KQ4-2MX9.');
    expect(doubt?.asks.split('\n')).toHaveLength(3);
  });

  it('is another question once another one is among them', () => {
    expect(asks('7KQ4-2MX9')[0]?.id).not.toBe(asks('7KQ4-2MX9', '4T7N-2FQK')[0]?.id);
    expect(asks('7KQ4-2MX9', '4T7N-2FQK')[0]?.id).toBe(asks('4T7N-2FQK', '7KQ4-2MX9')[0]?.id);
  });

  it.each([
    ['their own, open', ['referrer'], {}, true],
    ['their own notification', ['notifying-officer'], {}, true],
    ['their own, closed', ['referrer'], { closed: {} }, false],
    ["a colleague's, which they may read", ['referrer-safeguarding-lead'], {}, false],
    ['one that they manage', ['allocated-manager'], {}, false],
  ] as const)('counts %s: %s', (_words, roles, seen, counts) => expect(isOwnAndOpen(roles, seen)).toBe(counts));
});
