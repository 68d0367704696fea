/** Somebody's words show as they were typed: never as markup, a mention, a date or another direction. */
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { cardTextToHtml } from '../support/card-text.ts';
import { chooses, talksItThrough } from '../support/story.ts';
import { aTown, type Town } from '../support/town.ts';
import { aTakenCase, pressedWith } from './taken-case.ts';

let town: Town;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15');
});
afterEach(() => town.close());

const monday = 'Monday 2 November 2026';

/** What a client could make bold, a link, a heading, a mention, an element or a date of its own. */
const markup = [
  '**bold** _italic_ `code` ~~gone~~',
  '# Heading',
  '- item',
  '1. item',
  '> quoted',
  '[a link](https://example.com)',
  '![picture](https://example.com/a.png)',
  '<at>Hannah Reid</at>',
  '<b>bold</b> <img src=x onerror=alert(1)> <!-- gone -->',
  '&lt;b&gt; &amp; &#60;',
  'a \\ b \\* c \\\\',
  '| a | b |',
  'Smith-Jones, 2026-11-02, snake_case_name',
  '{{DATE(2026-11-02T09:15:00Z, SHORT)}} {{TIME(2026-11-02T09:15:00Z)}}',
  `${'$'}{name} ${'$'}{$root.title} {{name}}`,
  'https://example.com/?a=1&b=2',
  '   leading and trailing   ',
] as const;

interface Shown {
  /** As it comes to the eye in Markdown text: headings, facts, sentences. */
  readonly inMarkdown: readonly string[];
  readonly inRuns: readonly string[];
}

/** Every text of a card by the way a client draws it. */
function shownOn(card: unknown): Shown {
  const shown = { inMarkdown: [] as string[], inRuns: [] as string[] };
  const read = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) read(one);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const element = value as Record<string, unknown>;
    if (element.type === 'TextBlock') shown.inMarkdown.push(cardTextToHtml(String(element.text)));
    if (Array.isArray(element.inlines)) {
      shown.inRuns.push(element.inlines.map((run) => String((run as Record<string, unknown>).text)).join(''));
    }
    if (element.type === 'FactSet') {
      for (const fact of element.facts as { value: string }[]) shown.inMarkdown.push(cardTextToHtml(fact.value));
    } else for (const one of Object.values(element)) read(one);
  };
  read(card);
  return shown;
}

/** The text a reader sees of the HTML; an element in it is an element seen. */
function seenIn(html: string): string {
  const text = html.replace(/^<p>|<\/p>\n?$/g, '');
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

describe('markup in answers shows as it was typed', () => {
  it.each(markup)('%s', async (text) => {
    const { hannah, reference } = await aTakenCase(town, { name: text, setting: text, account: text });
    await talksItThrough(hannah, reference, { 'Who you spoke to': text, 'Your view': text });

    await chooses(hannah, reference, 'The concern as sent');
    const concern = shownOn(hannah.dialog()?.card);
    const facts = concern.inMarkdown.map(seenIn).filter((one) => one === text.trim());
    expect(facts).toHaveLength(2);
    expect(concern.inRuns).toContain(text.trim());

    await chooses(hannah, reference, 'Talks and decisions');
    const talk = shownOn(hannah.dialog()?.card);
    expect(talk.inRuns).toContain(text.trim());
    const sentence = talk.inMarkdown.map(seenIn).find((one) => one.startsWith(monday));
    expect(sentence).toContain(`with ${text.trim()}. Recorded by Hannah Reid.`);

    const mentions = town.office.sent().filter(({ activity }) => JSON.stringify(activity ?? {}).includes('"mention"'));
    expect(mentions).toEqual([]);
  });

  it('in text runs no date is worked out', async () => {
    const { hannah, reference } = await aTakenCase(town, { account: '{{DATE(2026-11-02T09:15:00Z, SHORT)}}' });
    await chooses(hannah, reference, 'The concern as sent');
    const runs = JSON.stringify(hannah.dialog()?.card).match(/"type":"TextRun","text":"[^"]*"/g) ?? [];
    expect(runs.filter((run) => run.includes('{{'))).toEqual([]);
  });

  it('on the form that is shown again it is as it was typed', async () => {
    const { hannah, reference } = await aTakenCase(town);
    const text = markup.join('\n');
    await chooses(hannah, reference, 'Hand over to another manager');
    const answer = await hannah.sendsRaw(pressedWith(hannah, 'case/do', { to: 'nobody', reason: text }));
    const [, reason] = contentsOfCard((answer as { card: unknown }).card).inputs;
    expect(reason?.element.value).toBe(text);
  });
});

describe('signs nobody can see', () => {
  const strange = [
    ['a lone surrogate', `MARKER a\ud83db`, 'MARKER a\ufffdb'],
    ['control characters', 'MARKER\u0000 a\u0007b\u001b[31m', 'MARKER ab[31m'],
  ] as const;

  it.each(strange)('%s: what can be read is taken', async (_what, typed, read) => {
    const { hannah, reference } = await aTakenCase(town, { account: typed });
    await chooses(hannah, reference, 'The concern as sent');
    expect(shownOn(hannah.dialog()?.card).inRuns).toContain(read);
    await talksItThrough(hannah, reference, { 'Your view': typed });
    await chooses(hannah, reference, 'Talks and decisions');
    expect(shownOn(hannah.dialog()?.card).inRuns).toContain(read);
  });

  it('a right-to-left override turns nothing round but is no part of what is shown', async () => {
    const typed = `MARKER \u202eabc\u2067 def`;
    const { hannah, reference } = await aTakenCase(town, { name: typed, account: typed });
    await chooses(hannah, reference, 'The concern as sent');
    const { inMarkdown, inRuns } = shownOn(hannah.dialog()?.card);
    expect(inRuns).toContain('MARKER abc def');
    expect(inMarkdown.map(seenIn)).toContain('MARKER abc def');
    expect(JSON.stringify(hannah.dialog()?.card)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });
});
