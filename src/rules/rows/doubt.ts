/** The shape of a doubt: something that can be so and seldom is. It is asked about before anything is done or told. */

export interface Doubt {
  /** What it is about, with what was given: another day is another doubt. */
  readonly id: string;
  /** In words, ending in a question or leading to one; several paragraphs are several lines. */
  readonly asks: string;
}

/** One where it is odd, none where it is not. */
export const whenOdd = (isOdd: boolean, doubt: Doubt): readonly Doubt[] => (isOdd ? [doubt] : []);
