/** What was put right, beside what is right: wherever a fact is shown to those who read the case. */
import type { CaseView } from '../../cases/sight.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { receiptOf } from '../../rules/correcting/receipt.ts';
import { correctedWords, wasBrackets } from '../../rules/correcting/words.ts';
import type { Saying } from '../../rules/outcome/answered.ts';
import { type Correction, type CorrectionFacts, correctionsOf, type FactId } from '../../rules/record/corrections.ts';
import { plainWords, quoted } from '../text.ts';

/** Of facts in which no team is named. */
const plainly: Saying = { teams: (ids) => ids.join(', '), day: sayDate };

/** ` (was Monday 5 July 2027; corrected by …)`, for each time it was; nothing where it never was. Not made harmless yet. */
export const was = (c: CorrectionFacts, fact: FactId, about?: number, say: Saying = plainly): string =>
  wasBrackets(correctionsOf(c, fact, about), say);

/** What stands there with what stood there before; undefined where nothing does. */
export const withWas = (value: string | undefined, ...before: readonly string[]): string | undefined =>
  value === undefined ? undefined : [value, ...before].join('');

/** The same in a line of ours that is harmless already. */
export const beside = (value: string, before: string): string =>
  before === '' ? value : `${value} ${plainWords(before)}`;

/** The hour is that at which it was entered here: of a day that was put right only the day is known. */
export function receivedWords({ case: c, by }: Pick<CaseView, 'case' | 'by'>): string {
  const before = was(c, 'received-on', 0);
  const { localDate, sayWhen } = by.calendar;
  return before === '' ? sayWhen(c.receivedAt) : beside(sayDate(localDate(receiptOf(c))), before);
}

/** Under what was saved at a meeting and stays as it was said there. */
export const correctedSince = (all: readonly Correction[], say: Saying): readonly unknown[] =>
  all.flatMap((one) => quoted(`Corrected since. ${correctedWords(one, say)}`));
