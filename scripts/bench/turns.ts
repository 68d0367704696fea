/** A turn of the concern conversation against a turn of the echo: CPU time, the two in turns, round by round. */
import { median, percentile95, ratios, spread } from './arithmetic.ts';
import { echoesAsOften, echoTurns, type Part, twoConcerns } from './conversations.ts';
import { atMost, type Row } from './rows.ts';
import { type Cost, costOf, type Side, sitDown, startSide } from './sides.ts';
import type { Sizes } from './sizes.ts';

const milliseconds = (number: number): string => `${number.toFixed(2)} ms`;
/** Of the echo's CPU. What is reached, and why not these: docs/speed.md. */
const mostOfTheEcho = 0.5;
const mostWithSending = 0.7;
/** Of the time in which 95 turns of a hundred are answered. */
const mostOfItsLatency = 1.5;

/** Together, each counted by how many turns it had. */
function together(costs: readonly Cost[]): Cost {
  const turns = costs.reduce((sum, one) => sum + one.turns, 0);
  const mean = (of: 'cpu' | 'system') => costs.reduce((sum, one) => sum + one[of] * one.turns, 0) / turns;
  return { cpu: mean('cpu'), system: mean('system'), turns, took: costs.flatMap(({ took }) => took) };
}

interface Round {
  /** Of the turns that go from card to card. */
  readonly conversation: Cost;
  /** Of the turns that send a concern, with the case that is made of it and what is delivered because of it. */
  readonly sending: Cost;
  readonly echo: Cost;
}

/** A part, done by everybody at once. Throws where a turn is missing. */
async function costOfPart(side: Side, people: Parameters<typeof costOf>[1], { turns, does }: Part): Promise<Cost> {
  const cost = await costOf(side, people, does);
  if (cost.turns !== people.length * turns) throw new Error(`There were ${cost.turns} turns in a part.`);
  return cost;
}

/** People who were not there before: nobody's chat gets long. */
async function round(pathway: Side, echo: Side, number: number, many: number): Promise<Round> {
  const people = await sitDown(pathway, number * many, many);
  const parts: (Cost & Pick<Part, 'isSending'>)[] = [];
  for (const part of twoConcerns) {
    parts.push({ ...(await costOfPart(pathway, people, part)), isSending: part.isSending });
  }
  const others = await sitDown(echo, number * many, many);
  return {
    conversation: together(parts.filter(({ isSending }) => !isSending)),
    sending: together(parts.filter(({ isSending }) => isSending)),
    echo: await costOfPart(echo, others, { turns: echoTurns, isSending: false, does: echoesAsOften }),
  };
}

function costRow(what: string, costs: readonly Cost[]): Row {
  const { least, most } = spread(costs.map(({ cpu }) => cpu));
  const system = median(costs.map((cost) => cost.system));
  return {
    what: `CPU of ${what} (of it in the system)`,
    figure: `${milliseconds(median(costs.map(({ cpu }) => cpu)))} (${milliseconds(system)})`,
    range: `${milliseconds(least)} to ${milliseconds(most)}`,
  };
}

function ratioRow(
  what: string,
  of: readonly Cost[],
  to: readonly Cost[],
  figure: (cost: Cost) => number = ({ cpu }) => cpu,
): Row & { readonly ratio: number } {
  const { median: ratio, least, most } = spread(ratios(of.map(figure), to.map(figure)));
  return { what, figure: ratio.toFixed(2), range: `${least.toFixed(2)} to ${most.toFixed(2)}`, ratio };
}

export async function measureTurns(folder: string, { people, warmUps, rounds }: Sizes): Promise<readonly Row[]> {
  const everybody = people * (warmUps + rounds);
  const pathway = await startSide('pathway', folder, everybody);
  const echo = await startSide('echo', folder, everybody);
  const all: Round[] = [];
  for (let number = 0; number < warmUps + rounds; number += 1) all.push(await round(pathway, echo, number, people));
  await pathway.close();
  await echo.close();

  const measured = all.slice(warmUps);
  const turns = measured.map(({ conversation }) => conversation);
  const echoes = measured.map((one) => one.echo);
  const { ratio, ...compared } = ratioRow('CPU of a turn: Pathway to the echo', turns, echoes);
  const whole = measured.map(({ conversation, sending }) => together([conversation, sending]));
  const { ratio: wholeRatio, ...withSending } = ratioRow('The same with sending, and all that follows', whole, echoes);
  const slow = ({ took }: Cost): number => percentile95(took);
  const { ratio: slowRatio, ...latency } = ratioRow(
    `How long a turn takes with ${people} people at once, 95 of a hundred: Pathway to the echo`,
    turns,
    echoes,
    slow,
  );
  return [
    costRow('a turn of the concern conversation', turns),
    costRow(
      'sending a concern, with all that follows',
      measured.map(({ sending }) => sending),
    ),
    costRow('a turn of the echo of the SDK', echoes),
    { ...compared, target: atMost(mostOfTheEcho, ratio) },
    { ...withSending, target: atMost(mostWithSending, wholeRatio) },
    { ...latency, target: atMost(mostOfItsLatency, slowRatio) },
  ];
}
