/** Two journeys of one person in one chat: which of them is meant by what is typed. */
import { concernVerbs } from '../../src/cards/verbs/concern.ts';
import { createJourney, type JourneyConversation } from '../../src/dialogs/journey/index.ts';
import { createOpenJourneys } from '../../src/dialogs/journeys.ts';
import { checkCard } from '../cards/check-card.ts';
import { tellsWho } from './concern/answers.ts';
import { privateChat } from './concern/private-chat.ts';
import { borrowing, library } from './journey/borrowing.ts';
import { worker } from './journey/worker.ts';
import { meaningOf } from './meaning.ts';

const verbs = { ...concernVerbs, ...borrowing.verbs };

/** One chat of Priya Shah with both in it. */
function chatWithBoth() {
  const there = privateChat();
  const concern = there.conversation();
  const loans = createJourney(borrowing, { ...library().deps, store: there.store });
  const open = createOpenJourneys({ concern, borrowing: loans });
  const both: JourneyConversation<'concern' | 'borrowing'> = {
    ...concern,
    buttons: { ...concern.buttons, ...loans.buttons },
  };
  const { speaker } = there.enters();
  const priya = worker(() => both, verbs, speaker);
  const { chat } = priya;
  return {
    there,
    concern,
    loans,
    priya,
    says: (text: string) => open.said(chat, speaker(), text),
    back: () => open.back(chat, speaker()),
    leave: () => open.leave(chat, speaker()),
    resume: (named?: 'concern' | 'borrowing') => open.resume(chat, speaker(), named),
    discard: () => open.discard(chat, speaker()),
    /** A loan at its second card, which takes what is typed. */
    async borrows() {
      await loans.begin(chat, speaker());
      priya.fills({ 'What would you like to borrow?': 'a saw' });
      await priya.presses('Next');
    },
    isOpen: async () => ({
      concern: (await concern.open(speaker())) !== undefined,
      borrowing: (await loans.open(speaker())) !== undefined,
    }),
  };
}

/** A concern at "What was seen or heard?", and an hour later a loan at "What it is for". */
async function withBothOpen() {
  const talk = chatWithBoth();
  await tellsWho(talk.priya);
  talk.there.later(1);
  await talk.borrows();
  return talk;
}

describe('where nothing is open', () => {
  it('nothing is done, and it is said so', async () => {
    const { says, back, leave, resume, discard, priya } = chatWithBoth();
    for (const step of [() => says('For a branch'), back, leave, resume, discard]) expect(await step()).toBe(false);
    expect(priya.history()).toEqual([]);
  });
});

describe('where one is open', () => {
  it('every word is for it, whichever is named', async () => {
    const { borrows, says, back, resume, discard, priya, isOpen } = chatWithBoth();
    await borrows();
    expect(await resume()).toBe(true);
    expect(priya.reads()).toMatch(/^Step 2 of 3\nWhat it is for/);
    expect(await resume('concern')).toBe(true);
    expect(priya.reads()).toMatch(/^Step 2 of 3\nWhat it is for/);
    expect(await says('For a branch')).toBe(true);
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
    expect(await back()).toBe(true);
    expect(priya.reads()).toMatch(/^Step 2 of 3/);
    expect(await discard()).toBe(true);
    await priya.presses('Delete it');
    expect(await isOpen()).toEqual({ concern: false, borrowing: false });
  });
});

describe('where two are open', () => {
  it('a typed answer goes to the one touched last, whose card is the newest', async () => {
    const { says, priya, there, resume } = await withBothOpen();
    await says('For a branch');
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/What is it for\?\s+For a branch/);

    there.later(1);
    await resume('concern');
    await says('Another child told me.');
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^More, if you can: 1 of 5/);
    await priya.presses('Back');
    expect(priya.holds()).toMatchObject({ 'What was seen or heard? (required)': 'Another child told me.' });
  });

  it('a button of the older card makes it the one that is meant', async () => {
    const { says, priya, there } = await withBothOpen();
    there.later(1);
    await priya.sends(priya.press('Go straight to check and send', { 'What was seen or heard?': 'One thing.' }));
    expect(priya.history()).toContainEqual(expect.stringMatching(/^Last step/));
    expect(await says('0191 000 000')).toBe(true);
    expect(priya.reads()).toContain('Part of what you saw');
  });

  it('back and cancel are for the one touched last', async () => {
    const { back, leave, priya } = await withBothOpen();
    await back();
    expect(priya.reads()).toMatch(/^Step 1 of 3\nThe thing/);
    await leave();
    expect(priya.reads()).toMatch(/^Borrow nothing now\?/);
  });

  it('one that was left for later is meant only where it is the only one', async () => {
    const { back, leave, says, priya, isOpen } = await withBothOpen();
    await leave();
    await priya.presses('Keep it until');
    expect(await isOpen()).toEqual({ concern: true, borrowing: true });
    await back();
    expect(priya.reads()).toMatch(/^Step 2 of 3/);
    await priya.presses('Next');
    expect(await says('Another child told me.')).toBe(true);
    await priya.presses('Next');
    expect(priya.reads()).toMatch(/^More, if you can: 1 of 5/);
  });

  it('what is typed is no answer where both were left for later', async () => {
    const { leave, says, priya } = await withBothOpen();
    for (const _ of [1, 2]) {
      await leave();
      await priya.presses('Keep it until');
    }
    expect(await says('Another child told me.')).toBe(false);
  });

  it('continue asks which one, and goes on with the one that is chosen', async () => {
    const { resume, priya } = await withBothOpen();
    expect(await resume()).toBe(true);
    expect(priya.reads()).toContain('Which one would you like to continue?');
    expect(priya.reads()).toMatch(/You were borrowing something\..*You stopped at "What it is for"\./);
    expect(priya.reads()).toMatch(
      /You have a concern that you have not sent\..*You stopped at "What was seen or heard"\./,
    );
    expect(priya.buttons()).toEqual(['Continue what you are borrowing', 'Continue the concern']);
    expect(checkCard(priya.card(), Object.keys(verbs))).toEqual([]);
    await priya.presses('Continue the concern');
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
  });

  it('continue with a name asks nothing', async () => {
    const { resume, priya } = await withBothOpen();
    expect(meaningOf('continue my concern')).toEqual({ command: 'resume', journey: 'concern' });
    await resume('concern');
    expect(priya.reads()).toMatch(/^Step 3 of 3/);
  });

  it('discard asks which one, and drops no other', async () => {
    const { discard, priya, isOpen } = await withBothOpen();
    expect(await discard()).toBe(true);
    expect(priya.reads()).toContain('Which one would you like to delete?');
    expect(await isOpen()).toEqual({ concern: true, borrowing: true });
    await priya.presses('Delete what you are borrowing');
    await priya.presses('Delete it');
    expect(await isOpen()).toEqual({ concern: true, borrowing: false });
  });
});
