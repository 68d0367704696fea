/** A form of one card that is open on two devices: what is written on either is carried out, or kept for its writer. */
import { buttonsOf, textOfCard } from '../../../desk/hands/card-reading.ts';
import type { Asked, Sent } from '../../../src/dialogs/form/index.ts';
import { checkCard } from '../../cards/check-card.ts';
import { bringsOn, type Desk, desk, holds, noteAt } from './leaving-a-note.ts';

const leave = 'note/leave';
const read = 'Read and copy what you wrote';
const keptIn = async ({ store }: Desk) => (await store.all('written', 10)).items;

/** Half a note is kept, and its form is open on two devices. */
async function openOnTwo() {
  const at = desk();
  const note = noteAt(at, { leave });
  await note.leaves({ nonce: 'nonce-0' }, { to: 'Tom', says: 'The key' });
  const [one, other] = [await note.opens(), await note.opens()];
  return { at, note, sent: bringsOn<Sent>(one, 'Leave it'), otherSent: bringsOn<Sent>(other, 'Leave it') };
}

describe('a form that is sent from one device and then from the other', () => {
  it('keeps what was written on the other alone, says so, and can be sent as something of its own', async () => {
    const { at, note, sent, otherSent } = await openOnTwo();
    await note.sends(sent, { to: 'Tom', says: 'The key is back.' });
    const answer = await note.sends(otherSent, { to: 'Tom', says: 'The key is lost.' });
    expect(checkCard(answer, ['note/board', 'note/written'])).toEqual([]);
    expect(textOfCard(answer)).toContain('"Leave a note" was recorded already, and nothing was changed.');
    expect(textOfCard(answer)).toContain('so we have kept it until Tuesday 1 December 2026 at 15:42, for you alone.');
    expect(textOfCard(answer)).toContain('It will be there when you open the form.');
    expect(textOfCard(await note.reads(bringsOn<Asked>(answer, read)))).toContain('The key is lost.');
    const again = await note.opens();
    expect(holds(again)).toEqual(['Tom', 'The key is lost.']);
    await note.sends(bringsOn<Sent>(again, 'Leave it'), { to: 'Tom', says: 'The key is lost.' });
    expect(at.notes.map(({ says }) => says)).toEqual(['The key is back.', 'The key is lost.']);
    expect(await keptIn(at)).toEqual([]);
  });

  it('keeps nothing of a press that is delivered twice, on the first device or on the other', async () => {
    const { at, note, sent, otherSent } = await openOnTwo();
    const words = { to: 'Tom', says: 'The key\n is back. ' };
    await note.sends(sent, words);
    expect(textOfCard(await note.sends(sent, words))).toBe('It was left already.');
    expect(textOfCard(await note.sends(otherSent, words))).toBe('It was left already.');
    expect(await keptIn(at)).toEqual([]);
    const others = { to: 'Tom', says: 'The key is lost.' };
    await note.sends(otherSent, others);
    const before = await keptIn(at);
    await note.sends(otherSent, others);
    expect(await keptIn(at)).toEqual(before);
  });

  it('keeps nothing of lines that were recorded each by itself', async () => {
    const { at, note, sent } = await openOnTwo();
    at.meets = { meanwhile: { to: 'The key', says: 'It is back.' } };
    const answer = await note.sends(sent, { to: '', says: 'The key\nIt is back.' });
    expect(textOfCard(answer)).toContain('**For**: Enter an answer.');
    const again = await note.sends(sent, { to: 'The key', says: 'The key\n\nIt is back.' });
    expect(textOfCard(again)).toBe('It was left already.');
    expect(await keptIn(at)).toEqual([]);
  });

  it('says that it can no longer be sent, and shows it', async () => {
    const { at, note, sent, otherSent } = await openOnTwo();
    await note.sends(sent, { to: 'Tom', says: 'The key is back.' });
    at.closed = 'The board is taken down.';
    const answer = await note.sends(otherSent, { to: 'Tom', says: 'The key is lost.' });
    expect(textOfCard(answer)).toContain('You can no longer send it. "Read and copy what you wrote" shows it.');
    expect(textOfCard(await note.reads(bringsOn<Asked>(answer, read)))).toContain('The key is lost.');
  });

  it('keeps it where both are sent at one moment', async () => {
    const { at, note, sent } = await openOnTwo();
    at.meets = { meanwhile: { to: 'Tom', says: 'The key is back.' } };
    const answer = await note.sends(sent, { to: 'Tom', says: 'The key is lost.' });
    expect(buttonsOf(answer)).toEqual([read, 'Back']);
    expect(holds(await note.opens())).toEqual(['Tom', 'The key is lost.']);
  });

  it('keeps it where the other is left, or read, and not sent', async () => {
    const { note, sent, otherSent } = await openOnTwo();
    await note.sends(sent, { to: 'Tom', says: 'The key is back.' });
    expect(await note.leaves(otherSent, { to: 'Tom', says: 'The key is lost.' })).toContain('was recorded already');
    expect(holds(await note.opens())).toEqual(['Tom', 'The key is lost.']);
    expect(await note.leaves(otherSent, { to: 'Tom', says: 'The key is back.' })).toBeUndefined();
    const { nonce } = otherSent;
    const shown = await note.reads({ part: 0, onForm: { nonce, held: [] } }, { to: 'Tom', says: 'It was stolen.' });
    expect(textOfCard(shown)).toContain('It was stolen.');
    expect(textOfCard(shown)).toContain('The key is lost.');
  });
});

describe('a form that is begun on two devices', () => {
  it('shows what was written on both, and the second once the first is carried out', async () => {
    const at = desk();
    const note = noteAt(at, { leave });
    await note.leaves({ nonce: 'nonce-a' }, { to: 'Tom', says: 'The key is back.' });
    await note.leaves({ nonce: 'nonce-b' }, { to: 'Ruth', says: 'Ring me.' });
    const both = await note.opens();
    expect(checkCard(both, ['note/do', 'note/written', leave])).toEqual([]);
    expect(holds(both)).toEqual(['Ruth', 'Ring me.']);
    expect(textOfCard(both)).toContain('You also wrote in this form at another time');
    expect(textOfCard(await note.reads({ part: 0 }))).toContain('The key is back.');
    await note.sends(bringsOn<Sent>(both, 'Leave it'), { to: 'Ruth', says: 'Ring me.' });
    const first = await note.opens();
    expect(holds(first)).toEqual(['Tom', 'The key is back.']);
    expect(textOfCard(first)).not.toContain('You also wrote');
    await note.sends(bringsOn<Sent>(first, 'Leave it'), { to: 'Tom', says: 'The key is back.' });
    expect(at.notes).toHaveLength(2);
    expect(await keptIn(at)).toEqual([]);
  });
});
