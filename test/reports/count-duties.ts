/**
 * Duties counted a second way, from the raw events by another calendar: those that one event asks for and one event meets.
 * How many working days each has is read from the authority's own file.
 */
import authority from '../../authority/county-durham.json' with { type: 'json' };
import type { Raw, RawEvent } from './count-again.ts';
import { dayOf, workingDayAfter } from './own-calendar.ts';

export type Fate = 'in-time' | 'late' | 'undone' | 'open';

interface Row {
  /** The event that asks for it, and which one of several it is; undefined where it asks for nothing. */
  readonly asks: (event: Raw, nth: number) => string | undefined;
  readonly on: string;
  /** The events that meet it, which name which one. */
  readonly meets: readonly string[];
  readonly named: string;
  /** Working days from the day it was asked for; or the day that the event itself names. */
  readonly days?: number;
  /** Whether an end of the case ends it, and so leaves it undone, whatever is done afterwards. */
  readonly endsWithCase?: true;
  /** Whether it is asked for only while youth justice have the case, and not while First Contact have it. */
  readonly ofYouthJustice?: true;
}

const { targets } = authority;
export const duties: Readonly<Record<string, Row>> = {
  'confirm-referral': {
    on: 'referred-on',
    asks: ({ because }, nth) => (because === 'under-ten' ? undefined : String(nth)),
    meets: ['referral-confirmed', 'referral-withdrawn'],
    named: 'number',
    days: targets.confirmReferral,
    endsWithCase: true,
  },
  'answer-challenge': {
    on: 'challenged',
    asks: (_event, nth) => String(nth),
    meets: ['challenge-answered', 'challenge-given'],
    named: 'number',
    days: targets.answerChallenge,
    endsWithCase: true,
  },
  'plan-action': {
    on: 'action-added',
    asks: ({ number }) => String(number),
    meets: ['action-done', 'action-ended'],
    named: 'number',
    ofYouthJustice: true,
  },
  tell: {
    on: 'to-tell',
    asks: ({ id, family }) => (family === undefined ? String(id) : undefined),
    meets: ['told'],
    named: 'id',
    days: targets.telephone,
    endsWithCase: true,
  },
};

/** A duty as the case holds it: when it was asked for and met, and which of the authority's targets it has. */
export interface Held {
  readonly since: string;
  readonly metAt?: string | undefined;
  readonly waitsFor?: string | undefined;
  readonly within: string;
}

/** What became of any duty with a target of working days, by the other calendar; undefined where it has none. */
export function fateAgain({ since, metAt, waitsFor, within }: Held, closedAt: string | undefined, now: string) {
  const days = Object.entries(targets).find(([target]) => target === within)?.[1];
  if (typeof days !== 'number') return undefined;
  const due = workingDayAfter(dayOf(since), days);
  const isDone = metAt !== undefined && metAt !== closedAt;
  if (isDone) return dayOf(metAt) > due ? 'late' : 'in-time';
  return closedAt !== undefined || (waitsFor === undefined && dayOf(now) > due) ? 'undone' : 'open';
}

const isEnd = ({ event }: RawEvent): boolean =>
  event.type === 'closed' || (event.type === 'screened' && event.eligible === false);
const isBeginning = ({ event }: RawEvent): boolean =>
  event.type === 'reopened' || event.type === 'screening-taken-back';

/** What became of each, under the key that the list of duties has for it. */
export function dutiesAgain(events: readonly RawEvent[], now: string): Readonly<Record<string, Fate>> {
  const last = events.findLast((one) => isEnd(one) || isBeginning(one));
  const ended = last !== undefined && isEnd(last) ? last : undefined;
  const reopened = events.findLast(isBeginning);
  const isWithFirstContact = events.findLast(({ event }) => event.type === 'age-settled')?.event.to === 'first-contact';
  const fates: Record<string, Fate> = {};
  for (const [id, row] of Object.entries(duties)) {
    if (isWithFirstContact && row.ofYouthJustice) continue;
    events
      .filter(({ event }) => event.type === row.on)
      .forEach((asked, index) => {
        const key = row.asks(asked.event, index + 1);
        if (key === undefined) return;
        const met = events.find(
          ({ at, event }) => at >= asked.at && row.meets.includes(event.type) && String(event[row.named]) === key,
        );
        const from = met === undefined && reopened !== undefined && reopened.at > asked.at ? reopened.at : asked.at;
        const changed = events.findLast(({ event }) => event.type === 'action-changed' && String(event.number) === key);
        const due =
          row.days === undefined ? String((changed ?? asked).event.by) : workingDayAfter(dayOf(from), row.days);
        const isLate = dayOf(met?.at ?? now) > due;
        if (met !== undefined) fates[`${id}:${key}`] = isLate ? 'late' : 'in-time';
        else fates[`${id}:${key}`] = isLate || ended !== undefined ? 'undone' : 'open';
      });
  }
  return fates;
}
