/** Which of its commits a document names. */
import { newCommit, toItem, type Writing } from '../../../src/store/cosmos/items.ts';
import { now } from './served.ts';

const ago = (seconds: number): string => Temporal.Instant.from(now).subtract({ seconds }).toString();
const commitsOf = (writing: Writing) =>
  toItem({ partition: 'A', id: 'case', kind: 'case', body: 1 }, writing).commits.slice(1);
const madeAgo = (seconds: readonly number[]) => seconds.map((one) => newCommit(ago(one)));

it('names all of the last minute, also by a clock that is ahead', () => {
  const before = madeAgo([-30, ...Array.from({ length: 61 }, (_, second) => second)]);
  expect(commitsOf({ commit: newCommit(now), before, now })).toEqual(before);
});

it('names five at least, however old they are', () => {
  const before = madeAgo([61, 62, 3600, 7200, 10 ** 6, 10 ** 7]);
  expect(commitsOf({ commit: newCommit(now), before, now })).toEqual(before.slice(0, 4));
});

it('takes those of an earlier version, which do not say when they were made, as old', () => {
  const before = ['yhqbd7IGyPMh', 'zzzzzzzzzzzz', '9999999999-_', 'aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'];
  expect(commitsOf({ commit: newCommit(now), before, now })).toEqual(before.slice(0, 4));
});

it('none is the same as another', () => {
  expect(new Set(Array.from({ length: 1000 }, () => newCommit(now))).size).toBe(1000);
});
