/** A picture of bars is a PNG that any reader reads, small enough for a card, on a ground of its own. */
import { drawBars } from '../../../src/cards/picture/bars.ts';
import { createDrawing, widthOf } from '../../../src/cards/picture/drawing.ts';
import { type Colour, toPng } from '../../../src/cards/picture/png.ts';
import { readPng } from '../../app-package/png.ts';

type Rgb = readonly number[];
const isColour = (colour: Rgb) => (pixel: Rgb) => colour.every((value, n) => pixel[n] === value);
const red: Rgb = [0xff, 0x8f, 0x9c];
const bars = (value: number) => [{ heading: 'Late now', bars: [{ label: 'Teams', value, colour: 'red' }] }] as const;

describe('a PNG of few colours', () => {
  const palette: readonly Colour[] = ['#ffffff', '#102030', '#c4314b'];

  it('gives each pixel its colour back, in a width that no byte ends with as well', () => {
    for (const width of [1, 4, 5]) {
      const colours = Uint8Array.from({ length: width * 3 }, (_, n) => n % 3);
      const { pixels, ...size } = readPng(toPng({ width, height: 3, colours }, palette));
      expect(size).toEqual({ width, height: 3 });
      const wanted = [...colours].map((n) => [...Buffer.from(palette[n]?.slice(1) ?? '', 'hex'), 255]);
      expect(pixels).toEqual(wanted);
    }
  });

  it('is refused where it has more colours than there are numbers', () => {
    const many = Array.from({ length: 17 }, (): Colour => '#000000');
    expect(() => toPng({ width: 1, height: 1, colours: new Uint8Array(1) }, many)).toThrow('16 colours');
  });
});

describe('a picture of bars', () => {
  it('draws a bar as long as its number is to the greatest, and none for nothing', () => {
    const groups = [
      {
        heading: 'Late now',
        bars: [100, 50, 1, 0].map((value) => ({ label: 'Teams', value, colour: 'red' as const })),
      },
    ];
    const { width, pixels } = readPng(drawBars(groups));
    const rows = Map.groupBy(pixels.keys(), (at) => Math.floor(at / width));
    const lengths = [...rows.values()].map((row) => [...row].filter((at) => isColour(red)(pixels[at] ?? [])).length);
    const [longest = 0, half = 0, least = 0] = [...new Set(lengths)].filter((one) => one > 0);
    expect(half).toBe(Math.round(longest / 2));
    expect(least).toBeGreaterThan(0);
    expect(lengths.filter((one) => one === longest)).toHaveLength(18);
    expect(lengths.filter((one) => one > 0)).toHaveLength(3 * 18);
  });

  it('has a ground of its own that does not glare on a dark card, and words that read on it', () => {
    const { pixels } = readPng(drawBars(bars(0)));
    expect(pixels.every(([, , , opacity]) => opacity === 255)).toBe(true);
    const [ground, words] = [isColour([0x2f, 0x31, 0x45]), isColour([255, 255, 255])];
    expect(pixels.filter(ground).length).toBeGreaterThan(pixels.length * 0.8);
    expect(pixels.filter(words).length).toBeGreaterThan(100);
  });

  it('keeps a number of any length within its edge', () => {
    const { width, height, pixels } = readPng(drawBars(bars(1_234_567)));
    const edge = pixels.filter((_, at) => at % width === width - 1);
    expect(new Set(edge.map(String)).size).toBe(1);
    expect(edge).toHaveLength(height);
  });

  it('says what sign it has no letter for', () => {
    expect(() => createDrawing(10, 30).write('é', 0, 0, [1, 2, 3])).toThrow('No letter was drawn for "é".');
    expect(widthOf('Late now')).toBeGreaterThan(widthOf('Late'));
  });
});
