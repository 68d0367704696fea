/** The day of a screening: which cannot be, and which seldom is (CJ-08). */
import { sayDate, sayWhen } from '../base/local-time.ts';
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

/** What came of the referral before it was sent, as far as that is recorded. */
function beforeItWasSent({ mash }: Pick<Case, 'mash'>, { on }: Told, asks: string): readonly Doubt[] {
  const sent = mash?.sent?.on;
  if (sent === undefined) return [];
  const says = `The police recorded that MASH got the referral on ${sayDate(sent)}. ${asks} before that, on ${sayDate(on)}?`;
  return whenOdd(on < sent, { id: `screened-before:${on}`, asks: says });
}
export const oddScreeningDay = (c: Pick<Case, 'mash'>, told: Told): readonly Doubt[] =>
  beforeItWasSent(c, told, 'Was it screened');
export const oddToldDay = (c: Pick<Case, 'mash'>, told: Told): readonly Doubt[] =>
  beforeItWasSent(c, told, 'Did MASH tell you');

/** By what youth justice know of it already: who recorded it, and when. Undefined while they do not. */
export function knownAlready({ mash }: Pick<Case, 'mash'>): string | undefined {
  const { told, screened } = mash ?? {};
  if (told === undefined) return undefined;
  const when = sayWhen(told.at);
  if (told.by === undefined) return `CDYJS were told of it on ${when}`;
  if (screened !== undefined) return `${screened.by.name} recorded on ${when} that MASH found it eligible`;
  return told.how === undefined
    ? `${told.by.name} recorded a decision of the police on ${when}, so CDYJS were told`
    : `${told.by.name} recorded on ${when} that MASH told CDYJS of it`;
}

/** What was recorded before MASH recorded this, and what to do where it is wrong. */
export function screenedAlready(c: Pick<Case, 'mash'>): string | undefined {
  const known = knownAlready(c);
  if (known !== undefined) return `${known}. If that is wrong, ring the youth justice team (CDYJS)`;
  const { screened } = c.mash ?? {};
  return screened === undefined
    ? undefined
    : `${screened.by.name} recorded on ${sayWhen(screened.at)} that it is not for this procedure. If that is wrong, open the case: MASH can take the screening back there`;
}
