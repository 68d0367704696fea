/**
 * `node scripts/draw-letters.ts`: draws the letters for pictures on cards in Chromium, from DejaVu Sans, and writes
 * src/cards/picture/letters.json. Wanted again only where a picture is to say a sign that is not among them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { findChromium, startBrowser } from '../test/e2e/support/browser.ts';

const signs = ' ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789,.-';
const size = 20;
const height = 26;
const baseline = 20;

const chromium = findChromium(process.env);
if (chromium === undefined) throw new Error('There is no Chromium here.');
const browser = await startBrowser(chromium);
const page = await browser.newPage();
/** Widths of the signs, and how dark each of their pixels is, 0 to 255: sign by sign, row by row. */
const drawn: { readonly widths: readonly number[]; readonly dark: readonly number[] } = await page.evaluate(`(() => {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const set = () => { pen.font = '${size}px "DejaVu Sans"'; pen.fillStyle = 'black'; };
  set();
  const widths = [...'${signs}'].map((sign) => Math.round(pen.measureText(sign).width));
  const dark = [];
  pen.canvas.height = ${height};
  for (const [n, sign] of [...'${signs}'].entries()) {
    pen.canvas.width = widths[n];
    set();
    pen.fillText(sign, 0, ${baseline});
    const { data } = pen.getImageData(0, 0, widths[n], ${height});
    for (let at = 3; at < data.length; at += 4) dark.push(data[at]);
  }
  return { widths, dark };
})()`);
await browser.close();
/** Four to a byte, from nothing (0) to all (3). */
const packed = Buffer.alloc(Math.ceil(drawn.dark.length / 4));
for (const [at, dark] of drawn.dark.entries()) {
  packed[at >> 2] = (packed[at >> 2] ?? 0) | (Math.round(dark / 85) << ((at & 3) * 2));
}
const letters = { signs, height, widths: drawn.widths, pixels: deflateRawSync(packed).toString('base64') };
const file = join(import.meta.dirname, '../src/cards/picture/letters.json');
writeFileSync(file, `${JSON.stringify(letters, undefined, 2)}\n`);
