import { isDeepStrictEqual } from 'node:util';
import { sortable } from '../store/instants.ts';
import type { Page, Store, Stored } from '../store/port.ts';
import { type ChainEnd, type ChainedEvent, type ChainMisfit, eventId, eventIdPrefix, firstMisfit } from './chain.ts';

/** What of a case's head is checked. */
interface CaseHead {
  readonly chain: ChainEnd;
  readonly state: unknown;
}

export interface Misfit extends Partial<ChainMisfit> {
  readonly reference: string;
  readonly reason: string;
}

export interface RecordReport {
  readonly cases: number;
  readonly events: number;
  readonly misfits: readonly Misfit[];
}

/** Makes a case's `state` from its events, in their order. */
export type Rebuild = (events: readonly ChainedEvent<unknown>[]) => unknown;

const pageSize = 100;

/**
 * Checks each case's events against its chain, and with `rebuild` its state against its events; then looks for events
 * that belong to no case. Names the first misfit of each. The bot may be running. `now` is an ISO instant.
 */
export async function verifyRecord(store: Store, now: string, rebuild?: Rebuild): Promise<RecordReport> {
  const references = new Set<string>();
  const misfits: Misfit[] = [];
  let events = 0;
  for await (const head of everyDocument<CaseHead>(store, 'case', now)) {
    const found = await verifyCase(store, head, now, rebuild);
    references.add(head.partition);
    events += found.events;
    if (found.misfit) misfits.push({ reference: head.partition, ...found.misfit });
  }
  const strays = await findStrays(store, now, references);
  return { cases: references.size, events: events + strays.events, misfits: [...misfits, ...strays.misfits] };
}

async function verifyCase(store: Store, listed: Stored<CaseHead>, now: string, rebuild: Rebuild | undefined) {
  for (let head: Stored<CaseHead> | undefined = listed; head !== undefined; ) {
    const events = await store.list<ChainedEvent<unknown>>(head.partition, eventIdPrefix, now);
    const after: Stored<CaseHead> | undefined = await store.read<CaseHead>(head.partition, head.id, now);
    if (after?.etag === head.etag) return { events: events.length, misfit: misfitOf(head.body, events, rebuild) };
    // The case changed in between: these events belong to another head.
    head = after;
  }
  return { events: 0, misfit: undefined };
}

function misfitOf(head: CaseHead, stored: readonly Stored<ChainedEvent<unknown>>[], rebuild: Rebuild | undefined) {
  const events = stored.map(({ body }) => body);
  const misfit = firstMisfit(events, head.chain);
  if (misfit) return misfit;
  const misplaced = stored.findIndex(({ id, kind }, n) => id !== eventId(n + 1) || kind !== 'event');
  if (misplaced >= 0) return { seq: misplaced + 1, reason: 'It is not stored under its own number, as an event.' };
  return rebuild && stateMisfit(head.state, events, rebuild);
}

function stateMisfit(state: unknown, events: readonly ChainedEvent<unknown>[], rebuild: Rebuild) {
  try {
    const rebuilt = JSON.parse(JSON.stringify(rebuild(events)));
    if (isDeepStrictEqual(rebuilt, state)) return undefined;
    return { reason: 'The case is not what its events make of it.' };
  } catch {
    // What was thrown may quote the record, so it is not passed on.
    return { reason: 'The case cannot be made from its events.' };
  }
}

/** Events that no case's check has seen: in a partition without a case, or under an id of another form. */
async function findStrays(store: Store, now: string, references: ReadonlySet<string>) {
  const misfits: Misfit[] = [];
  const hasCase = new Map([...references].map((reference) => [reference, true]));
  let events = 0;
  for await (const { partition: reference, id } of everyDocument(store, 'event', now)) {
    if (!hasCase.has(reference)) {
      // It may have begun since the cases were gone through.
      const begun = (await store.list(reference, '', now)).some(({ kind }) => kind === 'case');
      hasCase.set(reference, begun);
      if (!begun) misfits.push({ reference, reason: 'There are events, but no case.' });
    }
    if (!hasCase.get(reference)) events += 1;
    else if (!id.startsWith(eventIdPrefix)) misfits.push({ reference, reason: `An event is stored as ${id}.` });
  }
  return { events, misfits };
}

async function* everyDocument<Body>(store: Store, kind: string, now: string): AsyncGenerator<Stored<Body>> {
  let from: string | undefined;
  do {
    const page: Page<Body> = await store.all<Body>(kind, pageSize, from);
    for (const document of page.items) {
      const { expires } = document;
      if (expires === undefined || sortable(expires) > sortable(now)) yield document;
    }
    from = page.next;
  } while (from !== undefined);
}
