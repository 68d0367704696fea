/** Leaving, coming back, after a restart as well, and discarding. */
import { comesToTheCheck, seen, startsWith, tellsWho, who } from './answers.ts';
import { privateChat } from './private-chat.ts';

describe('leaving', () => {
  it('keeps what stands on the card, says until when, and leaves a line that says nothing of it', async () => {
    const there = privateChat();
    const priya = there.enters();
    await startsWith(priya);
    priya.fills({ 'Their name': 'Rowan' });
    await priya.presses('Leave and finish later');
    expect(priya.reads()).toContain(
      'Not sent\nNobody has seen this yet. We will keep what you wrote until Thursday 24 December',
    );
    expect(priya.reads()).not.toContain('Rowan');
    expect(priya.buttons()).toEqual(['Finish it now', 'Delete it']);
    await there.conversation().resume(priya.chat, priya.speaker());
    expect(priya.holds()).toMatchObject({ 'Their name (required)': 'Rowan' });
  });

  it('takes nothing typed afterwards into it', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    await priya.presses('Leave and finish later');
    expect(await priya.says('hello')).toBe(false);
    await there.conversation().resume(priya.chat, priya.speaker());
    expect(priya.holds()).toMatchObject({ 'What was seen or heard? (required)': '' });
  });

  it('by the word asks whether to keep or discard, and says nothing of what is in it', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    await there.conversation().leave(priya.chat, priya.speaker());
    expect(priya.reads()).toContain(
      'You began it on Tuesday 24 November 2026 at 15:42. You stopped at "What was seen or heard".',
    );
    expect(priya.reads()).not.toContain('Rowan');
    expect(priya.buttons()).toEqual(['Keep it until Thursday 24 December 2026', 'Delete it', 'Carry on']);
    await priya.presses('Keep it until');
    expect(await there.conversation().open(priya.speaker())).toBeDefined();
    expect(priya.history().join('\n')).not.toContain('Step');
  });

  it('and going on instead shows the card again', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    await there.conversation().leave(priya.chat, priya.speaker());
    await priya.presses('Carry on');
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
    expect(priya.history().filter((words) => words.startsWith('Step'))).toHaveLength(1);
  });
});

describe('coming back', () => {
  it('after a restart finds everything, and an open card still works', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    there.restarts();
    priya.fills(seen);
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toContain('Rowan Ashby');
  });

  it('with "raise a concern" is offered the unfinished one', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    there.later(70);
    there.restarts();
    await priya.begins();
    expect(priya.reads()).toContain('You have a concern that you have not sent');
    expect(priya.reads()).toContain(
      'You began it on Tuesday 24 November 2026 at 15:42. You stopped at "What was seen or heard".',
    );
    expect(priya.reads()).not.toContain('Rowan');
    await priya.presses('Carry on');
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
    await priya.presses('Back');
    expect(priya.holds()).toMatchObject({ 'Their name (required)': 'Rowan Ashby' });
  });

  it('may begin again instead, with nothing of the old one left', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    await priya.begins();
    await priya.presses('Delete it and start again');
    expect(priya.reads()).toContain('Delete what you wrote?');
    await priya.presses('Delete it and start again');
    expect(priya.reads()).toMatch(/^Step 1 of 3/);
    await priya.presses('Continue');
    expect(priya.holds()).toMatchObject({ 'Their name (required)': '' });
  });

  it('shows the card once: the one before becomes a line', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    await there.conversation().resume(priya.chat, priya.speaker());
    expect(priya.history().slice(-2)[0]).toBe('You can see it again below.');
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
  });

  it('is not too late after thirty days without a word', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    there.later(29 * 24);
    expect(await there.conversation().open(priya.speaker())).toBeDefined();
    await there.conversation().resume(priya.chat, priya.speaker());
    // Nobody could tell her that it would be deleted, so it is not.
    there.later(30 * 24);
    expect(await there.conversation().open(priya.speaker())).toBeDefined();
  });

  it('finds nothing of somebody else', async () => {
    const there = privateChat();
    await tellsWho(there.enters());
    const tom = there.enters('Hannah Reid');
    expect(await there.conversation().open(tom.speaker())).toBeUndefined();
    await tom.begins();
    expect(tom.reads()).toMatch(/^Step 1 of 3/);
  });
});

describe('discarding', () => {
  it.each(['the button', 'the word'])('by %s keeps nothing, in the store or in the chat', async (by) => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya, who);
    if (by === 'the word') await there.conversation().discard(priya.chat, priya.speaker());
    else {
      await there.conversation().leave(priya.chat, priya.speaker());
      await priya.presses('Delete it');
    }
    expect(priya.reads()).toContain('Delete what you wrote?');
    expect(await there.conversation().open(priya.speaker())).toBeDefined();
    await priya.presses('Delete it');
    expect(priya.reads()).toBe('Deleted. You have not sent it, and we have kept none of it.');
    const everything = [JSON.stringify((await there.store.all('draft', 10)).items), ...priya.history()].join('\n');
    expect(everything).not.toMatch(/Rowan|did not stop/);
    expect(await there.cases()).toEqual([]);
    expect(await there.conversation().open(priya.speaker())).toBeUndefined();
  });

  it('asks nothing where nothing was written, and neither does beginning again', async () => {
    const there = privateChat();
    const priya = there.enters();
    await priya.begins();
    await priya.begins();
    expect(priya.reads()).toMatch(/^Step 1 of 3/);
    expect(priya.history().filter((words) => words.startsWith('Step'))).toHaveLength(1);
    await there.conversation().discard(priya.chat, priya.speaker());
    expect(priya.reads()).toBe('Deleted. You have not sent it, and we have kept none of it.');
  });

  it('and leaving, going back or showing again do nothing where nothing is open', async () => {
    const there = privateChat();
    const priya = there.enters();
    const { leave, back, resume, discard } = there.conversation();
    for (const ask of [leave, back, resume, discard]) await ask(priya.chat, priya.speaker());
    expect(priya.history()).toEqual([]);
  });
});

describe('the check that is shown again', () => {
  it('still leads back to the card it was reached from', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    await there.conversation().resume(priya.chat, priya.speaker());
    expect(priya.reads()).toMatch(/^Last step/);
    await priya.presses('Back');
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
  });

  it('leads back in a draft as well that an earlier version kept as reached from itself', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    const [kept] = (await there.store.all<{ open: object }>('draft', 1)).items;
    if (kept === undefined) throw new Error('There is no draft.');
    const { partition, id, kind, body } = kept;
    const open = { ...body.open, checkedFrom: 'check' };
    await there.store.commit([{ replace: { partition, id, kind, body: { ...body, open } }, ifMatch: kept.etag }]);
    await priya.presses('Back');
    expect(priya.reads()).toMatch(/^More, if you can: 5 of 5/);
  });
});
