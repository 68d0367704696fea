/** two people close a case, or open it again, in the same moment: one does it, the other reads so, nothing is doubled. */
import { reference } from '../support/a-case.ts';
import { aBackOffice } from '../support/back-office.ts';

const reason = 'MARKER-reason';

it('of two who close it at once, and two who open it at once, one each', async () => {
  const office = aBackOffice();
  await office.raise();
  await office.does('Hannah Reid', 'take', {});
  // Each has seen what will stop by it, and means it.
  const asked = await office.asks('Hannah Reid', 'close', { code: 'error', reason });
  const sure = asked.ok ? [] : (asked.refusal.doubts ?? []).map(({ id }) => id);
  const names = ['Hannah Reid', 'Ruth Marsden'] as const;
  const closed = await Promise.all(
    names.map((name) => office.asks(name, 'close', { code: 'error', reason }, reference, sure)),
  );
  expect(closed.map((one) => (one.ok ? 'done' : one.refusal.says))).toEqual([
    'done',
    'That cannot be done now: the case is closed. Nothing was changed.',
  ]);

  const opened = await Promise.all(names.map((name) => office.asks(name, 'reopen', { reason })));
  expect(opened.map((one) => (one.ok ? 'done' : one.refusal.says))).toEqual([
    'done',
    'That cannot be done now: Hannah Reid has opened the case again already. Nothing was changed.',
  ]);
  expect((await office.case()).reopenings).toHaveLength(1);
  const events = await office.repository.history(reference, office.now);
  expect(events.map(({ event }) => event.event.type).slice(2)).toEqual(['closed', 'reopened']);
});
