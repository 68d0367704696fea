import { isBlank, nameKey, searchKey, tidyName } from '../../../src/rules/base/names.ts';

describe('two names are the same', () => {
  it.each([
    ['by whichever apostrophe', "King's College", 'King’s College'],
    ['by an accent used as one', "O'Neill", 'O´Neill'],
    ['composed or not', 'Zo\u00EB', 'Zoe\u0308'],
    ['in capitals or not', 'MASH', 'Mash'],
    ['with any dash, hyphen or blank', 'Families–First_East', 'families first\u00A0east'],
    ['with signs nobody can see', 'Police', 'Po\u200Bli\u00ADce\uFEFF'],
    ['in wide letters', 'ＭＡＳＨ', 'MASH'],
  ])('%s', (_how, one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['King’s College', 'Kings College'],
    ['Zoë', 'Zoe'],
    ['St Mary’s', 'St Mark’s'],
  ])('%s and %s are not', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('but one is found by the other without its accents', () => {
    expect(searchKey('École Mûre')).toContain(searchKey('mure'));
  });
});

describe('a name as it is kept', () => {
  it.each([
    ['half of a sign that was cut in two', 'Priya \uD83D', 'Priya \uFFFD'],
    ['control signs', 'Pri\u0007ya\u001B Shah\u0000', 'Priya Shah'],
    ['line breaks and blanks', '  Priya\r\n\u00A0 Shah ', 'Priya Shah'],
    ['signs that turn what follows', '\u202EPriya\u2067', 'Priya'],
    ['letters that are not composed', 'Zoe\u0308', 'Zo\u00EB'],
  ])('has no %s', (_what, given, kept) => {
    expect(tidyName(given)).toBe(kept);
  });

  it('keeps what joins letters of other scripts', () => {
    expect(tidyName('می‌خواهم')).toBe('می‌خواهم');
  });

  it.each(['', ' \u00A0', '\u200B\u200C\u2060', '\u3164', '\u2800\uFE0F', '\u202E'])('%j is none', (given) => {
    expect(isBlank(given)).toBe(true);
    expect(tidyName(given)).toBe('');
  });
});
