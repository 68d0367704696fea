import { partOfPackage } from '../../scripts/app-package/files.ts';
import { type Picture, readPng } from './png.ts';

/** The smallest square around the middle that holds every pixel of a kind; its side in pixels. */
function sideAroundMiddle({ width, pixels }: Picture, isOne: (pixel: Picture['pixels'][number]) => boolean): number {
  const reach = pixels.map((pixel, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    return isOne(pixel) ? Math.max(Math.abs(x + 0.5 - width / 2), Math.abs(y + 0.5 - width / 2)) + 0.5 : 0;
  });
  return 2 * Math.max(...reach);
}

describe('the icons', () => {
  const colour = readPng(partOfPackage('color.png'));
  const outline = readPng(partOfPackage('outline.png'));

  it('have the size Teams asks for', () => {
    expect([colour.width, colour.height]).toEqual([192, 192]);
    expect([outline.width, outline.height]).toEqual([32, 32]);
  });

  it('in colour fill the whole square with the accent colour, without a transparent corner', () => {
    expect(colour.pixels.every(([, , , opacity]) => opacity === 255)).toBe(true);
    for (const corner of [0, 191, 191 * 192, 192 * 192 - 1]) {
      expect(colour.pixels[corner]).toEqual([0x1f, 0x5c, 0x7a, 255]);
    }
  });

  it('in colour keep the mark within the middle 120 pixels, where Teams cuts nothing off', () => {
    const side = sideAroundMiddle(colour, ([red]) => red > 0x1f);
    expect(side).toBeGreaterThan(90);
    expect(side).toBeLessThanOrEqual(120);
  });

  it('in outline are white on nothing', () => {
    const drawn = outline.pixels.filter(([, , , opacity]) => opacity > 0);
    expect(drawn.length).toBeGreaterThan(50);
    expect(drawn.length).toBeLessThan(outline.pixels.length / 2);
    expect(drawn.filter(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255)).toEqual([]);
    expect(drawn.some(([, , , opacity]) => opacity === 255)).toBe(true);
  });
});
