/** A card is kept before it is shown: in the post that was pressed, or in a new one, which is kept with what comes next. */
import { createJourney } from '../../../src/dialogs/journey/index.ts';
import { local, person } from '../../support/factories.ts';
import { aWatchedStore } from '../../support/watched-store.ts';
import { borrowing, library } from './borrowing.ts';
import { worker } from './worker.ts';

const speaker = { person: person('Priya Shah'), now: local('2026-11-24', '15:42') };

function borrows() {
  const { store, commits } = aWatchedStore(() => undefined);
  const { deps } = library();
  const aProcess = () => createJourney(borrowing, { ...deps, store });
  let conversation = aProcess();
  let redrawn = 0;
  const chat = worker(
    () => conversation,
    borrowing.verbs,
    () => speaker,
    () => {
      redrawn += 1;
    },
  );
  return {
    ...{ chat, commits },
    /** How many posts were drawn again since this was last asked. */
    redrawn() {
      const since = redrawn;
      redrawn = 0;
      return since;
    },
    reachesAnotherProcess: () => {
      conversation = aProcess();
    },
    goesBack: () => conversation.back(chat.chat, speaker),
  };
}

async function onTheSecondCard() {
  const one = borrows();
  await one.chat.begins();
  one.chat.fills({ 'What would you like to borrow?': 'a ladder' });
  await one.chat.presses('Next');
  return one;
}

it('a turn from card to card writes the draft once', async () => {
  const { commits, chat } = await onTheSecondCard();
  await chat.says('For my neighbour');
  expect(commits).toHaveLength(3);
});

describe('a press', () => {
  it('is answered in the place of its card, which stays the one post of the draft', async () => {
    const { chat } = await onTheSecondCard();
    expect(chat.history()).toEqual([expect.stringContaining('What is it for?')]);
    await chat.presses('Back');
    await chat.presses('Next');
    await chat.presses('Next');
    expect(chat.history()).toEqual([expect.stringContaining('Look it over')]);
  });

  it('is answered below what was typed since, which becomes a line with its card', async () => {
    const { chat } = await onTheSecondCard();
    await chat.says('For my neighbour');
    await chat.sends(chat.press('Back', {}));
    expect(chat.history()).toHaveLength(3);
    expect(chat.history().slice(0, 2)).toEqual(['Answered: what it is for.', 'Answered: what it is for.']);
    expect(chat.reads()).toContain('The thing');
  });
});

describe('what was typed', () => {
  it('turns the card before into a line', async () => {
    const { chat, goesBack } = await onTheSecondCard();
    await goesBack();
    expect(chat.history()).toEqual(['Answered: what it is for.', expect.stringContaining('The thing')]);
  });

  it('leaves the first card where it reaches another process, and a press there changes nothing and says what to do', async () => {
    const { chat, goesBack, reachesAnotherProcess } = borrows();
    await chat.begins();
    const press = chat.press('Next', { 'What would you like to borrow?': 'a ladder' });
    reachesAnotherProcess();
    await goesBack();
    expect(chat.history()[0]).toContain('What would you like to borrow?');
    expect(await chat.sends(press)).toEqual({ word: expect.stringContaining('Nothing was changed. Type "continue"') });
  });

  it('turns a card that came by a press into a line in every process', async () => {
    const { chat, goesBack, reachesAnotherProcess } = await onTheSecondCard();
    reachesAnotherProcess();
    await goesBack();
    expect(chat.history()[0]).not.toContain('What is it for?');
  });

  it('is drawn again once, and of very much only the first and the last', async () => {
    const { chat, goesBack, redrawn } = await onTheSecondCard();
    for (const tool of ['saw', 'rope', 'spade']) await chat.says(`And a ${tool}`);
    await goesBack();
    expect(redrawn()).toBe(4);
    await chat.presses('Next');
    await goesBack();
    expect(redrawn()).toBe(1);
    for (let number = 0; number < 30; number += 1) await chat.says(`And rope number ${number}`);
    await goesBack();
    expect(redrawn()).toBe(6);
  });
});
