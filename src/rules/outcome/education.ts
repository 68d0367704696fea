/** What is known of the young person's education since the first outcome, in the order in which it was said (CJ-27). */

import type { Answer, Instant } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { Finding } from '../record/found-out.ts';

export interface EducationSaid {
  /** The number of the meeting; of what was found out or put right since, `found-1` and `corrected-1`. */
  readonly key: string;
  readonly at: Instant;
  readonly education: Answer;
}
type Facts = Pick<Case, 'outcomes' | 'foundOut' | 'corrections'>;

const found: Partial<Record<Finding, Answer>> = { 'in-education': 'yes', 'not-in-education': 'no' };

/** Before the first outcome it is the concern that was put right, and nobody is asked for the panel. */
function corrected({ corrections = [] }: Facts, first: Instant | undefined): readonly EducationSaid[] {
  return corrections.flatMap(({ fact, is, at }, index): readonly EducationSaid[] =>
    fact === 'in-education' && first !== undefined && at >= first
      ? [{ key: `corrected-${index + 1}`, at, education: is as Answer }]
      : [],
  );
}

export function educationSaid(c: Facts): readonly EducationSaid[] {
  const { outcomes = [], foundOut = [] } = c;
  const decided = outcomes.flatMap(({ meeting, recorded, cards }): readonly EducationSaid[] => {
    const education = cards.safety?.answers.education;
    return recorded === undefined || education === undefined
      ? []
      : [{ key: String(meeting), at: recorded.at, education }];
  });
  const since = foundOut.flatMap(({ finding, at }, index): readonly EducationSaid[] => {
    const education = found[finding];
    return education === undefined ? [] : [{ key: `found-${index + 1}`, at, education }];
  });
  const right = corrected(c, decided.map(({ at }) => at).toSorted()[0]);
  return [...decided, ...since, ...right].sort((one, other) => one.at.localeCompare(other.at));
}
