/** A message begins one draft, whichever process Teams delivers it to, and however often: the draft knows by which it was begun. */
import { createJourney } from '../../../src/dialogs/journey/index.ts';
import type { Chat } from '../../../src/dialogs/turn.ts';
import { local, person } from '../../support/factories.ts';
import { borrowing, library } from './borrowing.ts';
import { worker } from './worker.ts';

const speaker = { person: person('Priya Shah'), now: local('2026-11-24', '15:42') };

function aLibrary() {
  const { deps } = library();
  const [one, another] = [createJourney(borrowing, deps), createJourney(borrowing, deps)];
  const priya = worker(
    () => one,
    borrowing.verbs,
    () => speaker,
  );
  const by = (message: string): Chat => ({ ...priya.chat, message });
  return {
    priya,
    says: (message: string, chat?: Partial<Chat>) => one.begin({ ...by(message), ...chat }, speaker),
    /** The same message, delivered to another process. */
    again: (message: string) => another.begin(by(message), speaker),
    discards: () => one.discard(priya.chat, speaker),
    posts: () => priya.history().length,
  };
}

type There = ReturnType<typeof aLibrary>;

async function fillsIn({ priya }: There): Promise<void> {
  priya.fills({ 'What would you like to borrow?': 'a ladder' });
  await priya.presses('Next');
}
async function sends(there: There): Promise<void> {
  await fillsIn(there);
  await there.priya.presses('Next');
  await there.priya.presses('Borrow it');
}

it.each<[string, (there: There) => Promise<unknown>]>([
  ['went on', fillsIn],
  ['was typed into', ({ priya }) => priya.says('a ladder')],
  ['was sent', sends],
  ['was deleted', ({ discards }) => discards()],
  ['was begun once more', ({ says }) => says('m2')],
])('is nothing where its draft %s meanwhile', async (_, meanwhile) => {
  const there = aLibrary();
  await there.says('m1');
  await meanwhile(there);
  const before = there.posts();
  await there.again('m1');
  expect(there.posts()).toBe(before);
});

it('shows the first card again where it may not have arrived, and that one is gone on with', async () => {
  const there = aLibrary();
  const { priya, says, again } = there;
  await expect(says('m1', { post: () => Promise.reject(new Error('Teams is away')) })).rejects.toThrow('away');
  await again('m1');
  expect(there.posts()).toBe(1);
  await fillsIn(there);
  expect(priya.reads()).toContain('What is it for?');
});

it('begins none later where it was answered by an offer to carry on', async () => {
  const there = aLibrary();
  await there.says('m1');
  await fillsIn(there);
  await there.says('m2');
  expect(there.priya.buttons()).toContain('Carry on');
  await there.priya.presses('Carry on');
  await there.priya.presses('Next');
  await there.priya.presses('Borrow it');
  const before = there.posts();
  await there.again('m2');
  expect(there.posts()).toBe(before);
});
