/** Names on cards, in titles and where there is no Markdown at all. */
import { plainTitle, plainWords, withoutMarkdown } from '../../src/cards/text.ts';
import { cardTextToHtml } from '../support/card-text.ts';

/** What clients look for before they read Markdown (`text-formatters` of adaptivecards). */
const instant = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|(?:-|\+)\d{2}:\d{2})`;
const workedOut = new RegExp(
  String.raw`\{{2}(?:DATE\(${instant}(?:, ?(?:COMPACT|LONG|SHORT))?|TIME\(${instant})\)\}{2}`,
  'g',
);
const withDates = (text: string) => text.replace(workedOut, 'Monday');
const clientMakesOf = (text: string) => cardTextToHtml(withDates(text)).trim();

const dates = [
  '{{DATE(2026-11-02T10:00:00Z,LONG)}}',
  '{{TIME(2026-11-02T10:00:00Z)}}',
  '{{{DATE(2026-11-02T10:00:00Z)}}}',
];

describe('a date that cards would work out', () => {
  it.each(dates)('%s in somebody’s words is shown as it was typed', (typed) => {
    expect(clientMakesOf(typed)).not.toContain('DATE(2026');
    expect(clientMakesOf(plainWords(typed))).toBe(`<p>${typed}</p>`);
    expect(withDates(plainTitle(typed)).replaceAll('\u2060', '')).toBe(typed);
  });
});

const names = [
  'DM&T [East] 1_2 *Hub*',
  '1. Team',
  '# Team',
  'a \\ b',
  '[click](https://example.com)',
  '<at>Team</at>',
  '{{DATE(2026-11-02T10:00:00Z)}}',
  '&amp; &lt;b&gt;',
  '~~x~~ `y` > z',
];

describe('a name', () => {
  it.each(names)('%s has no backslashes where there is no Markdown', (name) => {
    expect(withoutMarkdown(`**${plainWords(name)}** is closed`)).toBe(`${name} is closed`);
  });

  it.each(names)('%s in a title looks as it is, and is no link, mention, element or date', (name) => {
    const title = plainTitle(name);
    expect(title.replaceAll('\u2060', '')).toBe(name);
    expect(withDates(title)).toBe(title);
    expect(cardTextToHtml(title)).not.toMatch(/<(?!\/?(?:p|em|strong|s|h\d|ol|li|ul|code)>)/);
    expect(title).not.toContain('<at>');
  });

  it('turns nothing round, and brings no control signs', () => {
    expect(plainTitle('a\u202Eb\u0007')).toBe('ab');
    expect(plainWords('a\u202Eb\u0007')).toBe('ab');
  });
});
