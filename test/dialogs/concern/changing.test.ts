/** Going back, and changing an answer from the check. */
import { comesToTheCheck, seen, tellsWho, who } from './answers.ts';
import { privateChat } from './private-chat.ts';

describe('going back', () => {
  it('keeps what was typed, also what is not finished', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    priya.fills({ 'Where?': 'By the hall' });
    await priya.presses('Back');
    expect(priya.reads()).toMatch(/^Step 2 of 3/);
    expect(priya.holds()).toMatchObject({ 'Their name (required)': 'Rowan Ashby' });
    await priya.presses('Next');
    expect(priya.holds()).toMatchObject({ 'Where?': 'By the hall' });
  });

  it('takes away what was cleared', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya, { ...who, 'Parents or carers': 'Dana' });
    await priya.presses('Back');
    priya.fills({ 'Parents or carers': '' });
    await priya.presses('Next');
    priya.fills(seen);
    await priya.presses('Go straight to check and send');
    await priya.presses('Send');
    const [only] = await there.cases();
    expect(only?.origin.concern.youngPerson).not.toHaveProperty('parents');
  });

  it('from the check leads to the card from which it was reached', async () => {
    const priya = privateChat().enters();
    await comesToTheCheck(priya);
    await priya.presses('Back');
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
    await priya.presses('Next');
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^More, if you can: 2 of 5/);
    await priya.presses('Go straight to check and send');
    await priya.presses('Change: about the young person');
    await priya.presses('Save the change');
    await priya.presses('Back');
    expect(priya.reads()).toMatch(/^More, if you can: 2 of 5/);
  });

  it('also by the word', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    await there.conversation().back(priya.chat, priya.speaker());
    expect(priya.reads()).toMatch(/^Step 2 of 3/);
    await there.conversation().back(priya.chat, priya.speaker());
    await there.conversation().back(priya.chat, priya.speaker());
    expect(priya.reads()).toMatch(/^Step 1 of 3\nBefore you begin\n\*\*This is the first card/);
  });

  it('loses nothing that waits behind: a card filled, left by Back and jumped over still goes along', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    priya.fills(seen);
    await priya.presses('Next');
    priya.fills({ 'Was anyone upset?': 'In tears' });
    await priya.presses('Back');
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toContain('In tears');
    await priya.presses('Send');
    expect((await there.cases())[0]?.origin.concern.healthyMarks).toEqual({ distress: 'In tears' });
  });
});

describe('changing from the check', () => {
  it('opens the one section with its answers and leads back to the check', async () => {
    const priya = privateChat().enters();
    await comesToTheCheck(priya);
    await priya.presses('Change: about the young person');
    expect(priya.reads()).toMatch(/^Step 2 of 3, changing an answer\n/);
    expect(priya.buttons().slice(1)).toEqual(['Save the change', 'Cancel this change', 'Leave and finish later']);
    expect(priya.holds()).toMatchObject({ 'Their name (required)': 'Rowan Ashby' });
    priya.fills({ 'Their name': 'Rowan Ashby-Cole' });
    await priya.presses('Save the change');
    expect(priya.reads()).toMatch(/^Last step/);
    expect(priya.reads()).toContain('Rowan Ashby-Cole');
  });

  it('changes nothing where one goes back', async () => {
    const priya = privateChat().enters();
    await comesToTheCheck(priya);
    await priya.presses('Change: what was seen or heard');
    priya.fills({ 'What was seen or heard?': 'Something else' });
    await priya.presses('Cancel this change');
    expect(priya.reads()).toMatch(/^Last step/);
    expect(priya.reads()).not.toContain('Something else');
  });

  it('answers a section that was not asked yet', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    await priya.presses('Answer now: other children and safety');
    priya.fills({ 'Who is responsible for': 'Head of year' });
    await priya.presses('Save the change');
    await priya.presses('Send');
    expect((await there.cases())[0]?.origin.concern.otherChild).toEqual({
      planOwner: 'Head of year',
    });
  });

  it('keeps the telephone number typed on the check meanwhile', async () => {
    const priya = privateChat().enters();
    await comesToTheCheck(priya);
    priya.fills({ 'A phone number': '0191 496 0000' });
    await priya.presses('Change: about the young person');
    await priya.presses('Cancel this change');
    expect(priya.holds()).toEqual({ 'A phone number we can reach you on': '0191 496 0000' });
  });

  it('shows a section again that a change elsewhere has made impossible', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya, { 'Their name': 'Rowan Ashby', 'Date of birth': '2013-02-17' });
    priya.fills({ ...seen, 'The date it happened': '2014-01-01' });
    await priya.presses('Go straight to check and send');
    await priya.presses('Change: about the young person');
    priya.fills({ 'Date of birth': '2015-02-17' });
    await priya.presses('Save the change');
    expect(priya.reads()).toMatch(/^Step 3 of 3, changing an answer/);
    expect(priya.reads()).toContain("That is before the young person's date of birth. Check both dates.");
    priya.fills({ 'The date it happened': '2026-11-01' });
    await priya.presses('Save the change');
    expect(priya.reads()).toMatch(/^Last step/);
  });
});
