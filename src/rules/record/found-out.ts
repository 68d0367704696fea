/** What an outcome did not know and somebody found out since. The outcome stays as it was recorded. */

import type { Instant, PersonRef } from '../base/vocabulary.ts';

/** What is asked, by what it is about: whether they are in education (CJ-27), and what runs to protect a child (SC-09). */
export const findings = {
  'in-education': 'They are in school or other education',
  'not-in-education': 'They are not in education',
  'protection-running': 'A child protection enquiry or strategy discussion is running',
  'protection-asked': 'A child protection enquiry or strategy discussion was asked for today',
  'protection-not-needed': "Children's Social Care say that none is needed",
} as const;
export type Finding = keyof typeof findings;
export const findingIds = Object.keys(findings) as readonly Finding[];

export interface FoundOut {
  readonly finding: Finding;
  /** Which school, which enquiry, from which people it is known. */
  readonly said: string;
  readonly at: Instant;
  readonly by: PersonRef;
}

export interface FoundOutFacts {
  /** The oldest first; older cases lack it. */
  readonly foundOut?: readonly FoundOut[];
}
