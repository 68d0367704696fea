/** Words that must not appear in what people read, and the list of line 27, which is not printed anywhere. */
export const forbiddenWords: readonly RegExp[] = [
  /perpetrator/i,
  /offender/i,
  /victim/i,
  /abuser/i,
  /\b(red|amber|orange|green)\b/i,
  /!/,
  /\p{Extended_Pictographic}/u,
];

export const lineTwentySeven: readonly RegExp[] = [
  /touching/i,
  /rubbing/i,
  /disrob/i,
  /frottage/i,
  /suck/i,
  /penetrat/i,
  /peni(le|s)/i,
  /vagin/i,
  /\banal(ly)?\b/i,
  /animal/i,
];

export function wordsFound(text: string, words: readonly RegExp[]): readonly string[] {
  return words.flatMap((word) => text.match(word)?.[0] ?? []);
}
