/** Long matter on several pages: all of it, in its order, and none of it twice. */
import { pages } from '../../src/cards/case/paging.ts';
import { messageCard, type Section } from '../../src/cards/message/message.ts';
import { cardBytes, mostCardBytes } from '../../src/cards/size.ts';
import { quoted } from '../../src/cards/text.ts';

const textsOf = (extra: readonly unknown[] = []): string =>
  extra
    .flatMap((one) => (one as { inlines: readonly { text: string }[] }).inlines)
    .map(({ text }) => text)
    .join('');

describe('pages', () => {
  it('keep what fits together', () => {
    const sections: readonly Section[] = [
      { heading: 'One', paragraphs: ['a'] },
      { heading: 'Two', facts: [] },
    ];
    expect(pages(sections)).toEqual([sections]);
    expect(pages([])).toEqual([]);
  });

  it('begin anew where the next section does not fit', () => {
    const large = (name: string): Section => ({ heading: name, extra: quoted('w'.repeat(10_000)) });
    expect(
      pages([large('One'), large('Two'), { heading: 'Three' }]).map((page) => page.map(({ heading }) => heading)),
    ).toEqual([['One'], ['Two', 'Three']]);
  });

  it('go on with a section too large for one, and say so', () => {
    const words = Array.from({ length: 30_000 }, (_, index) => `word${index}`).join(' ');
    const all = pages([{ heading: 'Account', paragraphs: ['before'], extra: quoted(words) }]).flat();
    expect(all.length).toBeGreaterThan(2);
    expect(all.map(({ heading }) => heading)).toEqual(['Account', ...all.slice(1).map(() => 'Account (continued)')]);
    expect(all[0]?.paragraphs).toEqual(['before']);
    expect(all.map(({ extra }) => textsOf(extra)).join('')).toBe(words);
  });

  it('cut between words, and between signs where there is no word', () => {
    const words = pages([{ extra: quoted('seven7 '.repeat(10_000)) }]).flat();
    for (const { extra } of words) expect(textsOf(extra)).toMatch(/^(seven7 )+$/);
    const signs = pages([{ extra: quoted('𝔴'.repeat(20_000)) }]).flat();
    expect(signs.map(({ extra }) => textsOf(extra)).join('')).toBe('𝔴'.repeat(20_000));
  });

  it.each([
    ['lines of one letter', { heading: 'Many', extra: quoted('a\n'.repeat(20_000)) }],
    ['many paragraphs', { heading: 'Many', paragraphs: Array.from({ length: 5_000 }, () => 'a') }],
    ['many facts', { heading: 'Many', facts: Array.from({ length: 5_000 }, () => ({ title: 'a', value: 'b' })) }],
  ])('of %s are none too large for Teams', (_what, section) => {
    for (const page of pages([section])) {
      expect(cardBytes(messageCard({ title: 'A page', sections: page }))).toBeLessThan(mostCardBytes - 4_000);
    }
  });
});
