/** The day of a screening: which cannot be, and which seldom is (CJ-08). */
import { sayDate } from '../base/local-time.ts';
import type { LocalDate } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Doubt, whenOdd } from '../rows/doubt.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';

interface Told {
  readonly on: LocalDate;
}

export const wrongScreeningDay = ({ on }: Told, { calendar, now }: ActorContext): Refusal | undefined =>
  on > calendar.localDate(now)
    ? refusal('invalid', 'That day has not come yet. Enter the day on which MASH screened it.', 'CJ-08', 'on')
    : undefined;

/** One before the referral was sent, as far as that is recorded. */
export function oddScreeningDay({ mash }: Pick<Case, 'mash'>, { on }: Told): readonly Doubt[] {
  const sent = mash?.sent?.on;
  return sent === undefined
    ? []
    : whenOdd(on < sent, {
        id: `screened-before:${on}`,
        asks: `The police recorded that MASH got the referral on ${sayDate(sent)}. Was it screened before that, on ${sayDate(on)}?`,
      });
}
