/**
 * When Pathway starts with another list of bank holidays than before, days of open cases move: each case notes it, its
 * posts are drawn anew and those it concerns are told. The list is kept in the store, so that the change is known; it is
 * taken up when every case was looked at, and each case is moved once, however often that is begun.
 */
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Calendar, type CalendarSource, createCalendar } from '../rules/base/calendar.ts';
import type { Instant, Reference } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import type { Cases } from './perform.ts';
import { type CaseHead, HEAD } from './repository.ts';
import { RecordUnreadable } from './stream-type.ts';

type Kept = Calendar['list'];
const place = { partition: 'layout', id: 'bank-holidays' } as const;
const CASES_AT_ONCE = 50;
/** They decide no date. */
const anyHours: CalendarSource['hours'] = { start: '09:00', end: '17:00' };

const nameOf = (list: Kept): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 16);

/** Rejects where a case cannot be written: then it begins again at the next start. */
export async function takeUpCalendar(
  store: Store,
  cases: Pick<Cases, 'calendarChanged'>,
  { list }: Calendar,
  now: Instant,
): Promise<void> {
  const found = await store.read<Kept>(place.partition, place.id, now);
  // As the store gives it back.
  const today: Kept = JSON.parse(JSON.stringify(list));
  if (isDeepStrictEqual(found?.body, today)) return;
  // One that cannot be read is told of as stalled, and keeps nobody from starting.
  const move = (reference: Reference, old: Calendar, name: string): Promise<void> =>
    cases.calendarChanged(reference, old, name, now).catch((error: unknown) => {
      if (!(error instanceof RecordUnreadable)) throw error;
    });
  if (found !== undefined) {
    const old = createCalendar({ ...found.body, hours: anyHours });
    let from: string | undefined;
    do {
      const { items, next } = await store.all<CaseHead>(HEAD.kind, CASES_AT_ONCE, from);
      for (const { partition, due, body } of items) {
        const isOpen = due !== undefined || body.state.closed === undefined;
        if (isOpen) await move(partition, old, nameOf(today));
      }
      from = next;
    } while (from !== undefined);
  }
  await store.commit([{ put: { ...place, kind: 'layout', body: today } }]);
}
