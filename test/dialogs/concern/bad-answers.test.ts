/** Answers that cannot be taken as they are: told which and why, and nothing is lost. */
import { fits } from '../../../src/cards/size.ts';
import { comesToTheCheck, seen, startsWith, tellsWho, who } from './answers.ts';
import { privateChat } from './private-chat.ts';

const account = 'What was seen or heard? (required)';

describe('the young person', () => {
  it.each([
    ['no name', { 'Or roughly how old': 'About 13' }, '**Their name**: Enter their name, or "not known".'],
    ['no age', { 'Their name': 'Rowan' }, '**Date of birth**: Enter a date, or choose an age below it.'],
    ['a birth to come', { 'Their name': 'Rowan', 'Date of birth': '2026-11-25' }, 'That date is in the future.'],
    [
      'a birth long ago',
      { 'Their name': 'Rowan', 'Date of birth': '1976-11-25' },
      'That makes them 49. Check the year',
    ],
  ])('with %s: the question is named, and the rest stays', async (_what, told, says) => {
    const priya = privateChat().enters();
    await startsWith(priya);
    priya.fills({ ...told, 'Parents or carers': 'Dana' });
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^Step 2 of 3/);
    expect(priya.reads()).toContain('Check these answers');
    expect(priya.reads()).toContain(says);
    expect(priya.holds()).toMatchObject({ 'Parents or carers': 'Dana' });
  });

  it('says everything that is missing at once', async () => {
    const priya = privateChat().enters();
    await startsWith(priya);
    await priya.presses('Next');
    expect(priya.reads()).toContain('**Their name**');
    expect(priya.reads()).toContain('**Date of birth**');
  });

  it('born today is no mistake', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya, { 'Their name': 'Rowan', 'Date of birth': '2026-11-24' });
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
  });

  it('of unknown age goes on', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya, { 'Their name': 'Rowan', 'Or roughly how old': 'Age not known' });
    await priya.presses('Send');
    expect((await there.cases())[0]?.origin.concern.youngPerson).not.toHaveProperty('approximateAge');
  });
});

describe('what was seen or heard', () => {
  it('to come is no date', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    priya.fills({ ...seen, 'The date it happened': '2026-11-25' });
    await priya.presses('Next');
    expect(priya.reads()).toContain('That date is in the future. Check the date.');
    expect(priya.holds()).toMatchObject({ [account]: 'Another child told me it did not stop.' });
  });

  it('of 10,000 characters: told the limit and how long it is, and all of it is still there', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    priya.fills({ [account]: 'w'.repeat(10_000) });
    await priya.presses('Next');
    expect(priya.reads()).toContain('This is 10,000 characters. The most is 4,000.');
    expect(priya.holds()).toMatchObject({ [account]: 'w'.repeat(10_000) });
    priya.fills({ [account]: 'w'.repeat(4_000) });
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^More, if you can: 1 of 5/);
  });

  it('of 40,000 characters, too many for a card: the card stays as it is, and the word says why', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    priya.fills({ [account]: 'w'.repeat(40_000), 'Where?': 'By the hall' });
    await priya.presses('Next');
    expect(priya.hears()).toBe(
      'What was seen or heard?: This is 40,000 characters. The most is 4,000. Make it shorter. We have kept all that you wrote.',
    );
    expect(priya.reads()).toMatch(/^Step 3 of 3/);

    await there.conversation().resume(priya.chat, priya.speaker());
    expect(fits(priya.card())).toBe(true);
    expect(priya.reads()).toContain('We have kept your 40,000 characters, but they are too long to show here.');
    expect(priya.holds()).toMatchObject({ 'What was seen or heard?': '', 'Where?': 'By the hall' });
    await priya.presses('Back');
    await priya.presses('Next');
    await priya.presses('Next');
    expect(priya.hears()).toBeUndefined();
    expect(priya.reads()).toContain('This is 40,000 characters. The most is 4,000.');
    priya.fills({ 'What was seen or heard?': 'Shorter.' });
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toContain('Shorter.');
  });
});

describe('long answers that are allowed', () => {
  it('are left out of a card without room for all, the longest first: a short one stays', async () => {
    const priya = privateChat().enters();
    const long = '語'.repeat(4_000);
    await tellsWho(priya);
    priya.fills(seen);
    await priya.presses('Next');
    priya.fills({
      'Were they similar in age': 'Both are 13.',
      'Was there any pressure': long,
      'Was anyone upset?': long,
    });
    await priya.presses('Next');
    await priya.presses('Back');
    expect(priya.reads()).toContain('We have kept your 4,000 characters, but they are too long to show here.');
    expect(Object.values(priya.holds())).toContain('Both are 13.');
  });

  it('are kept where a card has no room to show them all, and sent whole', async () => {
    const there = privateChat();
    const priya = there.enters();
    const long = '語'.repeat(4_000);
    await tellsWho(priya);
    priya.fills(seen);
    await priya.presses('Next');
    priya.fills({ 'Were they similar in age': long, 'Was there any pressure': long, 'Was anyone upset?': long });
    await priya.presses('Next');
    await priya.presses('Back');
    expect(fits(priya.card())).toBe(true);
    expect(priya.reads()).toContain('We have kept your 4,000 characters, but they are too long to show here.');
    await priya.presses('Next');
    await priya.presses('Go straight to check and send');
    expect(fits(priya.card())).toBe(true);
    expect(priya.reads()).toContain(
      '(This is only the first part. We have kept all 4,000 characters and will send them.)',
    );
    await priya.presses('Send');
    expect((await there.cases())[0]?.origin.concern.healthyMarks).toEqual({
      mutuality: long,
      coercion: long,
      distress: long,
    });
  });

  it('of many lines fit on the check', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    priya.fills({ [account]: 'a\n'.repeat(1_900) });
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toMatch(/^Last step/);
    expect(fits(priya.card())).toBe(true);
  });
});

describe('signs that mean something elsewhere', () => {
  const template = ['$', '{name} $', '{1 + 1}'].join('');
  const typed = `**bold** [link](https://example.org) <at>Hannah Reid</at> ${template} &amp; \\*`;

  it('stay as typed on the check, in text runs, and in the case', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya, { ...who, 'Their name': typed });
    priya.fills({ [account]: typed });
    await priya.presses('Go straight to check and send');
    const runs = JSON.stringify(priya.card()).match(/"type":"TextRun","text":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(runs.filter((run) => run.includes(JSON.stringify(typed)))).toHaveLength(2);
    const blocks = JSON.stringify(priya.card()).match(/"type":"TextBlock","text":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(blocks.filter((block) => block.includes('bold'))).toEqual([]);
    await priya.presses('Send');
    const concern = (await there.cases())[0]?.origin.concern;
    expect([concern?.youngPerson.name, concern?.seenOrHeard.account]).toEqual([typed, typed]);
  });

  it('stay as typed in the inputs when the card is shown again', async () => {
    const priya = privateChat().enters();
    await startsWith(priya);
    priya.fills({ 'Their name': typed });
    await priya.presses('Next');
    expect(priya.holds()).toMatchObject({ 'Their name (required)': typed });
  });

  it('that nobody can see are left out', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    priya.fills({ [account]: 'One\u0000\u0007\u001b two\nthree\ud800' });
    await priya.presses('Next');
    await priya.presses('Back');
    expect(priya.holds()).toMatchObject({ [account]: 'One two\nthree\ufffd' });
  });
});
