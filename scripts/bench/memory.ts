/** The most memory that a Pathway under load ever holds. */
import { raisesTwoConcerns } from './conversations.ts';
import { type Row, under } from './rows.ts';
import { costOf, sitDown, startSide } from './sides.ts';
import type { Sizes } from './sizes.ts';

const mostMegabytes = 250;
const milliseconds = 1000;

/** `crowd` people raise concerns for so many seconds, each one after the other without a pause. */
export async function measureMemory(folder: string, { crowd, seconds }: Sizes): Promise<readonly Row[]> {
  const side = await startSide('pathway', folder, crowd, true);
  const people = await sitDown(side, 0, crowd);
  const end = performance.now() + seconds * milliseconds;
  const { turns } = await costOf(side, people, async (person) => {
    do await raisesTwoConcerns(person);
    while (performance.now() < end);
  });
  const { peak = Number.NaN } = await side.server.used();
  await side.close();
  const megabytes = Math.round(peak / 1e6);
  return [
    {
      what: `Peak memory of the server, ${crowd} people at once, ${turns.toLocaleString('en-GB')} turns`,
      figure: `${megabytes} MB`,
      target: under(mostMegabytes, megabytes, ' MB'),
    },
  ];
}
