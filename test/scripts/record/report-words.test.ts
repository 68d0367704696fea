import { countsLine } from '../../../scripts/record/report-words.ts';
import { streams } from '../../../src/cases/streams.ts';

it('counts every kind of record and what is in it in a word that has a plural', () => {
  const counts = Object.fromEntries(
    streams.flatMap(({ words: { whole, one } }) => [whole, one]).map((noun) => [noun, 2]),
  );
  expect(countsLine({ counts, digests: {}, misfits: [], removed: [] })).toBe(
    '2 cases, 2 events, 2 access logs, 2 looks, 2 separate records, 2 record events, 2 record logs, 2 record looks, 2 search logs, 2 searches, 2 report logs, 2 reports: all fit.',
  );
});
