/** What the three commonest things take on Cosmos DB: requests, and request units. `npm run request-units` has them all. */
import { requestsOf } from '../request-units/requests.ts';
import { playStory } from '../request-units/story.ts';
import type { Row } from './rows.ts';

const wanted = {
  'Raise a concern by the quick way': 'Submitting a concern, from the first words',
  'Agree a meeting': 'Agreeing a Risk Management Meeting',
  'Ask for the status': 'Asking for the status',
} as const;

export async function measureOperations(): Promise<readonly Row[]> {
  const { measured } = await playStory();
  return Object.entries(wanted).map(([what, says]): Row => {
    const found = measured.find((one) => one.what === what);
    if (found === undefined) throw new Error(`The story has no "${what}".`);
    const { reads, queries, writes } = requestsOf(found.counts);
    const units = Math.round(found.counts.requestUnits);
    return {
      what: says,
      figure: `${reads + queries + writes} operations, ${units} request units`,
      range: `${reads} reads, ${queries} queries, ${writes} writes`,
    };
  });
}
