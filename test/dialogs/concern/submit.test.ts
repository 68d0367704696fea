/** One concern is one case, however often it is sent, and whatever fails on the way. */

import { textOfCard } from '../../../desk/hands/card-reading.ts';
import type { Card } from '../../../src/cards/card.ts';
import { comesToTheCheck, startsWith } from './answers.ts';
import { privateChat } from './private-chat.ts';

function fail(): never {
  throw new Error('There is no concern.');
}
const cardIn = (shown: object): Card => (shown as { card: Card }).card;

describe('the receipt', () => {
  it('says the reference, who has it, what comes next and by when, what it is not, and how to ask', async () => {
    const priya = privateChat().enters();
    await comesToTheCheck(priya);
    expect(priya.reads()).not.toContain('7KQ4-2MX9');
    await priya.presses('Send');
    const words = priya.reads();
    for (const said of [
      'Your concern has been sent',
      '7KQ4-2MX9',
      'The team managers of the youth justice service (CDYJS) have it now.',
      'The team manager will ring you',
      'Tuesday 8 December 2026',
      'It may be some time before a person reads it. If a child is in immediate danger, ring 999.',
      'First Contact on 03000 267 979',
      'It is not a child protection referral, and it does not replace your legal duties',
      'Type **status 7KQ4-2MX9** here to see how it stands. To add something or correct it, press **Open** there.',
      'Type **why 7KQ4-2MX9** to see how we counted the days.',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain('First Contact have it too');
  });

  it('shows the reference large', async () => {
    const priya = privateChat().enters();
    await comesToTheCheck(priya);
    await priya.presses('Send');
    expect(JSON.stringify(priya.card())).toContain('"text":"7KQ4-2MX9","size":"ExtraLarge"');
  });

  it('says that First Contact have it too where the young person is under ten', async () => {
    const priya = privateChat().enters();
    await comesToTheCheck(priya, { 'Their name': 'Rowan Ashby', 'Date of birth': '2018-02-17' });
    await priya.presses('Send');
    expect(priya.reads()).toContain('First Contact have it too.');
    expect(priya.reads()).toContain('First Contact will decide who is best placed to help');
  });
});

describe('sending twice', () => {
  it('one press after the other makes one case and the same receipt', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    const send = priya.press('Send');
    const first = await priya.sends(send);
    there.later(1);
    expect(await priya.sends(send)).toEqual(first);
    expect(await there.cases()).toHaveLength(1);
  });

  it('two presses at one moment make one case and the same receipt', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    const send = priya.press('Send');
    const [first, second] = await Promise.all([priya.sends(send), priya.sends(send)]);
    expect(first).toMatchObject({ card: { speak: 'Your concern has been sent' } });
    expect(second).toEqual(first);
    expect(await there.cases()).toHaveLength(1);
  });

  it('finds what others of theirs look like, and not what it sent itself', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    await priya.presses('Send');
    const [{ origin, reference } = fail()] = await there.cases();
    const concern = origin.kind === 'concern' ? origin.concern : fail();
    const found = ['4T7N-2FQK', reference].map((one) => there.deps.sentBefore?.(concern, one, priya.speaker()));
    expect((await Promise.all(found)).map((doubts) => doubts?.length)).toEqual([1, 0]);
  });

  it('still gives the same receipt while the next concern is being written', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    const send = priya.press('Send');
    const first = await priya.sends(send);
    await startsWith(priya);
    expect(await priya.sends(send)).toEqual(first);
    await comesToTheCheckAgain(priya);
    expect(await there.cases()).toHaveLength(2);
  });

  it('leaves nothing of the child behind in the draft', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    await priya.presses('Send');
    expect(JSON.stringify((await there.store.all('draft', 10)).items)).not.toMatch(/Rowan|did not stop/);
  });

  async function comesToTheCheckAgain(priya: ReturnType<ReturnType<typeof privateChat>['enters']>): Promise<void> {
    priya.fills({ 'Their name': 'Lee', 'Or roughly how old': 'Age not known' });
    await priya.presses('Next');
    priya.fills({ 'What was seen or heard?': 'Something else.' });
    await priya.presses('Go straight to check and send');
    await priya.presses('Send');
  }
});

describe('a crash while sending', () => {
  it('after the case was made: the next press ends it with one case', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    there.faults.afterTheCommit = new Error('The power went.');
    const send = priya.press('Send');
    await expect(priya.sends(send)).rejects.toThrow('The power went.');
    there.restarts();
    expect(textOfCard(cardIn(await priya.sends(send)))).toContain('7KQ4-2MX9');
    expect(await there.cases()).toHaveLength(1);
  });

  it('before the case was made: the next press makes it', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    there.faults.beforeTheCommit = new Error('The power went.');
    const send = priya.press('Send');
    await expect(priya.sends(send)).rejects.toThrow('The power went.');
    expect(await there.cases()).toEqual([]);
    there.restarts();
    await priya.sends(send);
    expect(await there.cases()).toHaveLength(1);
  });

  it('lets nobody change what may have been sent already: another button ends the sending', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    there.faults.afterTheCommit = new Error('The power went.');
    const change = priya.press('Change: about the young person');
    await expect(priya.presses('Send')).rejects.toThrow('The power went.');
    expect(textOfCard(cardIn(await priya.sends(change)))).toContain('Your concern has been sent');
    expect(await there.cases()).toHaveLength(1);
  });

  it.each([
    ['raises a concern', 'begin', /^Step 1 of 3/],
    ['asks to continue', 'resume', /^Your concern has been sent/],
  ] as const)('is ended as well when the worker %s', async (_what, asks, seesLast) => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    there.faults.afterTheCommit = new Error('The power went.');
    const send = priya.press('Send');
    await expect(priya.sends(send)).rejects.toThrow('The power went.');
    there.restarts();
    await there.conversation()[asks](priya.chat, priya.speaker());
    expect(priya.history().join('\n')).toContain('7KQ4-2MX9');
    expect(priya.reads()).toMatch(seesLast);
    expect(await there.cases()).toHaveLength(1);
    // In which post its card is was known to the process that was stopped (decision 62): a press on it names it.
    expect(textOfCard(cardIn(await priya.sends(send)))).toContain('Your concern has been sent');
    expect(priya.history().join('\n')).not.toContain('Rowan');
  });

  it('draws another reference where the first was taken, and says so by failing once', async () => {
    const there = privateChat();
    const priya = there.enters();
    await comesToTheCheck(priya);
    there.faults.beforeTheCommit = Object.assign(new Error('Taken.'), { code: 'reference-taken' });
    await expect(priya.presses('Send')).rejects.toThrow('Taken.');
    await priya.presses('Send');
    expect((await there.cases()).map(({ reference }) => reference)).toEqual(['4T7N-2FQK']);
  });
});
