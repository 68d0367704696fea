import { banner, checklist, counted, page, table } from '../../scripts/docs/markdown.ts';

describe('the Markdown of generated documents', () => {
  it('keeps a cell in its cell, whatever stands in it', () => {
    expect(table(['One', 'Two'], [['a | b', 'first\nsecond']])).toBe(
      '| One | Two |\n| --- | --- |\n| a \\| b | first<br>second |',
    );
  });

  it('says on top that the document is generated, and by which command', () => {
    const { text } = page('docs/a.md', 'A title', ['Words.']);
    expect(text).toBe(`# A title\n\n> ${banner}\n\nWords.\n`);
    expect(banner).toContain('`npm run docs`');
  });

  it('has boxes to tick', () => {
    expect(checklist(['One.', 'Two.'])).toBe('- [ ] One.\n- [ ] Two.');
  });

  it('counts as people do', () => {
    expect([counted(1, 'day'), counted(0, 'day'), counted(3, 'day')]).toEqual(['1 day', '0 days', '3 days']);
  });
});
