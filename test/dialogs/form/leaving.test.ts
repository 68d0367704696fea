/** A form that is left half written, by its way back or by its window, after a mistake or before the first press. */

import { buttonsOf, contentsOfCard, textOfCard } from '../../../desk/hands/card-reading.ts';
import type { Card } from '../../../src/cards/card.ts';
import type { Sent } from '../../../src/dialogs/form/index.ts';
import { checkCard } from '../../cards/check-card.ts';
import { local } from '../../support/factories.ts';
import { bringsOn, type Desk, desk, holds, noteAt } from './leaving-a-note.ts';

const leave = 'note/leave';
const verbs = ['note/form', 'note/do', 'note/written', leave];
const keptIn = async ({ store }: Desk) => (await store.all('written', 10)).items;
const back = (card: Card): Sent => bringsOn<Sent>(card, 'Back');

it('says that it may be left, and lets nobody be held back by an empty input', async () => {
  const card = await noteAt(desk(), { leave }).opens();
  expect(checkCard(card, verbs)).toEqual([]);
  expect(textOfCard(card)).toContain('You can stop part way. "Back" keeps what you have written for a week.');
  expect(bringsOn(card, 'Back')).toMatchObject({ verb: leave, board: 'left', nonce: 'nonce-1' });
  const { inputs, buttons } = contentsOfCard(card);
  expect(inputs.map(({ element }) => element.isRequired)).toEqual([false, false]);
  expect(buttons.map(({ action }) => action.associatedInputs)).toEqual([undefined, undefined]);
});

it('keeps half a note for a week, shows it when it is opened, and forgets it once it is sent', async () => {
  const at = desk();
  const note = noteAt(at, { leave });
  const said = await note.leaves(back(await note.opens()), { to: 'Everybody', says: 'The key is' });
  expect(said).toBe(
    'We have kept what you put into "Leave a note" until Tuesday 1 December 2026 at 15:42. It will be there when you open the form.',
  );
  const card = await note.opens();
  expect(checkCard(card, verbs)).toEqual([]);
  expect(textOfCard(card)).toContain('**We will keep what you wrote until Tuesday 1 December 2026 at 15:42.**');
  expect(holds(card)).toEqual(['Everybody', 'The key is']);
  await note.sends(bringsOn<Sent>(card, 'Leave it'), { to: 'Everybody', says: 'The key is back.' });
  expect(at.notes).toEqual([{ to: 'Everybody', says: 'The key is back.' }]);
  expect(await keptIn(at)).toEqual([]);
});

it('keeps what was chosen where nothing was written, and nothing that stood there at first', async () => {
  const at = desk();
  const note = noteAt(at, { leave });
  const first = back(await note.opens());
  expect(await note.leaves(first, { to: 'Everybody', says: '' })).toBeUndefined();
  expect(await keptIn(at)).toEqual([]);
  await note.leaves(first, { to: '', says: '' });
  expect(holds(await note.opens())).toEqual(['', '']);
});

it('forgets it where everything is put back as it was', async () => {
  const at = desk();
  const note = noteAt(at, { leave });
  await note.leaves(back(await note.opens()), { to: 'Everybody', says: 'The key' });
  await note.leaves(back(await note.opens()), { to: 'Everybody', says: '' });
  expect(await keptIn(at)).toEqual([]);
});

it('keeps what a wrong form holds, whose window may be closed next', async () => {
  const at = desk();
  const note = noteAt(at, { leave });
  const wrong = await note.sends({ nonce: 'nonce-1' }, { to: '', says: 'The key is back.' });
  expect(textOfCard(wrong)).toContain('**For**: Enter an answer.');
  const card = await note.opens();
  expect(holds(card)).toEqual(['', 'The key is back.']);
  await note.sends(bringsOn<Sent>(wrong, 'Leave it'), { to: 'Tom', says: 'The key is back.' });
  expect(at.notes).toHaveLength(1);
  expect(await keptIn(at)).toEqual([]);
});

it('knows until the end that something is kept, also where it is empty when it is wrong again', async () => {
  const at = desk();
  const note = noteAt(at, { leave });
  const wrong = await note.sends({ nonce: 'nonce-1' }, { to: '', says: 'The key is back.' });
  const empty = await note.sends(bringsOn<Sent>(wrong, 'Leave it'), { to: '', says: '' });
  await note.sends(bringsOn<Sent>(empty, 'Leave it'), { to: 'Tom', says: 'The key.' });
  expect(await keptIn(at)).toEqual([]);
});

it('is not looked for once it is sent, where nothing of it was kept', async () => {
  const at = desk();
  const note = noteAt(at, { leave });
  const card = await note.opens();
  const read = jest.spyOn(at.store, 'read');
  await note.sends(bringsOn<Sent>(card, 'Leave it'), { to: 'Tom', says: 'The key is back.' });
  expect(at.notes).toHaveLength(1);
  expect(read).not.toHaveBeenCalled();
});

it('keeps a text that the card could not hold, and gives it a new day', async () => {
  const at = desk();
  const note = noteAt(at, { leave });
  const long = '字'.repeat(9_000);
  const card = await note.sends({ nonce: 'nonce-1' }, { to: '', says: long });
  expect(back(card)).toMatchObject({ held: ['says'] });
  at.now = local('2026-11-25', '09:00');
  await note.leaves(back(card), { to: 'Tom', says: '' });
  at.now = local('2026-11-26', '08:59');
  await note.sends(bringsOn<Sent>(await note.opens(), 'Leave it'), { to: 'Tom', says: '' });
  expect(at.notes).toEqual([{ to: 'Tom', says: long }]);
});

it('keeps nothing of a note that was left already', async () => {
  const at = desk();
  const note = noteAt(at, { leave });
  const sent = back(await note.opens());
  await note.sends(sent, { to: 'Tom', says: 'The key is back.' });
  expect(await note.leaves(sent, { to: 'Tom', says: 'The key is back.' })).toBeUndefined();
  expect(await keptIn(at)).toEqual([]);
});

it('drops it where its way back is to drop it', async () => {
  const at = desk();
  const card = await noteAt(at).opens();
  expect(buttonsOf(card)).toEqual(['Leave it', 'Back']);
  expect(bringsOn(card, 'Back')).toMatchObject({ verb: 'note/board' });
  expect(textOfCard(card)).not.toContain('part way');
});
