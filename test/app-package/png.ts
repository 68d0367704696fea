/** Reads the pixels of a PNG, with Node alone: 8 bits a channel, RGB or RGBA, not interlaced. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity, each 0 to 255; row by row. */
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

const channelsOf: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

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

export function readPng(png: Buffer): Picture {
  const parts = chunks(png);
  const header = parts.get('IHDR') ?? Buffer.alloc(13);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
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
