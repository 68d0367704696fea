/** The days on which something of an assessment can have happened: from the meeting that decided it until today. */
import type { LocalDate } from '../base/vocabulary.ts';
import type { Source } from '../procedure/source.ts';
import type { Aim } from '../record/aim.ts';
import type { Case } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';

/** The day of the meeting that decided it, or of the outcome where that is not known. */
function decidedOn(c: Case, { meeting, since }: Aim, { calendar }: ActorContext): LocalDate {
  const held = c.meetings.find(({ number }) => number === meeting)?.heldOn;
  const recorded = calendar.localDate(since);
  return held !== undefined && held < recorded ? held : recorded;
}

/** What is wrong with the day of something that has happened. */
export function dayTrouble(
  c: Case,
  aim: Aim,
  on: LocalDate,
  by: ActorContext,
  source: Source,
  field = 'on',
): Refusal | undefined {
  if (on > by.calendar.localDate(by.now)) {
    return refusal('invalid', 'That day has not come yet. Check the day.', source, field);
  }
  const first = decidedOn(c, aim, by);
  const says = `That is before the meeting that decided the assessment, on ${by.calendar.sayDate(first)}. Check the day.`;
  return on < first ? refusal('invalid', says, source, field) : undefined;
}
