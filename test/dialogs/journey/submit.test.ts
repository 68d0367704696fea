/** What is sent is sent once and as it stood, whatever is done to the draft at that moment or fails after it. */
import { createJourney, type Submission } from '../../../src/dialogs/journey/index.ts';
import { local, person } from '../../support/factories.ts';
import { borrowing, type Loan, library } from './borrowing.ts';
import { worker } from './worker.ts';

const speaker = { person: person('Priya Shah'), now: local('2026-11-24', '15:42') };
const nextMorning = local('2026-11-25', '09:00');

interface Meanwhile {
  readonly before?: () => Promise<unknown>;
  readonly after?: () => Promise<unknown>;
}

/** At the check of a loan; what happens `before` it is lent, once it is being sent, and `after`, before anybody knows. */
async function atTheCheck({ before, after }: Meanwhile = {}) {
  const at = library();
  const deps: typeof at.deps = {
    ...at.deps,
    submit: async (submission: Submission<Loan>) => {
      await before?.();
      const lent = await at.deps.submit(submission);
      await after?.();
      return lent;
    },
  };
  const aProcess = () => createJourney(borrowing, deps);
  let conversation = aProcess();
  const priya = worker(
    () => conversation,
    borrowing.verbs,
    () => speaker,
  );
  const kept = async () =>
    await deps.store.read<{ open?: object }>(`person:${speaker.person.id}`, 'draft:borrowing', speaker.now);
  await priya.begins();
  priya.fills({ 'What would you like to borrow?': 'a saw' });
  await priya.presses('Next');
  await priya.presses('Next');
  return {
    ...{ at, priya, kept, conversation: () => conversation, store: deps.store },
    reachesAnotherProcess: () => {
      conversation = aProcess();
    },
  };
}
const powerCut = async () => {
  throw new Error('The power went.');
};

it('what another process does to the draft while it is sent comes too late', async () => {
  const there = await atTheCheck({
    before: async () => {
      there.reachesAnotherProcess();
      await there.conversation().back(there.priya.chat, speaker);
    },
  });
  const { priya } = there;
  const send = priya.press('Borrow it');
  const receipt = await priya.sends(send);
  expect(receipt).toEqual({ card: borrowing.receiptCard({ number: 1 }, there.at.deps.policy) });
  expect(there.at.loans).toMatchObject([{ answers: { thing: { what: 'a saw' }, reason: {} } }]);
  expect((await there.kept())?.body.open).toBeUndefined();
  expect(await priya.sends(send)).toEqual(receipt);
});

it('nobody is reminded that what was sent was not, where the process was stopped after sending', async () => {
  const { priya, conversation, kept, at } = await atTheCheck({ after: powerCut });
  await expect(priya.presses('Borrow it')).rejects.toThrow('The power went.');
  expect((await kept())?.body.open).toBeDefined();
  const [toPerson, redrawInChat] = [jest.fn(), jest.fn()];
  await conversation().reminder.wake(speaker.person.id, nextMorning, { toPerson, redrawInChat });
  expect(toPerson).not.toHaveBeenCalled();
  // Its check, of which all that was written can be read, says that it was sent.
  expect(redrawInChat).toHaveBeenCalledTimes(1);
  expect(JSON.stringify(redrawInChat.mock.calls)).toContain('Sent. Type');
  expect((await kept())?.body.open).toBeUndefined();
  expect(at.loans).toHaveLength(1);
});

it('what an earlier version was sending when it stopped is sent once, by the same button', async () => {
  const { priya, store, kept, at } = await atTheCheck();
  const { body, etag, ...document } = (await kept()) ?? fail('Nothing is kept.');
  const sending = { ...body, open: { ...body.open, sending: { thing: { what: 'a saw' } } } };
  await store.commit([{ replace: { ...document, body: sending }, ifMatch: etag }]);
  await priya.presses('Borrow it');
  expect(at.loans).toHaveLength(1);
  expect((await kept())?.body.open).toBeUndefined();
});

function fail(why: string): never {
  throw new Error(why);
}
