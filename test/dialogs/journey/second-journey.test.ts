/** The engine carries a journey it has never heard of, and two of them beside each other. */
import { oldButton } from '../../../src/cards/help/help.ts';
import { concernJourney } from '../../../src/dialogs/concern/journey.ts';
import { createJourney } from '../../../src/dialogs/journey/index.ts';
import type { Press } from '../../../src/dialogs/turn.ts';
import { checkCard } from '../../cards/check-card.ts';
import { local, person } from '../../support/factories.ts';
import { tellsWho } from '../concern/answers.ts';
import { privateChat } from '../concern/private-chat.ts';
import { borrowing, library } from './borrowing.ts';
import { pressIn, worker } from './worker.ts';

const speaker = { person: person('Priya Shah'), now: local('2026-11-24', '15:42') };

function borrows(at = library()) {
  const conversation = createJourney(borrowing, at.deps);
  return {
    at,
    conversation,
    priya: worker(
      () => conversation,
      borrowing.verbs,
      () => speaker,
    ),
  };
}

describe('a journey of two cards', () => {
  it('is asked card by card, looked over and sent', async () => {
    const { at, priya } = borrows();
    await priya.begins();
    expect(priya.reads()).toMatch(/^Step 1 of 3\nThe thing\nThere is a shelf of them\./);
    expect(priya.reads()).toContain('Kept for 30 days.');
    priya.fills({ 'What would you like to borrow?': 'a ladder', 'From which day?': '2026-11-25' });
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^Step 2 of 3\nWhat it is for/);
    priya.fills({ 'What is it for?': 'The gutter' });
    await priya.presses('Next');
    expect(priya.reads()).toContain(
      'Step 3 of 3\nLook it over\n**Not sent yet.** Nobody has seen it until you press **Borrow it**.\n**Ladders want two people.**',
    );
    expect(priya.reads()).toMatch(/What is it for\?\s+The gutter/);
    priya.fills({ 'Your number': '01910 000 000' });
    await priya.presses('Borrow it');
    expect(priya.reads()).toBe('Loan 1');
    expect(at.loans).toEqual([
      {
        id: 'id-1',
        reference: 'loan-1',
        speaker,
        answers: {
          thing: { what: 'a ladder', from: '2026-11-25' },
          reason: { why: 'The gutter' },
          ring: { number: '01910 000 000' },
        },
      },
    ]);
  });

  it('draws cards with which nothing is wrong', async () => {
    const { conversation, priya } = borrows();
    const verbs = Object.keys(borrowing.verbs);
    await priya.begins();
    expect(checkCard(priya.card(), verbs)).toEqual([]);
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Next');
    expect(checkCard(priya.card(), verbs)).toEqual([]);
    await priya.presses('Next');
    expect(checkCard(priya.card(), verbs)).toEqual([]);
    await conversation.leave(priya.chat, speaker);
    expect(checkCard(priya.card(), verbs)).toEqual([]);
  });

  it('has a way out and none back on its first card, which asks', async () => {
    const { conversation, priya } = borrows();
    await priya.begins();
    expect(priya.buttons()).toEqual(['Next', 'Leave and finish later']);
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Leave and finish later');
    expect(priya.reads()).toContain('We will keep what you wrote until');
    await priya.begins();
    expect(priya.reads()).toContain('You were borrowing something');
    await conversation.back(priya.chat, speaker);
    expect(priya.reads()).toContain('This is the first card.');
    expect(priya.holds()).toMatchObject({ 'What would you like to borrow? (required)': 'a saw' });
  });

  it('has no way past a card where its rows name none', async () => {
    const { priya } = borrows();
    await priya.begins();
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Next');
    expect(priya.buttons()).toEqual(['Next', 'Back', 'Leave and finish later']);
    const past = { ...priya.press('Next'), verb: 'borrowing/check' };
    await priya.sends(past);
    expect(priya.hears()).toContain('Pathway could not read that.');
  });

  it('says what is wrong beside what was typed, and what does not go together with another card', async () => {
    const { priya } = borrows();
    await priya.begins();
    priya.fills({ 'From which day?': '2026-11-25' });
    await priya.presses('Next');
    expect(priya.reads()).toContain('What would you like to borrow?**: Enter an answer.');
    expect(priya.holds()).toMatchObject({ 'From which day?': '2026-11-25' });
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Next');
    priya.fills({ 'What is it for?': 'A branch', 'Until which day?': '2026-11-24' });
    await priya.presses('Next');
    expect(priya.reads()).toContain('That is before it begins.');
    expect(priya.holds()).toMatchObject({ 'What is it for?': 'A branch' });
  });

  it('opens its first card again from the check, to change it or to leave it as it is', async () => {
    const { at, priya } = borrows();
    await priya.begins();
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Next');
    await priya.presses('Next');
    await priya.presses('Change: the thing');
    expect(priya.reads()).toMatch(/^Step 1 of 3, changing an answer/);
    priya.fills({ 'What would you like to borrow?': 'an axe' });
    await priya.presses('Cancel this change');
    expect(priya.reads()).toMatch(/What would you like to borrow\?\s+a saw/);
    await priya.presses('Change: the thing');
    priya.fills({ 'What would you like to borrow?': 'a hammer' });
    await priya.presses('Save the change');
    await priya.presses('Borrow it');
    expect(at.loans.map(({ answers }) => answers.thing)).toEqual([{ what: 'a hammer' }]);
  });

  it('takes typed words where a card asks one main thing, and only there', async () => {
    const { priya, conversation } = borrows();
    await priya.begins();
    expect(await priya.says('a saw')).toBe(true);
    expect(priya.reads()).toContain('Use the card above.');
    await priya.presses('Leave it out');
    await conversation.resume(priya.chat, speaker);
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Next');
    await priya.says('For a branch');
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/What is it for\?\s+For a branch/);
  });

  it('is sent once, however often it is pressed, and goes on after a restart', async () => {
    const at = library();
    const { priya } = borrows(at);
    await priya.begins();
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    const next = priya.press('Next');
    await priya.sends(next);
    await priya.presses('Next');
    const send = priya.press('Borrow it');
    const first = await priya.sends(send);
    const again = createJourney(borrowing, at.deps);
    const pressed = (press: Press) => pressIn({ chat: priya.chat, speaker, verbs: borrowing.verbs }, again, press);
    expect(await pressed(send)).toEqual(first);
    expect(await pressed(next)).toEqual({ word: 'That is loan 1 already.' });
    expect(await pressed({ ...send, data: { draft: 'id-9', turn: 1 } })).toEqual({
      word: 'That was borrowed or given up.',
    });
    expect(at.loans).toHaveLength(1);
  });

  it('keeps every sign of an answer that is too long to show beside the rest', async () => {
    const { at, priya } = borrows();
    await priya.begins();
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Next');
    const why = 'w'.repeat(29_000);
    priya.fills({ 'What is it for?': why });
    await priya.presses('Next');
    expect(priya.reads()).toContain('We have kept all 29,000 characters and will send them.');
    await priya.presses('Change: what it is for');
    expect(priya.reads()).toContain('We have kept your 29,000 characters');
    priya.fills({ 'Until which day?': '2026-12-01' });
    await priya.presses('Save the change');
    await priya.presses('Borrow it');
    expect(at.loans.map(({ answers }) => answers.reason)).toEqual([{ why, until: '2026-12-01' }]);
  });
});

describe('two journeys of one person', () => {
  it('are kept apart, and neither answers the buttons of the other', async () => {
    const there = privateChat();
    const concern = there.enters(speaker.person);
    const { deps, loans } = library();
    const { conversation, priya } = borrows({ loans, deps: { ...deps, store: there.store } });
    await tellsWho(concern);
    await priya.begins();
    priya.fills({ 'What would you like to borrow?': 'a saw' });
    await priya.presses('Next');

    const foreign = concern.press('Go straight to check and send');
    await priya.sends(foreign);
    expect(priya.hears()).toBe(oldButton);
    await there.conversation().discard(concern.chat, speaker);
    await concern.presses('Delete it');
    expect(await there.conversation().open(speaker)).toBeUndefined();
    expect(await conversation.open(speaker)).toBeDefined();
    expect((await there.store.all('draft', 10)).items.map(({ id }) => id).sort()).toEqual([
      concernJourney.keptAs,
      borrowing.keptAs,
    ]);
  });
});
