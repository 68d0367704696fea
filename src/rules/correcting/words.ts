/** What stood before, in words: wherever a fact is shown that was put right. */

import { localTimes } from '../base/local-time.ts';
import type { Saying } from '../outcome/answered.ts';
import { type Correction, factNames } from '../record/corrections.ts';
import { facts } from './facts.ts';
import { sayValue } from './kinds.ts';

/** `was Monday 5 July 2027, late: day 12; corrected by Hannah Reid on Tuesday 7 September 2027: why`. */
function wasWords({ fact, was, lateBefore, by, at, why }: Correction, say: Saying): string {
  const late = lateBefore === undefined ? '' : `, late: day ${lateBefore}`;
  const day = say.day(localTimes.localDate(at));
  return `was ${sayValue(facts[fact].kind, was, say)}${late}; corrected by ${by.name} on ${day}: ${why}`;
}

/** The same of several corrections of one fact, the newest first, in brackets; nothing where there is none. */
export const wasBrackets = (all: readonly Correction[], say: Saying): string =>
  all
    .toReversed()
    .map((one) => ` (${wasWords(one, say)})`)
    .join('');

/** The fact and what it is now, with what it was. */
export const correctedWords = (one: Correction, say: Saying): string =>
  `${factNames[one.fact]}: ${sayValue(facts[one.fact].kind, one.is, say)} (${wasWords(one, say)})`;
