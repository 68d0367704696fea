/** What goes on several cards: nothing of it is lost or changes its order. */
import { betweenWords, cutIntoParts, partAt, putInParts, textBytes } from '../../src/cards/parts.ts';

const itself = (bytes: number): number => bytes;

describe('items put in parts', () => {
  it('stay together as long as they fit, to the last byte', () => {
    expect(putInParts([4, 6, 1, 9, 5], 10, itself)).toEqual([[4, 6], [1, 9], [5]]);
  });

  it('keep one that is too large for any part, by itself', () => {
    expect(putInParts([3, 25, 3, 3], 10, itself)).toEqual([[3], [25], [3, 3]]);
  });

  it('are no part at all where there are none', () => {
    expect(putInParts([], 10, itself)).toEqual([]);
  });
});

describe('a text cut into parts', () => {
  const text = 'One word and "another", ünd a long one: '.repeat(40).concat('w'.repeat(300));
  const parts = cutIntoParts(text, 100, betweenWords);

  it('is the text when they are put together again, and each fits as it travels', () => {
    expect(parts.join('')).toBe(text);
    expect(parts.length).toBeGreaterThan(10);
    for (const part of parts) expect(textBytes(part)).toBeLessThanOrEqual(100);
  });

  it('is cut between words while there are any', () => {
    for (const part of parts.slice(0, 5)) expect(part).toMatch(/\s$/);
  });
});

describe('the part of a card that was asked for', () => {
  const parts = ['first', 'second', 'third'];
  const next = { title: 'Next part', part: 2 };
  const before = { title: 'Part before', part: 0 };

  it('says which it is, and leads to those beside it', () => {
    const { matter, titled, isFirst, ways } = partAt(parts, 1);
    expect([matter, titled('People'), isFirst, ways]).toEqual(['second', 'People (2 of 3)', false, [next, before]]);
  });

  it('has no way beyond the first and the last', () => {
    expect(partAt(parts, 0).ways).toEqual([{ title: 'Next part', part: 1 }]);
    expect(partAt(parts, 2).ways).toEqual([{ title: 'Part before', part: 1 }]);
  });

  it('is the last one where there are not so many', () => {
    expect(partAt(parts, 99).matter).toBe('third');
    expect(partAt(parts, -1)).toMatchObject({ matter: 'first', isFirst: true });
  });

  it('says nothing of parts where there is one, or none', () => {
    expect([partAt(['all'], 3).titled('People'), partAt(['all'], 3).ways]).toEqual(['People', []]);
    const none = partAt<string>([], 0);
    expect([none.matter, none.titled('People'), none.isFirst, none.ways]).toEqual([undefined, 'People', true, []]);
  });
});
