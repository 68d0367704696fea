/**
 * A picture of few colours as a PNG: one number a pixel, four bits each, the colours in a palette (PNG 1.2, colour type
 * 3). What is hard of it, the compression and the checksum, is Node's own zlib.
 */
import { crc32, deflateSync } from 'node:zlib';

/** `#1a2b3c` */
export type Colour = `#${string}`;

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** For each pixel, row by row, which of the colours it is. */
  readonly colours: Uint8Array;
}

/** Four bits a pixel. */
const MOST_COLOURS = 16;
const BITS = 4;
const INDEXED = 3;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Throws where there are more colours than sixteen. */
export function toPng({ width, height, colours }: Pixels, palette: readonly Colour[]): Buffer {
  if (palette.length > MOST_COLOURS) throw new Error(`A picture has ${MOST_COLOURS} colours at the most.`);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS, INDEXED], 8);
  const bytesARow = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(bytesARow * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * bytesARow + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | ((colours[y * width + x] ?? 0) << (x % 2 === 0 ? BITS : 0));
    }
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.map((one) => one.slice(1)).join(''), 'hex')),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
