/**
 * What a referrer reads is for a tired teacher on a phone: GOV.UK writes for a reading age of nine
 * (https://www.gov.uk/guidance/content-design/writing-for-gov-uk).
 *
 * Measured by the Automated Readability Index (Senter and Smith, AMRL-TR-66-220, 1967), which counts letters and so needs
 * no list of syllables. It gives a school grade; a child in grade 1 is about six years old.
 */
import type { Card } from '../../src/cards/card.ts';
import { continuum, continuumSource, judgementSentence } from '../../src/rules/procedure/continuum.ts';
import { sentencesOf } from './card-words.ts';
import { concernFixtures } from './fixtures/concern.ts';
import { helpFixtures } from './fixtures/help.ts';

/** Words of the trade that a referrer knows, however long they are: twelve at the most. */
const known = new Set([
  'safeguarding',
  'behaviour',
  'referral',
  'procedure',
  'concern',
  'organisation',
  'pathway',
  'development',
  'sexual',
  'administrator',
]);
/** As long as a word is that everybody reads at once. */
const SHORT = 4;

const mostOfACard = 9;
const mostOfASentence = 14;
/** Below so many words the index says more of one long word than of the sentence. */
const fewWords = 6;

const wordsIn = (text: string): readonly string[] => text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
const lettersIn = (word: string): number =>
  known.has(word.toLowerCase().replace(/['’]s$/, '')) ? SHORT : word.replace(/[^\p{L}\p{N}]/gu, '').length;

/** In years. */
function readingAge(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn);
  const letters = words.reduce((sum, word) => sum + lettersIn(word), 0);
  const grade = 4.71 * (letters / words.length) + 0.5 * (words.length / sentences.length) - 21.43;
  return grade + 5;
}

/** The procedure's own words, printed word for word. */
const printed = [judgementSentence, continuumSource, ...continuum.flatMap(({ descriptors }) => descriptors)];
const ours = (card: Card): readonly string[] =>
  sentencesOf(card).filter((sentence) => !printed.some((one) => one.includes(sentence.replace(/^- /, ''))));

const forReferrers = Object.entries({ ...concernFixtures, ...helpFixtures });
const oneDecimal = (age: number): number => Math.round(age * 10) / 10;

describe('what a referrer reads', () => {
  it('is for a reading age of nine, card by card', () => {
    const harder = forReferrers
      .map(([name, card]) => [name, oneDecimal(readingAge(ours(card)))] as const)
      .filter(([, age]) => age > mostOfACard);
    expect(harder).toEqual([]);
  });

  it('has no sentence that is much harder than its card', () => {
    const sentences = [...new Set(forReferrers.flatMap(([, card]) => ours(card)))];
    expect(sentences.length).toBeGreaterThan(100);
    const harder = sentences
      .filter((one) => wordsIn(one).length >= fewWords)
      .map((one) => [one, oneDecimal(readingAge([one]))] as const)
      .filter(([, age]) => age > mostOfASentence);
    expect(harder).toEqual([]);
  });

  it('uses few words of the trade, and each that is allowed is used', () => {
    expect(known.size).toBeLessThanOrEqual(12);
    const used = forReferrers
      .flatMap(([, card]) => ours(card).flatMap(wordsIn))
      .join(' ')
      .toLowerCase();
    expect([...known].filter((word) => !used.includes(word))).toEqual([]);
  });
});

describe('the measure', () => {
  it('is that of the formula', () => {
    // 9 words, 35 letters, 1 sentence: 4.71 * 35 / 9 + 0.5 * 9 - 21.43 = 1.39.
    expect(oneDecimal(readingAge(['The quick brown fox jumps over the lazy dog.']))).toBe(6.4);
  });

  it('takes what was written before for too hard', () => {
    const before =
      'By itself it is not a child-protection referral, and it does not meet any statutory notification duty.';
    expect(readingAge([before])).toBeGreaterThan(mostOfASentence - 4);
    expect(
      readingAge(['Multi-agency arrangements necessitate professional consideration of proportionality.']),
    ).toBeGreaterThan(mostOfASentence);
  });
});
