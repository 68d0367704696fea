/** What the three commonest things take on Cosmos DB: requests, and request units. `npm run request-units` has them all. */
import { requestsOf } from '../request-units/requests.ts';
import { playStory } from '../request-units/story.ts';
import { atMost, type Row } from './rows.ts';

/** What each is called in the story, and how much it may take. */
const wanted = [
  { what: 'Raise a concern by the quick way', says: 'Submitting a concern, from the first words', most: [30, 150] },
  { what: 'Agree a meeting', says: 'Agreeing a Risk Management Meeting', most: [14, 90] },
  { what: 'Ask for the status', says: 'Asking for the status', most: [4, 12] },
] as const;

export async function measureOperations(): Promise<readonly Row[]> {
  const { measured } = await playStory();
  return wanted.flatMap(({ what, says, most: [mostOperations, mostUnits] }): readonly Row[] => {
    const found = measured.find((one) => one.what === what);
    if (found === undefined) throw new Error(`The story has no "${what}".`);
    const { reads, queries, writes } = requestsOf(found.counts);
    const operations = reads + queries + writes;
    const units = found.counts.requestUnits;
    return [
      {
        what: says,
        figure: `${operations} operations`,
        range: `${reads} reads, ${queries} queries, ${writes} writes`,
        target: atMost(mostOperations, operations),
      },
      {
        what: `${says}: what it is paid by`,
        figure: `${Math.round(units)} request units`,
        target: atMost(mostUnits, units),
      },
    ];
  });
}
