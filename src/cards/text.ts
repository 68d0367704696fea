/** Somebody's words on cards: they show as typed, whatever is in them. */

/**
 * Signs that turn the direction of what follows them: in somebody's words they would turn ours round as well. And
 * control signs, which each client shows in a way of its own.
 */
const turning = /[\u202A-\u202E\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu;

/**
 * What means something in a line's Markdown wherever it stands, or in the dates that cards work out: `{{DATE(` is one
 * even behind a backslash, so that the second brace is escaped.
 */
const anywhere = /[\\`*_[\]<~]|&(?=#?\w+;)|(?<=\{)\{/g;
/** What means something only where a line begins: lists, headings, quotations. */
const atTheStart = /^(?:[-+#>=]|\d+(?=[.)]))/;

/** Inside a sentence or a fact of ours, on one line. */
export function plainWords(text: string): string {
  const line = text
    .replace(turning, '')
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .trim();
  const escaped = line.replace(anywhere, '\\$&');
  return escaped.replace(atTheStart, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

const escaped = /\\([\\`*_[\]<~&{\-+#>=.)])|\*\*/g;

/** What a line of ours says where there is no Markdown: in a notification, on the command line. */
export const withoutMarkdown = (line: string): string => line.replace(escaped, '$1');

/** What would be a link, a mention, a tag or a date in the title of an answer to choose, where some clients read Markdown. */
const startsMeaning = /\](?=[([])|<|\{(?=\{)|&(?=#?\w+;)/g;
const wordJoiner = '\u2060';

/** As the title of an answer or a button: other clients would show a backslash there, so nobody sees what is put in. */
export const plainTitle = (title: string): string =>
  title.replace(turning, '').replace(startsMeaning, `$&${wordJoiner}`);

/** A line as text runs, in parts, so that no part of it is a date that cards work out. */
export function runs(line: string): readonly unknown[] {
  return line
    .replace(turning, '')
    .split(/(?<=\{)(?=\{)/)
    .map((text) => ({ type: 'TextRun', text }));
}

/** On their own, a paragraph a line: text runs, in which Markdown and mentions mean nothing. */
export function quoted(text: string): readonly unknown[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'RichTextBlock', inlines: runs(line) }));
}

/** The text, or where it has more than `most` characters its beginning. */
export function beginningOf(text: string, most: number): string {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most).join('')} …` : text;
}

/** As `quoted`, or where it has more than `most` characters its beginning, with where the rest is. */
export function inPart(text: string, most: number, rest: string): readonly unknown[] {
  const beginning = beginningOf(text, most);
  if (beginning === text) return quoted(text);
  return [...quoted(beginning.replace(/\s+/g, ' ')), { type: 'TextBlock', text: rest, wrap: true }];
}
