/** Answers typed into the chat instead of on the card. */
import { comesToTheCheck, startsWith, tellsWho } from './answers.ts';
import { room } from './room.ts';

describe('an answer typed', () => {
  it('is put where the card asks one main thing, and goes on', async () => {
    const there = room();
    const priya = there.enters();
    await tellsWho(priya);
    expect(await priya.says('Another child told me.')).toBe(true);
    expect(priya.reads()).toMatch(/^Step 4 of 9/);
    expect(priya.history().at(-2)).toBe('Answered: what was seen or heard.');
    await priya.presses('Back');
    expect(priya.holds()).toMatchObject({ 'What was seen or heard? (required)': 'Another child told me.' });
  });

  it('is added on a new line to what stands there', async () => {
    const priya = room().enters();
    await tellsWho(priya);
    await priya.says('One.');
    await priya.presses('Back');
    await priya.says('Two.');
    await priya.presses('Back');
    expect(priya.holds()).toMatchObject({ 'What was seen or heard? (required)': 'One.\nTwo.' });
  });

  it('is taken for the view on the continuum as well', async () => {
    const priya = room().enters();
    await tellsWho(priya);
    await priya.says('Another child told me.');
    await priya.presses('Next');
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^Step 6 of 9/);
    await priya.says('It went on after a no.');
    expect(priya.reads()).toMatch(/^Step 7 of 9/);
  });

  it('draws the card again with the text in it where it is not enough yet', async () => {
    const priya = room().enters();
    await tellsWho(priya);
    await priya.says('w'.repeat(10_000));
    expect(priya.reads()).toMatch(/^Step 3 of 9/);
    expect(priya.reads()).toContain('This is 10,000 characters; 4,000 is the most.');
    expect(priya.holds()).toMatchObject({ 'What was seen or heard? (required)': 'w'.repeat(10_000) });
    expect(priya.history().at(-2)).toBe('Shown again below.');
  });

  it.each([
    ['asks several things', startsWith],
    ['is the check', comesToTheCheck],
    ['asks nothing', async (priya: ReturnType<ReturnType<typeof room>['enters']>) => priya.begins()],
  ])('is not taken where the card %s: it says so and shows the card again', async (_what, comesThere) => {
    const priya = room().enters();
    await comesThere(priya);
    const [step] = priya.reads().split('\n');
    expect(await priya.says('Alex, year 9')).toBe(true);
    expect(priya.reads()).toContain(`${step}\n`);
    expect(priya.reads()).toContain('This card cannot be answered by typing. Please use the card.');
    expect(priya.reads()).not.toContain('Alex');
  });

  it.each(['the card before', 'the card shown again'])(
    'that is not taken leaves the card before it as it is, half filled: %s can be sent',
    async (which) => {
      const priya = room().enters();
      await startsWith(priya);
      const told = { 'Their name': 'Rowan Ashby', 'If you do not know it': 'Age not known' };
      const halfFilled = priya.press('Next', told);
      await priya.says('what is this?');
      await priya.sends(which === 'the card before' ? halfFilled : priya.press('Next', told));
      expect(priya.reads()).toMatch(/^Step 3 of 9/);
      expect(priya.history().filter((words) => words.startsWith('Step'))).toHaveLength(1);
    },
  );

  it('hours later is not put in: it is offered to go on', async () => {
    const there = room();
    const priya = there.enters();
    await tellsWho(priya);
    there.later(5);
    expect(await priya.says('Are you free on Thursday?')).toBe(true);
    expect(priya.reads()).toContain('You have a concern that was not sent');
    expect(priya.reads()).toContain('Your message was not put into it.');
    await priya.presses('Carry on');
    expect(priya.holds()).toMatchObject({ 'What was seen or heard? (required)': '' });
  });

  it('without an open concern is not taken, and nothing is done', async () => {
    const there = room();
    await tellsWho(there.enters());
    const hannah = there.enters('Hannah Reid');
    expect(await hannah.says('Another child told me.')).toBe(false);
    expect(hannah.history()).toEqual([]);
  });

  it('is not lost where a press came at the same moment', async () => {
    const there = room();
    const priya = there.enters();
    await tellsWho(priya);
    await Promise.all([priya.says('Another child told me.'), priya.says('And it went on.')]);
    const kept = JSON.stringify((await there.store.all('draft', 10)).items);
    expect(kept).toContain('Another child told me.');
  });
});
