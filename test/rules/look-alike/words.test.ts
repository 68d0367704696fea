/** Words of names as they are compared: the same however they are written. */
import { longest, wordsIn } from '../../../src/rules/look-alike/words.ts';

const same = (one: string, other: string) => expect([...wordsIn(one)].sort()).toEqual([...wordsIn(other)].sort());

describe('the words of a name', () => {
  it.each([
    ['capitals', 'JAMIE hartley', 'Jamie Hartley'],
    ['spaces and commas', '  Hartley,   Jamie\n', 'Jamie Hartley'],
    ['accents', 'Zoë Müller-Łukasz', 'Zoe Muller-Lukasz'],
    ['accents put after their letters', 'Zoe\u0308 Hale', 'Zo\u00eb Hale'],
    ['letters with a stroke', 'Søren Þórsson', 'Soren Thorsson'],
    ['the German double s', 'Jonas Weiß', 'Jonas Weiss'],
    ['the letters that end a Greek word otherwise', 'ΓΙΩΡΓΟΣ Παπάς', 'Γιώργος ΠΑΠΑΣ'],
    ['the dotless and the dotted Turkish i', 'Işıl İnan', 'Isil Inan'],
    ['apostrophes of every kind', 'Niamh O’Brien', "Niamh O'Brien"],
    ['an accent for an apostrophe', 'Niamh O´Brien', "Niamh O'Brien"],
    ['hyphens of every kind', 'Anne‑Marie Cole', 'Anne-Marie Cole'],
    ['letters of double width', 'Ｊａｍｉｅ Hartley', 'Jamie Hartley'],
    ['Hebrew points', 'שָׁרוֹן כֹּהֵן', 'שרון כהן'],
    ['Arabic vowel signs and a drawn-out line', 'مُحَمَّد عـــلي', 'محمد علي'],
    ['signs for the direction of reading', '\u202bשרון\u202c כהן', 'שרון כהן'],
    ['Cyrillic accents', 'Андрей Ёлкин', 'Андреи Елкин'],
    ['initials', 'Jamie P. Hartley', 'Jamie Hartley'],
    ['what is no letter', '🙂 Jamie (“Jay”) Hartley 2', 'Jamie Jay Hartley'],
  ])('do not depend on %s', (_what, one, other) => same(one, other));

  it('of one with a hyphen or an apostrophe are each half and both together', () => {
    expect(wordsIn('Anne-Marie OʼBrien')).toEqual(['anne', 'marie', 'annemarie', 'brien', 'obrien']);
    expect(wordsIn('Annemarie O Brien')).toEqual(['annemarie', 'brien']);
  });

  it('keep the vowel signs of alphabets in which other signs make another name', () => {
    expect(wordsIn('राम')).not.toEqual(wordsIn('रमा'));
  });

  it('may be a single sign where one is a whole name', () => {
    expect(wordsIn('李 明')).toEqual(['李', '明']);
  });

  it.each(['', '   ', '🙂🙂', '…', '17', '-', "'", '\u202e'])('are none in "%s"', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it('stand once each, also in ten thousand letters', () => {
    expect(wordsIn('Jamie '.repeat(2_000))).toEqual(['jamie']);
    expect(wordsIn('x'.repeat(10_000))).toHaveLength(1);
  });
});

it('the longest do not depend on the order in which they stand', () => {
  const words = ['ann', 'maria', 'jo', 'hartley', 'bell'];
  expect(longest(words, 3)).toEqual(['bell', 'hartley', 'maria']);
  expect(longest(words.toReversed(), 3)).toEqual(longest(words, 3));
});
