/** The same rows in a dialog: each card takes the place of the one before. */
import { journeyVerbs } from '../../../src/cards/verbs/journey.ts';
import { createDialogJourney, type Journey } from '../../../src/dialogs/journey/index.ts';
import { checkCard } from '../../cards/check-card.ts';
import { local, person } from '../../support/factories.ts';
import { type BorrowingTypes, borrowing, type Library, library } from './borrowing.ts';
import { visitor } from './visitor.ts';

const speaker = { person: person('Priya Shah'), now: local('2026-11-24', '15:42') };

const { asks, ...check } = borrowing.check;

/** Borrowing from a shelf, without a question on the check: what is written for one shelf is kept apart from what is written for another. */
const from = (shelf: string): Journey<BorrowingTypes> => ({
  ...borrowing,
  keptAs: `draft:borrowing:${shelf}`,
  verbs: journeyVerbs('borrowing', ['thing', 'reason'], 'dialog'),
  surface: 'dialog',
  check,
  carries: { shelf },
});

function borrows(shelf = 'left', { deps }: Library = library()) {
  return visitor(
    () => createDialogJourney(from(shelf), deps, `The ${shelf} shelf`),
    from(shelf).verbs,
    () => speaker,
  );
}

describe('a journey in a dialog', () => {
  it('is asked, looked over and sent, a card in the place of the one before', async () => {
    const at = library();
    const priya = borrows('left', at);
    await priya.opens();
    expect(priya.reads()).toMatch(/^Step 1 of 3\nThe thing/);
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^Step 2 of 3\nWhat it is for/);
    priya.fills({ 'What is it for?': 'A branch' });
    await priya.presses('Next');
    await priya.presses('Change: the thing');
    expect(priya.holds()).toMatchObject({ 'What would you like to borrow? (required)': 'a saw' });
    priya.fills({ 'What would you like to borrow?': 'an axe' });
    await priya.presses('Save the change');
    expect(priya.reads()).toMatch(/^Step 3 of 3\nLook it over/);
    await priya.presses('Borrow it');
    expect(priya.reads()).toBe('Loan 1');
    expect(at.loans.map(({ answers }) => answers)).toEqual([
      { thing: { what: 'an axe' }, reason: { why: 'A branch' } },
    ]);
  });

  it('draws cards with which nothing is wrong, whose every button submits and carries what it is about', async () => {
    const priya = borrows();
    const verbs = Object.keys(borrowing.verbs);
    const isRight = () => {
      expect(checkCard(priya.card(), verbs)).toEqual([]);
      for (const title of priya.buttons()) {
        expect(priya.press(title)).toMatchObject({
          verb: expect.stringMatching(/^borrowing/),
          data: { shelf: 'left' },
        });
      }
    };
    await priya.opens();
    isRight();
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Next');
    isRight();
    await priya.presses('Next');
    isRight();
    await priya.opens();
    expect(priya.buttons()).toEqual(['Carry on', 'Delete it and start again']);
    isRight();
  });

  it('keeps everything for somebody who leaves, and offers to go on', async () => {
    const priya = borrows();
    await priya.opens();
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Leave and finish later');
    expect(priya.reads()).toContain(
      'Not sent\nNobody has seen this yet. We will keep what you wrote until Thursday 24 December',
    );
    await priya.opens();
    expect(priya.reads()).toContain('You were borrowing something');
    await priya.presses('Carry on');
    expect(priya.holds()).toMatchObject({ 'What would you like to borrow? (required)': 'a saw' });
  });

  it('is kept apart from the same journey about something else', async () => {
    const at = library();
    const left = borrows('left', at);
    const right = borrows('right', at);
    await left.opens();
    left.fills({ 'What would you like to borrow?': 'a saw' });
    await left.presses('Next');
    await right.opens();
    expect(right.reads()).toMatch(/^Step 1 of 3/);
    await right.presses('Leave and finish later');
    await left.presses('Next');
    expect(left.reads()).toMatch(/What would you like to borrow\?\s+a saw/);
  });

  it('says what is wrong on the card, with what was typed', async () => {
    const priya = borrows();
    await priya.opens();
    priya.fills({ 'From which day?': '2026-11-25' });
    await priya.presses('Next');
    expect(priya.reads()).toContain('What would you like to borrow?**: Enter an answer.');
    expect(priya.holds()).toMatchObject({ 'From which day?': '2026-11-25' });
  });

  it('keeps what is too long to show, though the answer takes the place of the card it was typed on', async () => {
    const at = library();
    const priya = borrows('left', at);
    await priya.opens();
    priya.fills({ 'What would you like to borrow?': 'a saw', 'From which day?': '2026-12-01' });
    await priya.presses('Next');
    const why = 'w'.repeat(29_000);
    priya.fills({ 'What is it for?': why, 'Until which day?': '2026-11-30' });
    await priya.presses('Next');
    expect(priya.reads()).toContain('That is before it begins.');
    expect(priya.reads()).toContain('We have kept your 29,000 characters');
    priya.fills({ 'Until which day?': '2026-12-02' });
    await priya.presses('Next');
    await priya.presses('Borrow it');
    expect(at.loans.map(({ answers }) => answers.reason)).toEqual([{ why, until: '2026-12-02' }]);
  });

  it('shows the open card to an old button and to one that cannot be read, and changes nothing', async () => {
    const at = library();
    const priya = borrows('left', at);
    await priya.opens();
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    const next = priya.press('Next');
    await priya.sends(next);
    const kept = async () => JSON.stringify((await at.deps.store.all('draft', 10)).items);
    const before = await kept();
    await priya.sends(next);
    expect(priya.reads()).toContain(
      'Step 2 of 3\nWhat it is for\n**You have moved on from that card. Nothing was changed.**',
    );
    await priya.sends({ ...next, data: { ...next.data, turn: 2, from: ['2026-11-25'], why: {} } });
    expect(priya.reads()).toContain('**Pathway could not read that. Nothing was changed.**');
    expect(await kept()).toBe(before);
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
  });

  it('loses nothing that was written on a card while it was answered on another device', async () => {
    const at = library();
    const desktop = borrows('left', at);
    await desktop.opens();
    desktop.fills({ 'What would you like to borrow?': 'a saw' });
    await desktop.presses('Next');
    const phone = borrows('left', at);
    await phone.opens();
    await phone.presses('Carry on');
    phone.fills({ 'What is it for?': 'A branch', 'Until which day?': '2026-12-01' });
    await phone.presses('Next');
    expect(phone.reads()).toMatch(/^Step 3 of 3/);

    desktop.fills({ 'What is it for?': 'A hedge' });
    const late = desktop.press('Next');
    await desktop.sends(late);
    expect(desktop.reads()).toMatch(/^Step 2 of 3, changing an answer/);
    expect(desktop.reads()).toContain('You answered this card somewhere else in the meantime.');
    expect(desktop.holds()).toMatchObject({ 'What is it for?': 'A branch\nA hedge', 'Until which day?': '2026-12-01' });
    await desktop.sends(late);
    expect(desktop.reads()).toContain('You have moved on from that card.');
    expect(desktop.holds()).toMatchObject({ 'What is it for?': 'A branch\nA hedge' });
    await desktop.presses('Save the change');
    await desktop.presses('Borrow it');
    expect(at.loans.map(({ answers }) => answers.reason)).toEqual([{ why: 'A branch\nA hedge', until: '2026-12-01' }]);
  });

  it('closes for a button of one that was sent already, with a word', async () => {
    const priya = borrows();
    await priya.opens();
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    const next = priya.press('Next');
    await priya.sends(next);
    await priya.presses('Next');
    const send = priya.press('Borrow it');
    const receipt = await priya.sends(send);
    expect(await priya.sends(send)).toEqual(receipt);
    expect(await priya.sends(next)).toEqual({ closes: 'That is loan 1 already.' });
  });

  it('ends a sending that a crash cut short, and shows its receipt before anything new', async () => {
    const at = library();
    let isPowerOff = true;
    const cut: Library = {
      ...at,
      deps: {
        ...at.deps,
        submit: async (submission) => {
          const lent = await at.deps.submit(submission);
          if (isPowerOff) throw new Error('The power went.');
          return lent;
        },
      },
    };
    const priya = borrows('left', cut);
    await priya.opens();
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Next');
    await priya.presses('Next');
    await expect(priya.presses('Borrow it')).rejects.toThrow('The power went.');
    isPowerOff = false;
    await priya.opens();
    expect(priya.reads()).toBe('Loan 1');
    expect(at.loans).toHaveLength(1);
    await priya.opens();
    expect(priya.reads()).toMatch(/^Step 1 of 3/);
  });
});
