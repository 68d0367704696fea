import { newReference, readReference, referenceOf } from '../../src/cases/reference.ts';
import { dice, seed } from '../support/random.ts';

const signs = '23456789ABCDEFGHJKMNPQRTVWXYZ';
const roll = dice(seed);
const some = Array.from({ length: 200 }, () => newReference(roll.below));

/** With the sign at a place replaced; the hyphen is left out. */
const withSign = (reference: string, place: number, sign: string): string => {
  const plain = [...reference.replace('-', '')];
  plain[place] = sign;
  return plain.join('');
};

describe(`a reference (SEED=${seed})`, () => {
  it('is two groups of four, of signs that are not taken for others', () => {
    for (const reference of some) {
      expect(reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
      expect(reference).not.toMatch(/[01ILOSU]/);
    }
  });

  it('has no vowel, the check sign neither, so that it is no word; an older one that has is read', () => {
    for (const reference of some) expect(reference).not.toMatch(/[AE]/);
    const places = [...'BADRAPE'].map((sign) => signs.indexOf(sign));
    expect(referenceOf(places)).toMatch(/^BADR-APE/);
    expect(readReference(referenceOf(places))).toBe(referenceOf(places));
  });

  it('is read back as it was given', () => {
    for (const reference of some) expect(readReference(reference)).toBe(reference);
  });

  it('draws each of its seven free signs evenly from all there are but the vowels', () => {
    const consonants = signs.replace(/[AE]/g, '');
    const bounds: number[] = [];
    newReference((below) => bounds.push(below) - 1);
    expect(bounds.length % 7).toBe(0);
    expect(new Set(bounds)).toEqual(new Set([consonants.length]));
    const seen = new Set(some.flatMap((reference) => [...reference.replace('-', '').slice(0, 7)]));
    expect([...seen].sort().join('')).toBe(consonants);
  });

  it('with any one sign wrong is none', () => {
    for (const reference of some) {
      for (let place = 0; place < 8; place += 1) {
        const right = reference.replace('-', '')[place];
        const wrong = [...signs].filter((sign) => sign !== right && readReference(withSign(reference, place, sign)));
        expect({ reference, place, wrong }).toEqual({ reference, place, wrong: [] });
      }
    }
  });

  it('with any two neighbours swapped is none, the check sign among them', () => {
    for (const reference of some) {
      const plain = reference.replace('-', '');
      for (let place = 0; place < 7; place += 1) {
        const [a = '', b = ''] = plain.slice(place, place + 2);
        if (a === b) continue;
        const swapped = `${plain.slice(0, place)}${b}${a}${plain.slice(place + 2)}`;
        expect({ swapped, reads: readReference(swapped) }).toEqual({ swapped, reads: undefined });
      }
    }
  });

  const [reference = ''] = some;
  const [left = '', right = ''] = reference.split('-');
  it.each([
    ['in small letters', reference.toLowerCase()],
    ['without the hyphen', `${left}${right}`],
    ['with a space instead', `${left} ${right}`],
    ['with spaces around', `  ${reference}\n`],
    ['spelt out', [...`${left}${right}`].join(' ')],
    ['with the hyphen elsewhere', `${left.slice(0, 2)}-${left.slice(2)}${right}`],
  ])('is understood %s', (_words, typed) => {
    expect(readReference(typed)).toBe(reference);
  });

  it.each([
    ['nothing', ''],
    ['too short', reference.slice(0, -1)],
    ['too long', `${reference}2`],
    ['words', 'my cases'],
    ['signs that are none', 'OIL0-1SUO'],
    ['a reference among other words', `the case ${reference}`],
    ['letters that grow when made large', 'ßßßß'],
    ['an emoji for each sign', '🙂🙂🙂🙂'],
    ['very much', reference.repeat(10_000)],
  ])('is not found in %s', (_words, typed) => {
    expect(readReference(typed)).toBeUndefined();
  });

  it('says nothing of how many there are: the same random numbers give the same reference, others another', () => {
    expect(newReference(() => 0)).toBe(newReference(() => 0));
    expect(new Set(some).size).toBe(some.length);
  });
});
