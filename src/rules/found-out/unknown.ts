/** What the newest outcome does not know, and somebody has to find out (CJ-27, SC-09). */

import type { Instant } from '../base/vocabulary.ts';
import { educationSaid } from '../outcome/education.ts';
import { recordedAnswers, recordedOutcome } from '../outcome/outcome.ts';
import type { Case } from '../record/case.ts';
import type { Finding } from '../record/found-out.ts';

export type Unknown = 'education' | 'protection';

export interface UnknownFact {
  readonly about: Unknown;
  /** The number of the meeting whose outcome did not know it. */
  readonly meeting: number;
  readonly since: Instant;
  readonly foundAt?: Instant | undefined;
}

/** What each finding answers. */
export const answersTo: Readonly<Record<Finding, Unknown>> = {
  'in-education': 'education',
  'not-in-education': 'education',
  'protection-running': 'protection',
  'protection-asked': 'protection',
  'protection-not-needed': 'protection',
};

/** In the newest outcome alone: a later one asks all of it again. */
export function unknownFacts(c: Case): readonly UnknownFact[] {
  const { meeting, recorded } = recordedOutcome(c) ?? {};
  if (meeting === undefined || recorded === undefined) return [];
  const isUnknown: Readonly<Record<Unknown, boolean>> = {
    education: educationSaid(c).find(({ key }) => key === String(meeting))?.education === 'not-known',
    protection: recordedAnswers(c, 'considered')?.childProtection === 'not-known',
  };
  return (Object.keys(isUnknown) as Unknown[])
    .filter((about) => isUnknown[about])
    .map((about) => ({
      about,
      meeting,
      since: recorded.at,
      foundAt: c.foundOut?.find(({ finding, at }) => answersTo[finding] === about && at >= recorded.at)?.at,
    }));
}
