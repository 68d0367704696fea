/** What each of the first words gets, as it is typed into a chat in which nothing is open. */
import { scenario } from '../support/scenario.ts';
import firstWords from './first-words.json' with { type: 'json' };
import { meaningOf } from './meaning.ts';

const { lines } = firstWords;

const gets = (line: string): string => {
  const typed = meaningOf(line);
  const { command } = typed;
  if (command === 'begin') return 'starts';
  if (command === 'worry') return 'button';
  if (typed.command === 'answer' && typed.topic === 'person') return 'person';
  return command === 'unknown' ? 'not' : 'answered';
};

describe('the first words', () => {
  it('are many, each once', () => {
    expect(new Set(lines.map(([line]) => line)).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThan(60);
  });

  it.each(lines as [string, string][])('"%s" gets: %s', (line, what) => expect(gets(line)).toBe(what));

  scenario('lead to the button wherever they do not begin a concern', ['2026-11-02', '09:15'], async (town) => {
    const martin = town.as('Martin Dale');
    await martin.looks();
    for (const [line = '', what] of lines) {
      if (what !== 'button' && what !== 'person' && what !== 'not') continue;
      await martin.says(line);
      expect([line, martin.buttons()]).toEqual([line, expect.arrayContaining(['Raise a concern'])]);
    }
    await martin.presses('Raise a concern');
    expect(martin.reads()).toContain('Before you begin');
  });
});
