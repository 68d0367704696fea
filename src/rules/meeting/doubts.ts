/** What is odd about a meeting that is to be, or that is said to have been (CN-05, CN-06, A-09). */

import { timeAfter } from '../base/later.ts';
import { sayCount } from '../base/sentences.ts';
import type { LocalDate } from '../base/vocabulary.ts';
import { type Case, currentMeeting } from '../record/case.ts';
import type { ActorContext } from '../rows/context.ts';
import { type Doubt, whenOdd } from '../rows/doubt.ts';
import { noWorkingDays } from '../rows/odd-days.ts';
import { type InviteList, lacksTheirSchool } from './invitees.ts';
import type { PlanInput } from './plan.ts';

/** Local. Outside of this nobody usually meets; nothing in the procedure says so. */
const usual = { from: '08:00', to: '18:00' } as const;

type By = Pick<ActorContext, 'calendar' | 'now' | 'policy'>;

function timeDoubt({ starts, minutes }: PlanInput, { calendar }: By): readonly Doubt[] {
  const ends = timeAfter(starts, { minutes });
  const { localDate, localTime, sayFromTo } = calendar;
  const isUsual =
    localTime(starts) >= usual.from && localTime(ends) <= usual.to && localDate(starts) === localDate(ends);
  const asks = `It would be from ${sayFromTo(starts, ends)}, in the evening or at night. Is that the time you mean?`;
  return whenOdd(!isUsual, { id: `time:${starts}:${minutes}`, asks });
}

/** No school of theirs is asked: it has no channel, or the concern names it in other words than Pathway does (CN-15). */
export const schoolDoubts = (list: InviteList): readonly Doubt[] =>
  whenOdd(lacksTheirSchool(list), {
    id: 'their-school',
    asks: 'The young person is in school, college or work, and none that is ticked is known to be theirs. If you go on, you will be asked to invite them yourself. Is that right?',
  });

/** A meeting online that nobody could join. */
function linkDoubt({ venue, link }: PlanInput, { policy }: By): readonly Doubt[] {
  const place = policy.meeting.venues.find(({ id }) => id === venue);
  return whenOdd(place?.online === true && link === undefined, {
    id: `no-link:${venue}`,
    asks: `The place is "${place?.name}", and there is no link. Nobody will be able to join until you add one with "Change or postpone the meeting". Do you want to go on without a link?`,
  });
}

/** A meeting on a day that is not a working day, in the evening or at night, or online without a link. */
export function planDoubts(input: PlanInput, by: By): readonly Doubt[] {
  const day = by.calendar.localDate(input.starts);
  return [...noWorkingDays([day], by), ...timeDoubt(input, by), ...linkDoubt(input, by)];
}

/** What every agency that is asked will read, as far as it is said by words of ours. */
export function planTells({ starts, minutes }: PlanInput, asked: number, { calendar }: By): string {
  const ends = timeAfter(starts, { minutes });
  return `${sayCount(asked, 'team')} will be told in their channel that the Risk Management Meeting is on ${calendar.sayFromTo(starts, ends)}.`;
}

/** A meeting that is said to have taken place before it was to begin. */
export function beginningDoubts(c: Case, on: LocalDate, { calendar, now }: By): readonly Doubt[] {
  const starts = currentMeeting(c)?.starts;
  if (starts === undefined) return [];
  return whenOdd(on === calendar.localDate(starts) && now < starts, {
    id: `before-it-begins:${on}`,
    asks: `The meeting is booked for ${calendar.sayWhen(starts)}, which has not come yet. Has it taken place already?`,
  });
}

/** One that is said to have been on another day than it was booked for, or before it was to begin. */
export function dayDoubts(c: Case, on: LocalDate, by: By): readonly Doubt[] {
  const starts = currentMeeting(c)?.starts;
  if (starts === undefined) return [];
  const { localDate, sayDate } = by.calendar;
  const booked = localDate(starts);
  return [
    ...whenOdd(on !== booked, {
      id: `another-day:${on}`,
      asks: `The meeting was booked for ${sayDate(booked)}. Was it on ${sayDate(on)}?`,
    }),
    ...beginningDoubts(c, on, by),
  ];
}

/** A meeting that is not booked, on the day of one that was held already, or before it: it may be that one. */
export function heldBeforeDoubts(c: Case, on: LocalDate, { calendar: { sayDate } }: By): readonly Doubt[] {
  const last = c.meetings.findLast(({ state }) => state === 'held')?.heldOn;
  if (last === undefined) return [];
  return whenOdd(on <= last, {
    id: `held-before:${on}`,
    asks: `The case says already that a meeting was held on ${sayDate(last)}. Was there another, on ${sayDate(on)}?`,
  });
}
