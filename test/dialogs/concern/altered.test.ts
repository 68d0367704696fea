/** Old buttons, and data nobody's card would send. Each is answered in words and changes nothing. */
import { concernVerbs } from '../../../src/cards/verbs/concern.ts';
import type { Press } from '../../../src/dialogs/turn.ts';
import { Conflict } from '../../../src/store/port.ts';
import { comesToTheCheck, seen, startsWith, tellsWho, who } from './answers.ts';
import { privateChat } from './private-chat.ts';

type Room = ReturnType<typeof privateChat>;
const drafts = async (there: Room): Promise<string> => JSON.stringify((await there.store.all('draft', 10)).items);

describe('an old button', () => {
  it('of a card answered already says so and changes nothing', async () => {
    const there = privateChat();
    const priya = there.enters();
    await startsWith(priya);
    const next = priya.press('Next', who);
    await priya.sends(next);
    const before = await drafts(there);
    await priya.sends(next);
    expect(priya.hears()).toBe(
      'You have moved on from that card. Nothing was changed. Type "continue" to see the card you are on.',
    );
    expect(await drafts(there)).toBe(before);
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
  });

  it('pressed twice at one moment counts once', async () => {
    const there = privateChat();
    const priya = there.enters();
    await startsWith(priya);
    const next = priya.press('Next', who);
    await Promise.all([priya.sends(next), priya.sends(next)]);
    expect(priya.history().filter((words) => words.startsWith('Step'))).toHaveLength(1);
  });

  it('is not what a press becomes whose card was posted, though where it is could not be kept', async () => {
    const there = privateChat();
    const priya = there.enters();
    await startsWith(priya);
    const commit = there.store.commit.bind(there.store);
    const keepsOnlyTheFirst = jest.spyOn(there.store, 'commit').mockImplementation(async (writes) => {
      if (keepsOnlyTheFirst.mock.calls.length > 1) throw new Conflict('Somebody wrote first.');
      return commit(writes);
    });
    await priya.sends(priya.press('Next', who));
    expect(priya.hears()).toBeUndefined();
    expect(priya.history().filter((words) => words.startsWith('Step'))).toHaveLength(1);
  });

  it('on a card that could not be turned into a line goes with the next step', async () => {
    const there = privateChat();
    const priya = there.enters();
    await tellsWho(priya);
    await priya.says('what is this?'.repeat(400));
    there.faults.update = new Error('No answer.');
    await expect(there.conversation().back(priya.chat, priya.speaker())).rejects.toThrow('No answer.');
    await priya.presses('Next');
    expect(priya.history().filter((words) => words.startsWith('Step'))).toHaveLength(1);
  });

  it('of a concern discarded says so', async () => {
    const there = privateChat();
    const priya = there.enters();
    await startsWith(priya);
    const next = priya.press('Next', who);
    await there.conversation().discard(priya.chat, priya.speaker());
    await priya.sends(next);
    expect(priya.hears()).toContain('is from a concern that you have sent or deleted. Nothing was changed.');
  });

  it('of a concern sent says so, with its reference', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    const change = priya.press('Change: about the young person');
    await priya.presses('Send');
    await priya.sends(change);
    expect(priya.hears()).toBe('You have already sent that concern. Its reference is 7KQ4-2MX9. Nothing was changed.');
  });
});

describe("another person's draft", () => {
  it('cannot be pressed', async () => {
    const there = privateChat();
    const priya = there.enters();
    await startsWith(priya);
    const next = priya.press('Next', who);
    const before = await drafts(there);
    const hannah = there.enters('Hannah Reid');
    await hannah.sends(next);
    expect(hannah.hears()).toContain('Nothing was changed');
    expect(hannah.hears()).not.toContain('Rowan');
    expect(await drafts(there)).toBe(before);
  });

  it('cannot be sent again for its receipt', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    const send = priya.press('Send');
    await priya.sends(send);
    const hannah = there.enters('Hannah Reid');
    await hannah.sends(send);
    expect(hannah.hears()).not.toContain('7KQ4-2MX9');
  });
});

describe('altered data', () => {
  const alterations: readonly [string, (press: Press) => Press][] = [
    ['a verb that is not there', (press) => ({ ...press, verb: 'concern/approve' })],
    ['a verb of the language itself', (press) => ({ ...press, verb: 'constructor' })],
    ['no data', (press) => ({ ...press, data: {} })],
    ['a turn in words', ({ data, ...press }) => ({ ...press, data: { ...data, turn: '3' } })],
    ['a turn to come', ({ data, ...press }) => ({ ...press, data: { ...data, turn: 400 } })],
    ['half a turn', ({ data, ...press }) => ({ ...press, data: { ...data, turn: 2.5 } })],
    ['a draft of another kind', ({ data, ...press }) => ({ ...press, data: { ...data, draft: { id: data.draft } } })],
    ['a draft that is not there', ({ data, ...press }) => ({ ...press, data: { ...data, draft: 'not-mine' } })],
    ['an answer that is a list', ({ data, ...press }) => ({ ...press, data: { ...data, name: ['Rowan'] } })],
    ['an answer that is an object', ({ data, ...press }) => ({ ...press, data: { ...data, name: { $ne: '' } } })],
    ['a jump over what was seen', (press) => ({ ...press, verb: 'concern/check' })],
    ['a send before the check', (press) => ({ ...press, verb: 'concern/send' })],
    [
      'a change before the check',
      ({ data, ...press }) => ({
        ...press,
        verb: 'concern/change',
        data: { ...data, section: 'brook' },
      }),
    ],
  ];

  it.each(alterations)('%s is answered in words and changes nothing', async (_what, alter) => {
    const there = privateChat();
    const priya = there.enters();
    await startsWith(priya);
    const before = await drafts(there);
    await priya.sends(alter(priya.press('Next', who)));
    expect(priya.hears()).toContain('Nothing was changed.');
    expect(await drafts(there)).toBe(before);
    expect(await there.cases()).toEqual([]);
  });

  it.each(['safety', 'check', 'reach', '__proto__', ''])('a change of the section "%s" is refused', async (section) => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    const { data, ...press } = priya.press('Change: about the young person');
    await priya.sends({ ...press, data: { ...data, section } });
    expect(priya.hears()).toContain('Nothing was changed.');
    expect(priya.reads()).toMatch(/^Last step/);
  });

  it('keys nobody asked for are not kept', async () => {
    const there = privateChat();
    const priya = there.enters();
    await startsWith(priya);
    const { data, ...press } = priya.press('Next', who);
    await priya.sends({ ...press, data: { ...data, reference: 'AAAA-AAAA', account: 'not from here', admin: 'yes' } });
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
    expect(await drafts(there)).not.toMatch(/AAAA-AAAA|not from here|admin/);
  });

  it('a number is read as what it looks like', async () => {
    const there = privateChat();
    const priya = there.enters();
    await startsWith(priya);
    const { data, ...press } = priya.press('Next', who);
    await priya.sends({ ...press, data: { ...data, age: 13, setting: 42, school: '' } });
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
  });

  it.each([
    ['an age that is not offered', { age: '26' }, 'Choose one of the answers.'],
    ['an age below nought', { age: '-1' }, 'Choose one of the answers.'],
    ['an answer that is not offered', { placed: 'perhaps' }, 'Choose one of the answers.'],
    ['a day that is none', { birthDate: '2013-02-30' }, 'That is not a date.'],
    ['a day in words', { birthDate: 'in spring' }, 'That is not a date.'],
  ])('%s is answered at the question', async (_what, altered, says) => {
    const priya = privateChat().enters();
    await startsWith(priya);
    const { data, ...press } = priya.press('Next', who);
    await priya.sends({ ...press, data: { ...data, ...altered } });
    expect(priya.reads()).toMatch(/^Step 2 of 3/);
    expect(priya.reads()).toContain(says);
  });

  it('a held answer that is not held does no harm', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    const { data, ...press } = priya.press('Next', seen);
    await priya.sends({ ...press, data: { ...data, held: ['account', 'draft', '__proto__'] } });
    expect(priya.reads()).toMatch(/^More, if you can: 1 of 5/);
  });
});

describe('the verbs', () => {
  it('are pressed where they stand, and nowhere else', () => {
    for (const { by } of Object.values(concernVerbs)) expect(by).toEqual(['execute']);
  });
});
