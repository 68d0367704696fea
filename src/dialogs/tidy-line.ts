/** A typed line as it is compared: how people really write, with what does not matter taken off. */

/** Longer lines are somebody's account; only how they begin is looked at. */
export const LONGEST_LINE = 200;

/** Signs nobody can see, which come along with what is copied. */
const unseen = /\p{Cf}/gu;
const dashes = /[\p{Pd}\u2212]/gu;

/** The line without capitals, quotation marks and what ends it. */
export function tidy(text: string): string {
  return text
    .slice(0, LONGEST_LINE)
    .replace(unseen, '')
    .replace(dashes, '-')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[“”"«»*]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[ '/,.!:;-]+/, '')
    .replace(/[ '.,!;:]{1,10}$/, '');
}

/** The tidied line without a greeting before it and thanks after it. */
export function withoutPoliteness(plain: string): string {
  return plain
    .replace(
      /^(?:please|pls|ok|okay|hi|hiya|hello|hey|(?:good )?(?:morning|afternoon|evening)|sorry to bother you)(?: pathway)?[ ,]+(?=\w)/,
      '',
    )
    .replace(/,? (?:please|pls|thanks|thank you)$/, '');
}
