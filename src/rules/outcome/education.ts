/** What is known of the young person's education since the first outcome, in the order in which it was said (CJ-27). */

import type { Answer, Instant } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { Finding } from '../record/found-out.ts';

export interface EducationSaid {
  /** The number of the meeting; of what was found out since, `found-1`. */
  readonly key: string;
  readonly at: Instant;
  readonly education: Answer;
}
type Facts = Pick<Case, 'outcomes' | 'foundOut'>;

const found: Partial<Record<Finding, Answer>> = { 'in-education': 'yes', 'not-in-education': 'no' };

export function educationSaid({ outcomes = [], foundOut = [] }: Facts): readonly EducationSaid[] {
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
  return [...decided, ...since].sort((one, other) => one.at.localeCompare(other.at));
}
