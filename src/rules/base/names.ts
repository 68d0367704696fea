/** Names as they are kept, and as they are compared: the same name can be written in several ways. */

/** Signs nobody can see or type: control signs, and what only turns, joins or breaks. A line's end is kept. */
const unseen = /(?![\t\n\r])\p{Cc}|[\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

/** All that leaves no mark on paper, wherever it stands: blanks, and what fonts pass over. U+2800 is Braille's blank. */
const blank = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether there is nothing in it that anybody can see. */
export const isBlank = (text: string): boolean => text.replace(blank, '') === '';

/** A name on one line, without signs nobody can see, in one form of its letters. Empty where nothing is left to see. */
export function tidyName(name: string): string {
  const line = name.toWellFormed().normalize('NFC').replace(unseen, '').replace(/\s+/g, ' ').trim();
  return isBlank(line) ? '' : line;
}

/** As people type them, and as word processors, telephones and other keyboards make them. */
const apostrophes = /[\u2018\u2019\u201A\u201B\u02B9\u02BB\u02BC\u2032\u00B4`\uFF07]/g;
const betweenWords = /[\s_\-\u2010-\u2015\u2212]+/g;

/**
 * Two names are the same where this is: whatever their capitals, their apostrophes, blanks, hyphens and dashes, and
 * however their letters are composed.
 */
export function nameKey(name: string): string {
  const plain = name.toWellFormed().replace(apostrophes, "'").normalize('NFKC').replace(betweenWords, ' ');
  return plain
    .replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, '')
    .trim()
    .toLowerCase();
}

/** For finding a name by part of it: accents need not be typed either. A name holds another where its key does. */
export const searchKey = (name: string): string => nameKey(name).normalize('NFD').replace(/\p{M}/gu, '');

/** For comparing what people typed as a school: letters and digits alone, in words. */
export const wordsKey = (name: string): string =>
  searchKey(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Those that are called so, or else have it in their name: what somebody types of a name finds them. */
export function namedLike<Called extends { readonly id: string; readonly name: string }>(
  typed: string,
  all: readonly Called[],
): readonly Called[] {
  const exact = all.filter(({ id, name }) => [name, id].map(nameKey).includes(nameKey(typed)));
  return exact.length > 0 ? exact : all.filter(({ name }) => searchKey(name).includes(searchKey(typed)));
}
