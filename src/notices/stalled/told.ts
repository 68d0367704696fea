/**
 * What somebody who looks after Pathway was told of stalled cases, and whose turn it is to tell them: kept in the store,
 * so that a restart and every other process know; remembered here where the store cannot take it.
 */
import { timeAfter } from '../../rules/base/later.ts';
import type { Instant, PersonId, Reference } from '../../rules/base/vocabulary.ts';
import { commitUnlessChanged, writeOver } from '../../store/conflicts.ts';
import type { Document, Etag, Store } from '../../store/port.ts';
import { leaseEnd } from '../notice-store.ts';

export interface Told {
  /** Cases they know to be stalled, and do not know to go on again. */
  readonly cases: readonly Reference[];
  /** When they were last told anything of this. */
  readonly lastAt?: Instant;
  /** Tries that failed since. */
  readonly tries: number;
  /** Before this nobody tries again. */
  readonly notBefore?: Instant;
  /** Who is telling them, until when. */
  readonly sending?: { readonly sender: string; readonly until: Instant };
}

export interface ToldRecord {
  readonly told: Told;
  readonly etag: Etag | undefined;
}

export interface ToldBook {
  read(person: PersonId, now: Instant): Promise<ToldRecord>;
  /** Takes the turn; undefined where somebody else has it. */
  begin(person: PersonId, record: ToldRecord, now: Instant): Promise<ToldRecord | undefined>;
  /** Writes down what came of it, and gives the turn back. */
  end(person: PersonId, record: ToldRecord, told: Told, now: Instant): Promise<void>;
}

type Failed = (error: unknown) => void;

const keptDays = 60;
const nothing: Told = { cases: [], tries: 0 };
const place = (person: PersonId) => ({ partition: `person:${person}`, id: 'stalled' });

export function createToldBook(store: Store, newId: () => string, failed: Failed): ToldBook {
  /** What could not be written down. */
  const unwritten = new Map<PersonId, Told>();

  /** False where somebody else wrote first; true as well where the store cannot: then each process tells by itself. */
  async function write(person: PersonId, { etag }: ToldRecord, body: Told, now: Instant): Promise<boolean> {
    const expires = timeAfter(now, { hours: keptDays * 24 });
    const document: Document<Told> = { ...place(person), kind: 'stalled-told', body, expires };
    try {
      if (!(await commitUnlessChanged(store, [writeOver(document, etag, now)]))) return false;
      unwritten.delete(person);
      return true;
    } catch (error) {
      failed(error);
      unwritten.set(person, body);
      return true;
    }
  }
  async function find(person: PersonId, now: Instant): Promise<ToldRecord> {
    const { partition, id } = place(person);
    const found = (await store.read<Told>(partition, id, now).catch(failed)) ?? undefined;
    return { told: unwritten.get(person) ?? found?.body ?? nothing, etag: found?.etag };
  }
  async function read(person: PersonId, now: Instant): Promise<ToldRecord> {
    const found = await find(person, now);
    if (!unwritten.has(person)) return found;
    await write(person, found, found.told, now);
    return find(person, now);
  }
  return {
    read,
    async begin(person, record, now) {
      const sender = newId();
      const begun: Told = { ...record.told, sending: { sender, until: leaseEnd(now) } };
      if (!(await write(person, record, begun, now))) return undefined;
      const mine = await read(person, now);
      return mine.told.sending?.sender === sender ? mine : undefined;
    },
    async end(person, record, { sending: _sending, ...told }, now) {
      await write(person, record, told, now);
    },
  };
}
