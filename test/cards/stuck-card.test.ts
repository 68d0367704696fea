import { stuckCard } from '../../src/cards/stuck/stuck.ts';
import type { StuckGroup } from '../../src/cards/stuck/view.ts';
import { troubleOf } from '../../src/cards/stuck/words.ts';
import type { Safe } from '../../src/cases/safe.ts';
import { calendar } from '../support/factories.ts';

const lines = Array.from({ length: 8 }, (_, n) => ({
  id: `7KQ4-2MX6/notice:00000${n}:01`,
  reference: '7KQ4-2MX6',
  what: 'Invitation to a meeting',
  since: '2026-11-02T09:15:00Z',
  tries: 8,
  why: '403 BotNotInConversationRoster',
  standing: 'given-up' as const,
}));
const health: StuckGroup = { key: 'team:health', name: 'Health safeguarding' as Safe, lines };
const drawn = (count: number) =>
  JSON.stringify(stuckCard({ groups: [health], kept: new Set(), count, page: 0 }, calendar.sayWhen));

describe('how many messages could not be delivered', () => {
  it('is said, and what is retried is what is counted', () => {
    expect(drawn(8)).toContain('Pathway could not deliver 8 messages, page 1 of 2.');
    expect(drawn(8)).toContain('"Retry all 8"');
    expect(drawn(8)).toContain('"Retry all 8 for: Health safeguarding"');
  });

  it('is said truly where only the first of them are listed', () => {
    expect(drawn(1523)).toContain(
      'Pathway could not deliver 1,523 messages. The first 8 are listed here, page 1 of 2.',
    );
    expect(drawn(1523)).toContain('"Retry all 1,523"');
    // How many of them are for this team was not counted.
    expect(drawn(1523)).toContain('"Retry all for: Health safeguarding"');
    expect(drawn(1523)).toContain('Health safeguarding: 8 messages or more');
  });
});

it.each(['team:police', 'chat'] as const)('what Pathway itself refuses to send is said in words, for %s', (key) => {
  for (const why of ['removed', 'tenant-not-heard', 'unknown', 'later']) {
    const { what, toDo } = troubleOf(key, why);
    expect([why, `${what} ${toDo}`]).toEqual([why, expect.not.stringMatching(/refused it|this code/)]);
    expect(toDo).toMatch(/[Rr]etry/);
  }
});
