/**
 * Holds a store against its witness: whether each record still has, under its number, what it had on the day the
 * witness wrote it down. Somebody who can write the whole store again can make every chain fit; not what is kept here.
 */
import { eventId } from '../cases/hash-chain.ts';
import { REMOVED, readRemoved } from '../cases/removal/removed.ts';
import { type AnyStreamType, partitionOf, referenceIn } from '../cases/stream-type.ts';
import type { Instant, LocalDate, Reference } from '../rules/base/vocabulary.ts';
import type { Store } from '../store/port.ts';
import { dayInName, entryName, readEntryText, WITNESS, type WitnessEntry, type WitnessLine } from './entry.ts';
import type { KeptEntry } from './keeping.ts';
import type { FoundEntry, PlaceName } from './place.ts';

export interface WitnessMisfit {
  /** The first day whose entry does not fit any more. */
  readonly day: LocalDate;
  readonly reason: string;
  /** Of which record, where it is about one. */
  readonly reference?: Reference;
  readonly one?: string;
  readonly seq?: number;
}

export interface WitnessReport {
  readonly entries: number;
  readonly first?: LocalDate;
  readonly last?: LocalDate;
  /** Those of the earliest day first. */
  readonly misfits: readonly WitnessMisfit[];
}

export interface WitnessQuestion {
  readonly store: Store;
  readonly streams: readonly AnyStreamType[];
  readonly now: Instant;
  readonly today: LocalDate;
  /** Where the entries were found. */
  readonly place: PlaceName;
}

const firstPrevious = '0'.repeat(64);

/** What is wrong with the entries themselves: changed, missing, or of a day to come. */
function entryMisfits(found: readonly FoundEntry[], entries: readonly WitnessEntry[], today: LocalDate) {
  const known = new Set([firstPrevious, ...entries.map(({ hash }) => hash)]);
  const unread = found.filter(({ text }) => readEntryText(text) === undefined);
  return [
    ...unread.map(({ name }) => ({ day: dayInName(name), reason: `The file ${name} was changed, or is cut short.` })),
    ...entries
      .filter(({ previous }) => !known.has(previous))
      .map(({ seq, event }) => ({ day: event.day, reason: `The entry before it, entry ${seq - 1}, is missing.` })),
    ...entries
      .filter(({ event }) => event.day > today)
      .map(({ event }) => ({ day: event.day, reason: 'It is of a day to come. Look at the clocks of both machines.' })),
  ];
}

/** What the store itself says of its witness: whether these are its entries, and whether all are there that were kept. */
async function againstOwn(
  { store, now, place }: WitnessQuestion,
  found: readonly FoundEntry[],
  entries: readonly WitnessEntry[],
): Promise<readonly WitnessMisfit[]> {
  const own = (await store.list<KeptEntry>(WITNESS.partition, WITNESS.idPrefix, now)).map(({ body }) => body);
  const names = new Set(found.map(({ name }) => name));
  const gone = own.filter(({ entry, keptIn }) => keptIn.includes(place) && !names.has(entryName(entry)));
  const missing = gone.map(({ entry: { seq, event } }) => {
    return { day: event.day, reason: `Entry ${seq} was kept with the witness, and is missing there.` };
  });
  const [first] = entries;
  if (first === undefined) return missing;
  if (own.length === 0) {
    const reason = 'The store itself knows nothing of a witness: it is another, or was written again.';
    return [{ day: first.event.day, reason }];
  }
  const strange = entries.find(({ event }) => event.store !== own[0]?.entry.event.store);
  const reason = 'This is the witness of another store, or the store was written again.';
  return strange === undefined ? missing : [{ day: strange.event.day, reason }, ...missing];
}

/** The lines about one stream, with the day of each, the earliest first. */
type Dated = WitnessLine & { readonly day: LocalDate };

function byStream(entries: readonly WitnessEntry[]): ReadonlyMap<string, readonly [Dated, ...Dated[]]> {
  const found = new Map<string, [Dated, ...Dated[]]>();
  for (const { event } of entries) {
    for (const line of event.lines) {
      const dated = { ...line, day: event.day };
      const known = found.get(`${line.stream} ${line.partition}`);
      if (known === undefined) found.set(`${line.stream} ${line.partition}`, [dated]);
      else known.push(dated);
    }
  }
  return found;
}

export async function checkWitness(question: WitnessQuestion, found: readonly FoundEntry[]): Promise<WitnessReport> {
  const read = found.map(({ text }) => readEntryText(text)).filter((one) => one !== undefined);
  const entries = read.sort((a, b) => a.seq - b.seq || (a.event.day < b.event.day ? -1 : 1));
  const misfits: WitnessMisfit[] = [
    ...entryMisfits(found, entries, question.today),
    ...(await againstOwn(question, found, entries)),
  ];
  for (const lines of byStream(entries).values()) {
    const misfit = await streamMisfit(question, lines);
    if (misfit !== undefined) misfits.push(misfit);
  }
  const ends = [entries[0], entries.at(-1)].map((one) => one?.event.day);
  return {
    entries: found.length,
    ...(ends[0] === undefined ? {} : { first: ends[0] }),
    ...(ends[1] === undefined ? {} : { last: ends[1] }),
    misfits: misfits.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
  };
}

async function streamMisfit(
  { store, streams, now }: WitnessQuestion,
  lines: readonly [Dated, ...Dated[]],
): Promise<WitnessMisfit | undefined> {
  const [{ stream, partition, day }] = lines;
  if (stream === REMOVED.kind) return removedMisfit(store, lines, now);
  const type = streams.find(({ head }) => head.kind === stream);
  if (type === undefined) {
    return { day, reason: `It names records of a kind that this version does not know (${stream}).` };
  }
  const reference = referenceIn(type, partition);
  const kept = await store.list<{ hash?: unknown }>(partition, type.event.idPrefix, now);
  const hashes = new Map(kept.map(({ id, body }) => [id, body?.hash]));
  const wrong = lines.find(({ seq, hash }) => hashes.get(eventId(seq, type.event.idPrefix)) !== hash);
  // What two people removed is gone with its access log; the removal has a line of its own.
  if (wrong === undefined || (hashes.size === 0 && (await isRemoved(store, type, reference, now)))) return undefined;
  const { one } = type.words;
  const isThere = hashes.has(eventId(wrong.seq, type.event.idPrefix));
  return {
    ...{ day: wrong.day, reference, one, seq: wrong.seq },
    reason: isThere ? 'It is another than the one that stood there.' : 'It stood there, and is missing.',
  };
}

async function removedMisfit(
  store: Store,
  [{ partition, hash, seq, day }]: readonly [Dated, ...Dated[]],
  now: Instant,
): Promise<WitnessMisfit | undefined> {
  const found = await store.read<WitnessLine>(partition, REMOVED.id, now);
  if (found?.kind === REMOVED.kind && found.body.hash === hash) return undefined;
  return {
    day,
    reference: partition,
    one: 'event',
    seq,
    reason: 'It was removed by two people, and stands there again.',
  };
}

async function isRemoved(store: Store, type: AnyStreamType, reference: Reference, now: Instant): Promise<boolean> {
  const owner = type.belongsTo ?? type;
  const found = await store.read(partitionOf(owner, reference), owner.head.id, now);
  return found?.kind === REMOVED.kind && readRemoved(found.body) !== undefined;
}
