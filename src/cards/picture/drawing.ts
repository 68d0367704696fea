/** Boxes and words on a picture of few colours. */
import { inflateRawSync } from 'node:zlib';
import letters from './letters.json' with { type: 'json' };
import type { Pixels } from './png.ts';

const { height, widths, signs } = letters;
/** Pixels from the top of a line to the next. */
export const LINE_HEIGHT = height;
const packed = inflateRawSync(Buffer.from(letters.pixels, 'base64'));
const darkness = (at: number): number => ((packed[at >> 2] ?? 0) >> ((at & 3) * 2)) & 3;

interface Letter {
  readonly width: number;
  /** Of its first pixel, among those of all. */
  readonly from: number;
}
const known = new Map<string, Letter>();
{
  let from = 0;
  for (const [n, sign] of [...signs].entries()) {
    const width = widths[n] ?? 0;
    known.set(sign, { width, from });
    from += width * height;
  }
}

/** Throws where a sign is not among the letters. */
function letterOf(sign: string): Letter {
  const letter = known.get(sign);
  if (letter === undefined) throw new Error(`No letter was drawn for "${sign}".`);
  return letter;
}

export const widthOf = (words: string): number => [...words].reduce((sum, sign) => sum + letterOf(sign).width, 0);

/** From the lightest to the darkest, over the ground of the picture. */
export type Ink = readonly [light: number, middle: number, dark: number];

export interface Drawing {
  readonly pixels: Pixels;
  box(x: number, y: number, width: number, height: number, colour: number): void;
  /** On a plain ground; `bold` draws each letter a little wider. */
  write(words: string, x: number, y: number, ink: Ink, bold?: boolean): void;
}

/** All of it is the first colour at first. */
export function createDrawing(width: number, height: number): Drawing {
  const colours = new Uint8Array(width * height);
  const box: Drawing['box'] = (x, y, wide, high, colour) => {
    for (let row = y; row < Math.min(y + high, height); row += 1) {
      colours.fill(colour, row * width + x, row * width + Math.min(x + wide, width));
    }
  };
  const put = (x: number, y: number, ink: Ink, dark: number): void => {
    const at = y * width + x;
    const colour = ink[dark - 1];
    // Where two meet, the darker stays.
    if (colour !== undefined && x < width && y < height && ink.indexOf(colours[at] ?? 0) < dark) colours[at] = colour;
  };
  const write: Drawing['write'] = (words, x, y, ink, bold = false) => {
    let left = x;
    for (const sign of words) {
      const { width: wide, from } = letterOf(sign);
      for (let n = 0; n < wide * LINE_HEIGHT; n += 1) {
        const [right, down] = [left + (n % wide), y + Math.floor(n / wide)];
        const dark = darkness(from + n);
        put(right, down, ink, dark);
        if (bold) put(right + 1, down, ink, dark);
      }
      left += wide;
    }
  };
  return { pixels: { width, height, colours }, box, write };
}
