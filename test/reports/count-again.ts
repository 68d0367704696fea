/** The inspection report counted a second way: from the raw events, without the case they add up to, and by its own calendar. */
import bankHolidays from '../../authority/bank-holidays.json' with { type: 'json' };
import type { CaseStory } from '../support/a-case.ts';

type Raw = { readonly type: string } & Readonly<Record<string, unknown>>;
const holidays = new Set(bankHolidays['england-and-wales'].events.map(({ date }) => date));
const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });
export const dayOf = (at: string): string => inLondon.format(new Date(at));

/** Working days after one day up to and with another, a day at a time. */
export function workingDays(from: string, to: string): number {
  let count = 0;
  for (const day = new Date(`${from}T12:00:00Z`); day.toISOString().slice(0, 10) < to; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    const isWeekend = day.getUTCDay() % 6 === 0;
    if (!isWeekend && !holidays.has(day.toISOString().slice(0, 10))) count += 1;
  }
  return count;
}

export function countAgain({ record }: CaseStory) {
  const events = record.map(({ at, recordedEvent }) => ({ at, event: recordedEvent.event as unknown as Raw }));
  const found = (type: string): readonly Raw[] => events.flatMap(({ event }) => (event.type === type ? [event] : []));
  const held = new Map<number, string>();
  let booked = 0;
  let decision: 'meeting' | 'none' | undefined;
  let closed: string | undefined;
  for (const { event } of events) {
    if (event.type === 'meeting-booked') booked += 1;
    if (event.type === 'meeting-held') held.set(booked, String(event.on));
    if (event.type === 'corrected' && event.fact === 'held-on') held.set(Number(event.about), String(event.is));
    if (event.type === 'decided') decision = event.appropriate === true ? 'meeting' : 'none';
    if (event.type === 'reconsidered') decision = undefined;
    // On the criminal justice route the meeting will be held, whatever was decided before (CJ-09).
    if (event.type === 'route-changed' && event.route === 'criminal-justice') decision = undefined;
    if (event.type === 'closed') closed = String(event.code ?? 'not-known');
    if (event.type === 'reopened') closed = undefined;
  }
  return {
    talk: found('discussed')
      .map(({ on }) => String(on))
      .sort()[0],
    held: [...held].sort(([one], [other]) => one - other).map(([, on]) => on),
    adjournments: found('meeting-adjourned').length,
    corrected: found('corrected').length,
    decision,
    closedCode: closed,
  };
}
