/** What a Pathway holds in memory after more and more turns, all rubbish collected: it must not grow with them. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { spread } from './arithmetic.ts';
import { raisesTwoConcerns } from './conversations.ts';
import { atMost, type Row } from './rows.ts';
import { costOf, sitDown, startSide } from './sides.ts';
import type { Sizes } from './sizes.ts';

const quarters = 4;
const turnsOfTwoConcerns = 15;
const mostGrowth = 1.05;

/** Bytes that are held after each quarter of the turns. */
async function heldByQuarter(folder: string, people: number, many: number): Promise<readonly number[]> {
  const rounds = Math.max(1, Math.round(many / quarters / people / turnsOfTwoConcerns));
  const side = await startSide('pathway', folder, people * rounds * quarters);
  const held: number[] = [];
  for (let quarter = 0; quarter < quarters; quarter += 1) {
    for (let round = 0; round < rounds; round += 1) {
      // People who were not there before, as a county has them.
      const seats = await sitDown(side, (quarter * rounds + round) * people, people);
      await costOf(side, seats, raisesTwoConcerns);
    }
    held.push((await side.server.used({ collects: true })).held ?? Number.NaN);
  }
  await side.close();
  return held;
}

export async function measureHeld(folder: string, { people, manyTurns, runs }: Sizes): Promise<readonly Row[]> {
  const growths: number[] = [];
  const last: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const own = join(folder, String(run));
    mkdirSync(own);
    const [, second = Number.NaN, , fourth = Number.NaN] = await heldByQuarter(own, people, manyTurns);
    growths.push(fourth / second);
    last.push(fourth / 1e6);
  }
  const { median, least, most } = spread(growths);
  return [
    { what: `Held after ${manyTurns.toLocaleString('en-GB')} turns`, figure: `${Math.round(spread(last).median)} MB` },
    {
      what: 'What is held: after the last quarter to after the second',
      figure: median.toFixed(2),
      range: `${least.toFixed(2)} to ${most.toFixed(2)}`,
      target: atMost(mostGrowth, median),
    },
  ];
}
