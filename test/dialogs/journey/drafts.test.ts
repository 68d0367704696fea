/** What a process kept last of a draft is gone by from card to card; what another kept since is found out by the write. */
import { createJourney, type JourneyConversation } from '../../../src/dialogs/journey/index.ts';
import { local, person } from '../../support/factories.ts';
import { borrowing, library } from './borrowing.ts';
import { worker } from './worker.ts';

const speaker = { person: person('Priya Shah'), now: local('2026-11-24', '15:42') };

function twoProcesses() {
  const { deps, loans } = library();
  const processes = [createJourney(borrowing, deps), createJourney(borrowing, deps)] as const;
  let reached: JourneyConversation<'borrowing'> = processes[0];
  const priya = worker(
    () => reached,
    borrowing.verbs,
    () => speaker,
  );
  const at = (process: 0 | 1) => {
    reached = processes[process];
    return priya;
  };
  const discards = () => processes[1].discard(priya.chat, speaker);
  return { at, priya, loans, discards, read: jest.spyOn(deps.store, 'read') };
}

async function onTheFirstCard() {
  const there = twoProcesses();
  await there.at(0).begins();
  there.priya.fills({ 'What would you like to borrow?': 'a ladder' });
  return there;
}

it('a press from card to card reads nothing, and what is typed reads once', async () => {
  const { priya, read } = await onTheFirstCard();
  read.mockClear();
  await priya.presses('Next');
  priya.fills({ 'What is it for?': 'The gutter' });
  await priya.presses('Next');
  expect(priya.reads()).toContain('The gutter');
  expect(read).not.toHaveBeenCalled();
  await priya.says('For my neighbour');
  expect(read).toHaveBeenCalledTimes(1);
});

it('presses that reach one process and the other in turn are each done, once', async () => {
  const { at, priya, loans } = await onTheFirstCard();
  await at(1).presses('Next');
  priya.fills({ 'What is it for?': 'The gutter' });
  await at(0).presses('Next');
  expect(priya.reads()).toContain('Look it over');
  await at(1).presses('Borrow it');
  expect(priya.reads()).toBe('Loan 1');
  expect(loans).toMatchObject([{ answers: { thing: { what: 'a ladder' }, reason: { why: 'The gutter' } } }]);
});

it('what was typed and reached another process is not lost by the next press', async () => {
  const { at, priya } = await onTheFirstCard();
  await priya.presses('Next');
  const next = priya.press('Next', { 'What is it for?': 'The gutter' });
  await at(1).says('For my neighbour');
  await at(0).sends(next);
  expect(priya.history()[0]).toMatch(/The gutter\s+For my neighbour/);
});

it('one that another process deleted is gone, and a press brings nothing of it back', async () => {
  const { at, priya, discards } = await onTheFirstCard();
  await priya.presses('Next');
  const next = priya.press('Next', { 'What is it for?': 'The gutter' });
  await discards();
  await at(1).presses('Delete it');
  expect(await at(0).sends(next)).toEqual({ word: borrowing.words.gone });
});
