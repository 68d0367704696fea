/** What outcomes did not know, and somebody has to find out (CJ-27, SC-09). */

import type { Instant } from '../base/vocabulary.ts';
import { type AskedFor, askedBy } from '../outcome/asked-by.ts';
import type { Case } from '../record/case.ts';
import { correctionsOf } from '../record/corrections.ts';
import type { Finding } from '../record/found-out.ts';
import type { MeetingOutcome } from '../record/outcome.ts';

export type Unknown = 'education' | 'protection';

/** What each finding answers. */
const answersTo: Readonly<Record<Finding, Unknown>> = {
  'in-education': 'education',
  'not-in-education': 'education',
  'protection-running': 'protection',
  'protection-asked': 'protection',
  'protection-not-needed': 'protection',
};

const isUnknown: Readonly<Record<Unknown, (outcome: MeetingOutcome) => boolean>> = {
  education: ({ cards }) => cards.safety?.answers.education === 'not-known',
  protection: ({ cards }) => cards.considered?.answers.childProtection === 'not-known',
};

/** It was put right to an answer. */
const educationCorrected = (c: Case, since: Instant): Instant | undefined =>
  correctionsOf(c, 'in-education').find(({ is, at }) => is !== 'not-known' && at >= since)?.at;

/** Each time that an outcome did not know it. */
export const unknown = (c: Case, about: Unknown): readonly AskedFor[] =>
  askedBy(
    c,
    isUnknown[about],
    (since) =>
      [
        c.foundOut?.find(({ finding, at }) => answersTo[finding] === about && at >= since)?.at,
        about === 'education' ? educationCorrected(c, since) : undefined,
      ]
        .filter((at) => at !== undefined)
        .toSorted()[0],
  );
