/**
 * Once a day writes down how far each record has come, and sees to it that this is kept where the store's own keeper
 * cannot change it. The entry stands in the store first, so that one of several processes writes it; it is due there
 * until each place has it.
 */

import { REMOVED } from '../cases/removal/removed.ts';
import type { AnyStreamType, Head } from '../cases/stream-type.ts';
import type { Log } from '../platform/log.ts';
import { timeAfter } from '../rules/base/later.ts';
import type { Instant, LocalDate } from '../rules/base/vocabulary.ts';
import { commitUnlessChanged } from '../store/conflicts.ts';
import { everyDocument } from '../store/every-document.ts';
import type { Store, Stored } from '../store/port.ts';
import { entryId, nextEntry, WITNESS, type WitnessEntry, type WitnessLine } from './entry.ts';
import type { PlaceName, WitnessPlace } from './place.ts';

/** An entry as it stands in the store, and who has it. */
export interface KeptEntry {
  readonly entry: WitnessEntry;
  readonly keptIn: readonly PlaceName[];
}

export interface WitnessKeeping {
  /** Rejects where the store cannot be read or written. */
  settle(now: Instant): Promise<void>;
}

export interface WitnessKeepingParts {
  readonly store: Store;
  readonly streams: readonly AnyStreamType[];
  readonly places: readonly WitnessPlace[];
  readonly localDate: (now: Instant) => LocalDate;
  readonly newId: () => string;
  readonly log: Log;
  /** Lines in one entry at most, so that it fits into a document; what is more comes into the next. */
  readonly mostLines?: number;
}

/** Minutes until a place that did not take an entry is asked again, and until another look is worth it. */
const again = 10;

export function createWitnessKeeping(parts: WitnessKeepingParts): WitnessKeeping {
  const { store, streams, places, localDate, newId, log, mostLines = 5_000 } = parts;
  let writtenOn: LocalDate | undefined;
  let lookAt: Instant | undefined;

  const everyEntry = (now: Instant) => store.list<KeptEntry>(WITNESS.partition, WITNESS.idPrefix, now);

  /** How far each stream has come that has come further than `known`. */
  async function news(known: ReadonlyMap<string, number>, now: Instant): Promise<readonly WitnessLine[]> {
    const lines: WitnessLine[] = [];
    const add = (line: WitnessLine): void => {
      if ((known.get(`${line.stream} ${line.partition}`) ?? 0) < line.seq) lines.push(line);
    };
    for (const { head } of streams) {
      for await (const { partition, body } of everyDocument<Head<unknown>>(store, head.kind, now)) {
        add({ stream: head.kind, partition, seq: body.chain.seq, hash: body.chain.hash });
      }
    }
    for await (const { partition, body } of everyDocument<WitnessLine>(store, REMOVED.kind, now)) {
      add({ stream: REMOVED.kind, partition, seq: body.seq, hash: body.hash });
    }
    return lines;
  }

  /** Another process that writes the same entry first is as good. */
  async function writeToday(today: LocalDate, now: Instant): Promise<void> {
    const before = (await everyEntry(now)).map(({ body }) => body.entry);
    const last = before.at(-1);
    // One of a day to come was made by a clock that was ahead.
    if (last?.event.day === today) return;
    const known = new Map<string, number>();
    for (const { stream, partition, seq } of before.flatMap(({ event }) => event.lines)) {
      known.set(`${stream} ${partition}`, seq);
    }
    const lines = await news(known, now);
    const of = { store: last?.event.store ?? newId(), day: today };
    let previous = last;
    // A day on which nothing happened has its entry too: that there is none would say nothing.
    for (let from = 0; from === 0 || from < lines.length; from += mostLines) {
      const entry = nextEntry(previous, now, { ...of, lines: lines.slice(from, from + mostLines) });
      const body: KeptEntry = { entry, keptIn: [] };
      const document = { partition: WITNESS.partition, id: entryId(entry.seq), kind: WITNESS.kind, body, due: now };
      if (!(await commitUnlessChanged(store, [{ create: document }]))) return;
      previous = entry;
    }
  }

  async function keepIn(place: WitnessPlace, entry: WitnessEntry): Promise<boolean> {
    try {
      await place.keep(entry);
      return true;
    } catch (error) {
      log.error({ event: 'witness-unkept', code: place.name, error });
      return false;
    }
  }

  async function deliver({ etag, body, ...document }: Stored<KeptEntry>, now: Instant): Promise<void> {
    const isNew = document.due !== undefined;
    const keptIn = [...body.keptIn];
    const lacking = places.filter(({ name, hasAll }) => !keptIn.includes(name) && (isNew || hasAll));
    if (lacking.length === 0 && !isNew) return;
    for (const place of lacking) if (await keepIn(place, body.entry)) keptIn.push(place.name);
    const { due: _, ...rest } = document;
    const isKept = lacking.every(({ name }) => keptIn.includes(name));
    const after = {
      ...rest,
      body: { ...body, keptIn },
      ...(isKept ? {} : { due: timeAfter(now, { minutes: again }) }),
    };
    await commitUnlessChanged(store, [{ replace: after, ifMatch: etag }]);
  }

  async function settleToday(today: LocalDate, now: Instant): Promise<void> {
    await writeToday(today, now);
    // A place that was named only now is to have those of before as well.
    for (const found of await everyEntry(now)) await deliver(found, now);
  }

  return {
    async settle(now) {
      const today = localDate(now);
      const isNewDay = writtenOn !== today;
      if (places.length === 0 || (!isNewDay && lookAt !== undefined && now < lookAt)) return;
      if (isNewDay) await settleToday(today, now);
      else for (const found of await store.due<KeptEntry>(WITNESS.kind, now, 100)) await deliver(found, now);
      writtenOn = today;
      lookAt = timeAfter(now, { minutes: again });
    },
  };
}
