/** Words typed into the chat while a card is open: kept, said back, and put nowhere unsaid. */
import { comesToTheCheck, seen, startsWith, tellsWho } from './answers.ts';
import { privateChat } from './private-chat.ts';

const account = 'What was seen or heard? (required)';

/** At the card that takes what is typed. */
async function atTheAccount() {
  const there = privateChat();
  const priya = there.enters();
  await tellsWho(priya);
  return { there, priya };
}

describe('what is typed beside "What was seen or heard"', () => {
  it('is said back, and the card stays', async () => {
    const { priya } = await atTheAccount();
    expect(await priya.says('Another child told me.')).toBe(true);
    expect(priya.reads()).toContain('Added to what you saw or heard');
    expect(priya.reads()).toContain('Another child told me.');
    expect(priya.buttons()).toEqual(['Next', 'Undo']);
    expect(priya.history().filter((words) => words.startsWith('Step 3'))).toHaveLength(1);
  });

  it('goes on with Next, and stands in the card when one comes back', async () => {
    const { priya } = await atTheAccount();
    await priya.says('Another child told me.');
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^More, if you can: 1 of 5/);
    expect(priya.history().join('\n')).not.toContain('Another child told me.');
    await priya.presses('Back');
    expect(priya.holds()).toMatchObject({ [account]: 'Another child told me.' });
  });

  it('goes with what stands on the card, if that is sent instead; each line once', async () => {
    const { priya } = await atTheAccount();
    const halfFilled = priya.press('Go straight to check and send', seen);
    await priya.says('One.');
    await priya.says('Two.');
    await priya.sends(halfFilled);
    expect(priya.reads()).toContain(`${seen['What was seen or heard?']}\nOne.\nTwo.`);
    await priya.presses('Change: what was seen or heard');
    await priya.presses('Save the change');
    expect(priya.reads().match(/One\./g)).toHaveLength(1);
  });

  it('is taken out again by Undo', async () => {
    const { priya, there } = await atTheAccount();
    await priya.says('Another child told me.');
    await priya.presses('Undo');
    expect(priya.reads()).toBe('We took it out again and kept none of it.');
    expect(JSON.stringify((await there.store.all('draft', 10)).items)).not.toContain('Another child');
    await priya.presses('Go straight');
    expect(priya.history().join('\n')).toContain('Enter what was seen or heard.');
  });

  it('cannot be undone once it stands on a card; it is changed there', async () => {
    const { priya } = await atTheAccount();
    await priya.says('Another child told me.');
    const undo = priya.press('Undo');
    await priya.presses('Next');
    await priya.presses('Back');
    await priya.sends(undo);
    expect(priya.hears()).toContain('It is on a card now');
    priya.fills({ 'What was seen or heard?': 'Something else.' });
    await priya.presses('Go straight');
    expect(priya.reads()).toContain('Something else.');
    expect(priya.reads()).not.toContain('Another child told me.');
  });

  it('is taken for the view on the continuum as well', async () => {
    const { priya } = await atTheAccount();
    await priya.says('Another child told me.');
    for (const _ of [1, 2, 3]) await priya.presses('Next');
    expect(priya.reads()).toMatch(/^More, if you can: 3 of 5/);
    await priya.says('It went on after a no.');
    expect(priya.reads()).toContain('Added to your own view');
  });

  it('is kept whole where it is too long, and said to be so', async () => {
    const { priya } = await atTheAccount();
    await priya.says('w'.repeat(10_000));
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
    expect(priya.reads()).toContain('This is 10,000 characters. The most is 4,000.');
    expect(priya.holds()).toMatchObject({ [account]: 'w'.repeat(10_000) });
  });
});

describe('what may be a question', () => {
  it.each(['can I change what I wrote', 'is anyone there', 'Did he do that before?', 'what happens to my report'])(
    '"%s" is put nowhere before it is said what it is',
    async (words) => {
      const { priya } = await atTheAccount();
      await priya.says(words);
      expect(priya.reads()).toContain('What is this?');
      expect(priya.reads()).toContain(words);
      expect(priya.buttons()).toEqual(['Part of what you saw', 'A question', 'Leave it out']);
      await priya.presses('Go straight');
      expect(priya.history().join('\n')).toContain('Enter what was seen or heard.');
    },
  );

  it('as part of what was seen is added; as a question answered and left out; or just left out', async () => {
    const { priya, there } = await atTheAccount();
    await priya.says('Did he do that before? she asked');
    await priya.presses('Part of what you saw');
    expect(priya.reads()).toContain('Added to what you saw or heard');
    await priya.says('is anyone there');
    await priya.presses('A question');
    expect(priya.reads()).toContain('Nobody here can answer that');
    await priya.says('who are they');
    await priya.presses('Leave it out');
    const kept = JSON.stringify((await there.store.all('draft', 10)).items);
    expect(kept).toContain('Did he do that before?');
    expect(kept).not.toMatch(/anyone there|who are they/);
  });

  it('of which nobody said what it is is named on the last card, and included or left out there', async () => {
    const { priya, there } = await atTheAccount();
    await priya.says('was he *told*?');
    await priya.says('who is she');
    await priya.says('what did they do to the boy who told me');
    await priya.sends(priya.press('Go straight', seen));
    await priya.presses('Leave out "what did they do to the boy …"');
    // The question what it is stands in the chat no longer. It says where that is asked.
    expect(priya.buttons()).not.toContain('Part of what you saw');
    expect(priya.history().slice(0, -1).join('\n')).toContain('On the last card you can include it or leave it out.');
    expect(priya.reads()).toContain('**Not included yet.** You typed "was he \\*told\\*?".');
    await priya.presses('Include "was he *told*?"');
    expect(priya.reads()).not.toContain('**Not included yet.** You typed "was he');
    expect(priya.reads()).toContain('was he *told*?');
    await priya.presses('Leave out "who is she"');
    expect(priya.reads()).not.toContain('Not included yet');
    await priya.presses('Send');
    expect(JSON.stringify(await there.cases())).toContain('was he *told*?');
    expect(JSON.stringify(await there.cases())).not.toContain('who is she');
  });
});

/** Somebody who has typed something beside the last card, and pressed Send on that card. */
async function sendsWithALineBeside() {
  const there = privateChat();
  const priya = there.enters();
  await comesToTheCheck(priya);
  const send = priya.press('Send', {});
  await priya.says('It happened twice');
  await priya.sends(send);
  return { there, priya };
}

it('what is typed beside the last card is not left behind by Send on that card', async () => {
  const { there, priya } = await sendsWithALineBeside();
  expect(await there.cases()).toEqual([]);
  expect(priya.reads()).toContain('You typed something since. Include it or leave it out. Then press Send.');
  await priya.presses('Include "It happened twice"');
  await priya.presses('Send');
  expect(JSON.stringify(await there.cases())).toContain('It happened twice');
});

it('what nobody said anything about is left out by Send on the card that names it', async () => {
  const { there, priya } = await sendsWithALineBeside();
  await priya.presses('Send');
  expect(await there.cases()).toHaveLength(1);
  expect(JSON.stringify(await there.cases())).not.toContain('It happened twice');
});

describe('what is typed beside another card', () => {
  it.each([
    ['asks several things', startsWith],
    ['is the check', comesToTheCheck],
    ['asks nothing', async (priya: ReturnType<ReturnType<typeof privateChat>['enters']>) => priya.begins()],
  ])('that %s is kept, and it is asked what it is', async (_what, comesThere) => {
    const priya = privateChat().enters();
    await comesThere(priya);
    expect(await priya.says('Alex, year 9')).toBe(true);
    expect(priya.reads()).toContain('Use the card above.');
    await priya.presses('Part of what you saw');
    expect(priya.reads()).toContain('Added to what you saw or heard');
    await priya.presses('Carry on');
    expect(priya.reads()).toMatch(/^(?:Step|Last step)/);
  });

  it('leaves that card half filled as it is, and stands on the card it belongs to', async () => {
    const priya = privateChat().enters();
    await startsWith(priya);
    const halfFilled = priya.press('Next', { 'Their name': 'Rowan Ashby', 'Or roughly how old': 'Age not known' });
    await priya.says('It was at lunch.');
    await priya.presses('Part of what you saw');
    await priya.sends(halfFilled);
    expect(priya.holds()).toMatchObject({ [account]: 'It was at lunch.' });
    expect(priya.history().filter((words) => words.startsWith('Step'))).toHaveLength(1);
  });

  it('hours later is kept, and asked about', async () => {
    const { there, priya } = await atTheAccount();
    there.later(5);
    expect(await priya.says('Are you free on Thursday?')).toBe(true);
    expect(priya.reads()).toContain('We did not add your message to it.');
    await priya.presses('Leave it out');
    await there.conversation().resume(priya.chat, priya.speaker());
    expect(priya.holds()).toMatchObject({ [account]: '' });
  });
});

it('without an open concern is not taken, and nothing is done', async () => {
  const there = privateChat();
  await tellsWho(there.enters());
  const hannah = there.enters('Hannah Reid');
  expect(await hannah.says('Another child told me.')).toBe(false);
  expect(hannah.history()).toEqual([]);
});

it('two lines at the same moment are both kept', async () => {
  const { there, priya } = await atTheAccount();
  await Promise.all([priya.says('Another child told me.'), priya.says('And it went on.')]);
  const kept = JSON.stringify((await there.store.all('draft', 10)).items);
  expect(kept).toContain('Another child told me.');
  expect(kept).toContain('And it went on.');
});
