/** What was done stands in the history with its reason, whoever looks for it; who looked stands apart. */
import { typedIn } from '../../../src/rules/event-table.ts';
import type { CaseEvent } from '../../../src/rules/events.ts';
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
const events = everyStory.flatMap(({ record }) => record.map(({ recordedEvent }) => recordedEvent.event));

describe('the reason for what was done', () => {
  it('stands under its line', () => {
    const withReason = events.filter((event) => reasonsOf(event).length > 0);
    expect(new Set(withReason.map(({ type }) => type)).size).toBeGreaterThan(4);
    const hidden = withReason.filter((event) => {
      const shown = typedIn(event).map(([, text]) => text);
      return reasonsOf(event).some((reason) => !shown.includes(reason));
    });
    expect(hidden.map(({ type }) => type)).toEqual([]);
  });
});
