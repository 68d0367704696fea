/** The engine of forms carries a form it has never heard of. Those of cases and of the register stand on the same. */

import { buttonsOf, textOfCard } from '../../../desk/hands/card-reading.ts';
import type { Asked, Sent } from '../../../src/dialogs/form/index.ts';
import { Conflict } from '../../../src/store/port.ts';
import { checkCard } from '../../cards/check-card.ts';
import { local } from '../../support/factories.ts';
import { bringsOn, type Desk, desk, holds, noteAt } from './leaving-a-note.ts';

const verbs = ['note/form', 'note/do', 'note/written', 'note/board'];
const read = 'Read and copy what you wrote';
const wide = (characters: number): string => '字'.repeat(characters);
const keptIn = async ({ store }: Desk) => (await store.all('written', 10)).items;

describe('a form of one card', () => {
  it('is opened with what it begins with, sent, and keeps nothing', async () => {
    const at = desk();
    const note = noteAt(at);
    const card = await note.opens();
    expect(checkCard(card, verbs)).toEqual([]);
    expect(textOfCard(card)).toMatch(/^Leave a note\nIt is read tomorrow\./);
    expect(holds(card)).toEqual(['Everybody', '']);
    expect(bringsOn(card, 'Leave it')).toMatchObject({ verb: 'note/do', board: 'left', nonce: 'nonce-1' });
    const sent = await note.sends(bringsOn<Sent>(card, 'Leave it'), { to: 'Tom', says: 'The key is back.' });
    expect(textOfCard(sent)).toBe('It is left.');
    expect(at.notes).toEqual([{ to: 'Tom', says: 'The key is back.' }]);
    expect(await keptIn(at)).toEqual([]);
  });

  it('says what is wrong beside what was typed: in a field, between two, and where it is carried out', async () => {
    const at = desk();
    const note = noteAt(at);
    const sent = { nonce: 'nonce-1' };
    const missing = await note.sends(sent, { to: 'Tom', says: '' });
    expect(textOfCard(missing)).toContain('**The note**: Enter an answer.');
    expect(holds(missing)).toEqual(['Tom', '']);
    expect(textOfCard(await note.sends(sent, { to: 'Tom', says: 'Tom' }))).toContain('That is only the name.');
    at.meets = { wrong: 'Tom has left.' };
    const refused = await note.sends(sent, { to: 'Tom', says: 'The key is back.' });
    expect(textOfCard(refused)).toContain('**For**: Tom has left.');
    expect(holds(refused)).toEqual(['Tom', 'The key is back.']);
    expect(await keptIn(at)).toEqual([]);
  });

  it('is carried out once under a nonce', async () => {
    const at = desk();
    const note = noteAt(at);
    const press = () => note.sends({ nonce: 'nonce-1' }, { to: 'Tom', says: 'The key is back.' });
    await press();
    expect(textOfCard(await press())).toBe('It was left already.');
    expect(at.notes).toHaveLength(1);
  });

  it('holds a text that fits its limit and not the card, and sends it with the rest', async () => {
    const at = desk();
    const note = noteAt(at);
    const card = await note.sends({ nonce: 'nonce-1' }, { to: '', says: wide(9_000) });
    expect(checkCard(card, verbs)).toEqual([]);
    expect(textOfCard(card)).toContain('We have kept your 9,000 characters, but they are too long to show here.');
    expect(holds(card)).toEqual(['', '']);
    const { nonce, held } = bringsOn<Sent>(card, 'Leave it');
    expect(held).toEqual(['says']);
    await note.sends({ nonce, held }, { to: 'Tom', says: '' });
    expect(at.notes).toEqual([{ to: 'Tom', says: wide(9_000) }]);
    expect(await keptIn(at)).toEqual([]);
  });

  it('cuts a text over its limit, keeps all of it, and shows it in parts', async () => {
    const at = desk();
    const note = noteAt(at);
    const whole = 'w'.repeat(30_000);
    const card = await note.sends({ nonce: 'nonce-1' }, { to: 'Tom', says: whole });
    expect(holds(card)).toEqual(['Tom', whole.slice(0, 9_000)]);
    expect(textOfCard(card)).toContain('You wrote 30,000 characters. The most is 9,000');
    const asked = bringsOn<Asked>(card, read);
    const first = await note.reads(asked, { to: 'Tom', says: 'Shorter.' });
    expect(checkCard(first, verbs)).toEqual([]);
    expect(bringsOn(first, 'Back to the form')).toMatchObject({ verb: 'note/form', board: 'left' });
    const parts = [first];
    for (let last = first; buttonsOf(last).includes('Next part'); parts.push(last)) {
      last = await note.reads(bringsOn<Asked>(last, 'Next part'));
    }
    const texts = parts.flatMap(holds);
    expect(texts.filter((text) => /^w+$/.test(text)).join('')).toBe(whole);
    expect(texts).toContain('Shorter.');
    expect(holds(await note.opens())).toEqual(['Tom', 'Shorter.']);
  });

  it('is kept where it is refused, if anything was written, and offered there', async () => {
    const at = desk();
    const note = noteAt(at);
    at.meets = { refused: 'The board is full.' };
    expect(buttonsOf(await note.sends({ nonce: 'nonce-1' }, { to: 'Tom', says: 'The key is back.' }))).toEqual([read]);
    at.closed = 'The board is taken down.';
    const refused = await note.opens();
    expect(textOfCard(refused)).toMatch(/^The board is taken down\./);
    expect(textOfCard(await note.reads(bringsOn<Asked>(refused, read)))).toContain('The key is back.');
    at.closed = undefined;
    expect(holds(await note.opens())).toEqual(['Tom', 'The key is back.']);
  });

  it('keeps nothing that was not written by the person', async () => {
    const at = desk();
    at.closed = 'The board is taken down.';
    expect(buttonsOf(await noteAt(at).sends({ nonce: 'nonce-1' }, { to: 'Everybody', says: '' }))).toEqual([]);
    expect(await keptIn(at)).toEqual([]);
  });

  it('is gone after a week, and asks again for what it held', async () => {
    const at = desk();
    const note = noteAt(at);
    await note.sends({ nonce: 'nonce-1' }, { to: '', says: wide(9_000) });
    at.now = local('2026-12-01', '15:43');
    const late = await note.sends({ nonce: 'nonce-1', held: ['says'] }, { to: 'Tom', says: '' });
    expect(textOfCard(late)).toContain('We kept what you wrote here for a week, and it has gone. Write it again.');
    expect(at.notes).toEqual([]);
  });

  it('loses no long text where it is sent from two devices at one moment', async () => {
    const at = desk();
    const note = noteAt(at);
    const long = { to: 't'.repeat(30_000), says: 'w'.repeat(30_000) };
    await note.sends({ nonce: 'nonce-1' }, { to: 'Tom', says: '' });
    await note.sends({ nonce: 'nonce-1' }, { to: 'Tom', says: long.says });
    const commit = at.store.commit.bind(at.store);
    let isFirst = true;
    jest.spyOn(at.store, 'commit').mockImplementation(async (writes) => {
      if (isFirst) {
        isFirst = false;
        await note.sends({ nonce: 'nonce-1', held: [] }, { to: long.to, says: 'Short.' });
        throw new Conflict('Somebody wrote first.');
      }
      return commit(writes);
    });
    await note.sends({ nonce: 'nonce-1', held: [] }, { to: 'Tom', says: 'v'.repeat(30_000) });
    const [kept] = await keptIn(at);
    expect(kept?.body).toMatchObject({ whole: { to: long.to, says: 'v'.repeat(30_000) } });
  });
});
