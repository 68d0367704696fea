/** A turn of the concern conversation against a turn of the echo: CPU time, the two in turns, round by round. */
import { median, ratios, spread } from './arithmetic.ts';
import { echoesAsOften, raisesTwoConcerns, turnsForTwo } from './conversations.ts';
import { atMost, type Row } from './rows.ts';
import { type Cost, costOf, type Side, sitDown, startSide } from './sides.ts';
import type { Sizes } from './sizes.ts';

const milliseconds = (number: number): string => `${number.toFixed(2)} ms`;
const mostOfTheEcho = 1.0;

/** A round of one side, with people who were not there before: nobody's chat gets long. Throws where a turn is missing. */
async function round(side: Side, number: number, people: number, does: typeof raisesTwoConcerns): Promise<Cost> {
  const cost = await costOf(side, await sitDown(side, number * people, people), does);
  if (cost.turns !== people * turnsForTwo) throw new Error(`There were ${cost.turns} turns in a round.`);
  return cost;
}

function rowOf(what: string, costs: readonly Cost[]): Row {
  const { least, most } = spread(costs.map(({ cpu }) => cpu));
  const system = median(costs.map((cost) => cost.system));
  return {
    what: `CPU of a turn, ${what} (of it in the system)`,
    figure: `${milliseconds(median(costs.map(({ cpu }) => cpu)))} (${milliseconds(system)})`,
    range: `${milliseconds(least)} to ${milliseconds(most)}`,
  };
}

export async function measureTurns(folder: string, { people, warmUps, rounds }: Sizes): Promise<readonly Row[]> {
  const everybody = people * (warmUps + rounds);
  const pathway = await startSide('pathway', folder, everybody);
  const echo = await startSide('echo', folder, everybody);
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  for (let number = 0; number < warmUps + rounds; number += 1) {
    ours.push(await round(pathway, number, people, raisesTwoConcerns));
    theirs.push(await round(echo, number, people, echoesAsOften));
  }
  await pathway.close();
  await echo.close();

  const [measured, against] = [ours.slice(warmUps), theirs.slice(warmUps)];
  const each = ratios(
    measured.map(({ cpu }) => cpu),
    against.map(({ cpu }) => cpu),
  );
  const { median: ratio, least, most } = spread(each);
  return [
    rowOf('the concern conversation', measured),
    rowOf('the echo of the SDK', against),
    {
      what: 'CPU of a turn: Pathway to the echo',
      figure: ratio.toFixed(2),
      range: `${least.toFixed(2)} to ${most.toFixed(2)}`,
      target: atMost(mostOfTheEcho, ratio),
    },
  ];
}
