/** Reads the pixels of a PNG, with Node alone, not interlaced: 8 bits a channel, RGB or RGBA, or a palette with 4 bits a pixel. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity, each 0 to 255; row by row. */
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

const channelsOf: Readonly<Record<number, number>> = { 2: 3, 6: 4 };
const PALETTE = 3;
const OPAQUE = 255;

function chunks(png: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    found.set(name, Buffer.concat([found.get(name) ?? Buffer.alloc(0), data]));
    at += 12 + length;
  }
  return found;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  return [0, left, up, Math.floor((left + up) / 2), paeth(left, up, corner)][filter] ?? Number.NaN;
}

/** Rows without a filter only, as ours are. */
function withPalette(parts: Map<string, Buffer>, width: number, height: number): Picture {
  const colours = parts.get('PLTE') ?? Buffer.alloc(0);
  const raw = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
  const row = 1 + Math.ceil(width / 2);
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    if (raw[y * row] !== 0) throw new Error('A row with a filter.');
    const both = raw[y * row + 1 + (x >> 1)] ?? 0;
    const at = 3 * (x % 2 === 0 ? both >> 4 : both & 15);
    return [colours[at] ?? -1, colours[at + 1] ?? -1, colours[at + 2] ?? -1, OPAQUE] as const;
  });
  return { width, height, pixels };
}

export function readPng(png: Buffer): Picture {
  const parts = chunks(png);
  const header = parts.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[9] === PALETTE && header[8] === 4) return withPalette(parts, width, height);
  const channels = channelsOf[header[9] ?? -1];
  if (header[8] !== 8 || channels === undefined || header[12] !== 0) throw new Error('A PNG of another kind.');
  const raw = inflateSync(parts.get('IDAT') ?? Buffer.alloc(0));
  const row = width * channels;
  const bytes = new Uint8Array(row * height);
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (bytes[y * row + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const before = x < channels ? -1 : x - channels;
      const expected = predicted(filter, at(before, y), at(x, y - 1), before < 0 ? 0 : at(before, y - 1));
      bytes[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + expected;
    }
  }
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, opacity = 255] = bytes.subarray(index * channels, (index + 1) * channels);
    return [red, green, blue, opacity] as const;
  });
  return { width, height, pixels };
}
