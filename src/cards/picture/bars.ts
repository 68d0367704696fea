/** Bars with a word before each and its number after it, in groups under a heading: a picture that goes onto a card. */
import { createDrawing, type Ink, LINE_HEIGHT, widthOf } from './drawing.ts';
import { type Colour, toPng } from './png.ts';

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly colour: BarColour;
}

export interface BarGroup {
  readonly heading: string;
  readonly bars: readonly Bar[];
}

const barColours = { red: '#ff8f9c', blue: '#a6a9ff', green: '#6fd0bb', brown: '#f0b860', grey: '#c3c4d2' } as const;
export type BarColour = keyof typeof barColours;

/** Its own dark ground: a light one glares on a dark card, and words without a ground of theirs read on one of the two. */
const ground: Colour = '#2f3145';
const inks: readonly Colour[] = ['#63647a', '#abacb8', '#ffffff'];
const palette: readonly Colour[] = [ground, ...inks, '#6d6f8a', ...Object.values(barColours)];
const ink: Ink = [1, 2, 3];
const EDGE = 4;
const colourOf = (colour: BarColour): number => EDGE + 1 + Object.keys(barColours).indexOf(colour);

/** Wider than a card on a narrow phone, and so narrow that one group is in reach of the compression of the next. */
const WIDTH = 520;
const MARGIN = 14;
const GROUP_GAP = 10;
const BAR_HEIGHT = 18;
const BAR_FROM = 196;
const LEAST_BAR = 3;
const number = (value: number): string => value.toLocaleString('en-GB');

/** A PNG with four bits a pixel. */
export function drawBars(groups: readonly BarGroup[]): Buffer {
  const lines = groups.reduce((sum, { bars }) => sum + bars.length + 1, 0);
  const height = 2 * MARGIN + lines * LINE_HEIGHT + (groups.length - 1) * GROUP_GAP;
  const { pixels, box, write } = createDrawing(WIDTH, height);
  const edge = 2;
  for (const [x, y, wide, high] of [
    [0, 0, WIDTH, edge],
    [0, height - edge, WIDTH, edge],
    [0, 0, edge, height],
    [WIDTH - edge, 0, edge, height],
  ] as const) {
    box(x, y, wide, high, EDGE);
  }
  const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value));
  const widest = Math.max(0, ...values.map((value) => widthOf(number(value))));
  const room = WIDTH - BAR_FROM - 2 * MARGIN - widest;
  let y = MARGIN;
  for (const { heading, bars } of groups) {
    write(heading, MARGIN, y, ink, true);
    y += LINE_HEIGHT;
    for (const { label, value, colour } of bars) {
      const length = value === 0 ? 0 : Math.max(LEAST_BAR, Math.round((room * value) / Math.max(...values)));
      write(label, MARGIN, y, ink);
      box(BAR_FROM, y + (LINE_HEIGHT - BAR_HEIGHT) / 2, length, BAR_HEIGHT, colourOf(colour));
      write(number(value), BAR_FROM + length + (length === 0 ? 0 : MARGIN / 2), y, ink);
      y += LINE_HEIGHT;
    }
    y += GROUP_GAP;
  }
  return toPng(pixels, palette);
}
