/** Other periods than before: closed cases are woken on other days, once, also where a start was cut short. */
import { takeUpRetention } from '../../src/cases/retention-changed.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { policy } from '../support/factories.ts';
import { withCommit } from '../support/watched-store.ts';
import { Office, other, reference } from './removal/closed-case.ts';

const marks = { toBeConfirmed: true, source: 'MARKER' };
const years = (count: number) => [{ for: 'no-meeting', from: 'closed', years: count, ...marks } as const];
const dueOf = async (office: Office, of = reference) => (await office.store.read(of, 'case', office.now))?.due;

it('wakes a closed case on another day, and leaves the others', async () => {
  const office = new Office(openSqliteStore(':memory:'));
  await office.closes();
  const open = await dueOf(office, other);
  const takesUp = (retention: DecisionContext['policy']['retention'], store = office.store) =>
    takeUpRetention(store, (now) => ({ ...office.by(now), policy: { ...policy, retention } }), office.now);
  await takesUp(years(6));
  expect(await dueOf(office)).toBe('2032-11-02T09:00:00Z');
  await takesUp(years(2));
  expect(await dueOf(office)).toBe('2028-11-02T09:00:00Z');
  await takesUp([]);
  expect(await dueOf(office)).toBeUndefined();
  expect(await dueOf(office, other)).toBe(open);

  await takesUp(years(3));
  let written = 0;
  const counting = withCommit(office.store, async (writes) => {
    written += writes.length;
    return [];
  });
  await takesUp(years(3), counting);
  expect(written).toBe(0);
});
