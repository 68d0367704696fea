/** What was done stands in the history with its reason, whoever looks for it; who looked stands apart. */
import { typedIn } from '../../../src/rules/event-table.ts';
import type { CaseEvent } from '../../../src/rules/events.ts';
import { dutyTitle, obligations } from '../../../src/rules/obligations.ts';
import { stories } from '../../cards/stages.ts';

/** What of an event people typed as a reason, by the names that events give it. */
const reasonsOf = (event: CaseEvent): readonly string[] =>
  Object.entries(event).flatMap(([name, value]) =>
    ['reason', 'withoutDecision', 'conclusion', 'advice'].includes(name) && typeof value === 'string' ? [value] : [],
  );

const everyStory = [
  ...Object.values(stories),
  stories['with-manager'].does('Hannah Reid', 'hand-over', {
    to: 'a1000000-0000-4000-8000-000000000004',
    reason: 'MARKER-reason',
  }),
  stories['no-meeting'].does('Hannah Reid', 'reconsider', { reason: 'MARKER-reason' }),
];
const say = { teams: String, day: String };
const events = everyStory.flatMap(({ record }) => record.map(({ recordedEvent }) => recordedEvent.event));

describe('the reason for what was done', () => {
  it('stands under its line', () => {
    const withReason = events.filter((event) => reasonsOf(event).length > 0);
    expect(new Set(withReason.map(({ type }) => type)).size).toBeGreaterThan(4);
    const hidden = withReason.filter((event) => {
      const shown = typedIn(event, say).map(([, text]) => text);
      return reasonsOf(event).some((reason) => !shown.includes(reason));
    });
    expect(hidden.map(({ type }) => type)).toEqual([]);
  });
});

test('a duty that is told of by its key alone has a title without a gap for a name', () => {
  expect(obligations.map(({ id }) => dutyTitle(`${id}:1`)).filter((title) => /[{}]/.test(title))).toEqual([]);
});
