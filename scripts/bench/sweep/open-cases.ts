/** Open cases as the store keeps them, made by the real rules, and as many more like them as are wanted. */
import { referenceOf as ofPlaces } from '../../../src/cases/reference.ts';
import type { CaseHead } from '../../../src/cases/repository.ts';
import type { Document } from '../../../src/store/port.ts';
import { aBackOffice, type BackOffice } from '../../../test/support/back-office.ts';

export interface OpenCases {
  /** The moment at which those that are due are woken. */
  readonly now: string;
  /** The head of a case. Those that are due have waited for a nudge until `now`; the others wait for one later on. */
  head(number: number, isDue: boolean): Document<CaseHead>;
}

const reference = '7KQ4-2MX6';
const signs = 29;
/** Prime to 29, so that no two numbers have one reference; large, so that neighbours are far apart. */
const stride = 7_368_787;

/** The reference of a case by its number. It looks as random as any, and no two of a few millions are the same. */
export function referenceOf(number: number): string {
  let rest = (number * stride) % signs ** 7;
  const places = Array.from({ length: 7 }, () => {
    const sign = rest % signs;
    rest = Math.floor(rest / signs);
    return sign;
  });
  return ofPlaces(places);
}

/** The head of the one case that an office has, as its store gives it. */
async function headIn(office: BackOffice): Promise<Document<CaseHead>> {
  const found = await office.store.read<CaseHead>(reference, 'case', office.now);
  if (found === undefined) throw new Error('The office has no case.');
  const { etag: _, ...head } = found;
  return head;
}

/** The same head as another case's. */
function asNumber(head: Document<CaseHead>, number: number, due: string): Document<CaseHead> {
  const name = referenceOf(number);
  const { v = 0, state, chain } = head.body;
  return { ...head, partition: name, body: { v, state: { ...state, reference: name }, chain }, due };
}

export async function makeOpenCases(): Promise<OpenCases> {
  const office = aBackOffice();
  await office.raise();
  const waiting = await headIn(office);
  await office.does('Hannah Reid', 'take', {});
  const taken = await headIn(office);
  const booking = aBackOffice();
  await booking.books();
  const booked = await headIn(booking);
  await office.store.close();
  await booking.store.close();

  const now = waiting.due ?? '';
  const others = [waiting, taken, booked];
  /** Within four weeks from the day after. */
  const later = (number: number): string =>
    Temporal.Instant.from(now)
      .add({ hours: 24 + (number % (24 * 28)), minutes: number % 60 })
      .toString();
  return {
    now,
    head: (number, isDue) =>
      isDue ? asNumber(waiting, number, now) : asNumber(others[number % 3] ?? waiting, number, later(number)),
  };
}
