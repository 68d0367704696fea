/** The quick way in three cards, and what each card keeps to (CN-01, A-24). */
import type { Concern } from '../../../src/rules/concern/concern.ts';
import { comesToTheCheck, seen, tellsWho, who } from './answers.ts';
import { privateChat } from './private-chat.ts';

async function concernOf(there: ReturnType<typeof privateChat>): Promise<Concern> {
  const [only, ...others] = await there.cases();
  expect(others).toEqual([]);
  if (only === undefined) throw new Error('There is no case.');
  return only.origin.concern;
}

describe('the quick way', () => {
  it('takes three cards: safety, who, what was seen or heard; then check and send', async () => {
    const there = privateChat();
    const priya = there.enters();
    await priya.begins();
    await priya.presses('Continue');
    expect(priya.reads()).toMatch(/^Step 2 of 3\nAbout the young person/);
    expect(priya.buttons()).toEqual(['Add more, if you can', 'Next', 'Back', 'Leave and finish later']);
    priya.fills(who);
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^Step 3 of 3\nWhat was seen or heard/);
    expect(priya.buttons()).toEqual([
      'Add more, if you can',
      'Next',
      'Go straight to check and send',
      'Back',
      'Leave and finish later',
    ]);
    priya.fills(seen);
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toMatch(/^Last step\nCheck and send/);
    await priya.presses('Send');

    expect(await concernOf(there)).toEqual({
      youngPerson: {
        name: 'Rowan Ashby',
        approximateAge: 13,
        // Where the teacher works stands there already, and can be changed.
        setting: 'Northfield Academy',
        settingTeam: 'northfield-academy',
      },
      seenOrHeard: {
        account: 'Another child told me it did not stop.',
        kinds: [],
      },
      reach: {},
    });
  });

  it('shows what was not asked as for the talk with the manager', async () => {
    const priya = privateChat().enters();
    await comesToTheCheck(priya);
    const [, notAsked = ''] = priya.reads().split('Not asked yet\n');
    expect(notAsked).toContain('You can send without these. The team manager will ask you about them when you talk.');
    expect(notAsked.match(/- (?:Three questions|The Brook tool|The continuum|Other children|Police)/g)).toHaveLength(5);
    expect(priya.buttons()).toContain('Answer now: three questions about what you saw');
    expect(priya.buttons()).toContain('Change: about the young person');
  });

  it('is not open before the account is there', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
    expect(priya.reads()).toContain('**What was seen or heard?**: Enter what was seen or heard.');
  });
});

describe('each card', () => {
  it('says which step it is, shows the telephone route, and says that it may be left', async () => {
    const priya = privateChat().enters();
    await tellsWho(priya);
    priya.fills(seen);
    const five = [1, 2, 3, 4, 5].map((more) => `More, if you can: ${more} of 5`);
    for (const step of [...five, 'Last step']) {
      await priya.presses('Next');
      expect(priya.reads().startsWith(`${step}\n`)).toBe(true);
      expect(priya.reads()).toContain(
        'In immediate danger, ring 999. For advice, ring First Contact on 03000 267 979.',
      );
      expect(priya.reads()).toContain('press **Leave and finish later**. We keep what you wrote for 30 days.');
      expect(priya.reads()).toContain('Teams may lose what you typed on this card.');
      expect(priya.buttons()).toEqual(expect.arrayContaining(['Back', 'Leave and finish later']));
    }
  });
});
