import type { Field } from '../../../src/cards/form/fields.ts';
import { readersWords } from '../../../src/dialogs/cases/forms/readers.ts';
import { alsoReferrer, onlyWhole, sayReaders } from '../../../src/rules/record/readers.ts';

const text = (id: string): Field => ({ kind: 'text', id, label: `Label ${id}`, limit: 100 });
const readBy = { why: onlyWhole, undone: onlyWhole, told: alsoReferrer };

it('says once who reads all of it, and names the inputs that others read as well', () => {
  expect(readersWords([text('why'), text('told')], readBy)).toEqual([
    `**Who will read what you write:** ${sayReaders(onlyWhole)}.`,
    `**Who will also read "Label told":** ${sayReaders(['own-referral'])}.`,
  ]);
});

it('names each input where nobody reads all of it', () => {
  const apart = { why: onlyWhole, told: ['author'] } as const;
  expect(readersWords([text('why'), text('told')], apart)).toEqual([
    `**Who will read "Label why":** ${sayReaders(onlyWhole)}.`,
    `**Who will read "Label told":** ${sayReaders(['author'])}.`,
  ]);
});

it('names the few first and says of the many that they are everything else', () => {
  const many = ['undone:a', 'undone:b', 'undone:c', 'undone:rest'].map(text);
  const others = { why: ['author'], undone: onlyWhole } as const;
  expect(readersWords([...many, text('why')], others)).toEqual([
    `**Who will read "Label why":** ${sayReaders(['author'])}.`,
    `**Who will read everything else you write:** ${sayReaders(onlyWhole)}.`,
  ]);
});

it('says it of all in one sentence where all have the same readers', () => {
  const many = ['why', 'undone:a', 'undone:b', 'undone:rest'].map(text);
  expect(readersWords(many, readBy)).toEqual([`**Who will read what you write:** ${sayReaders(onlyWhole)}.`]);
});
