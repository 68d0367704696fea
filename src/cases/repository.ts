/** Cases in the store: head, events and notices of one case share the partition named by its reference. */

import type { Instant, Person, PersonId, Reference, Roster } from '../rules/base/vocabulary.ts';
import { evolve } from '../rules/engine/evolve.ts';
import type { RecordedEvent } from '../rules/events.ts';
import type { Case } from '../rules/record/case.ts';
import { afterDue } from '../store/pages.ts';
import { type Document, type Sought, type Store, type Stored, StoreError, type Write } from '../store/port.ts';
import { type Committed, noticesAmong, type Owed, type Sender, withOwed } from './bundle.ts';
import { errandDone, errandWrites, leftErrands, type OwedErrand } from './errands.ts';
import { allCases, keptFrom, wordsFor, wordsForAssessments, wordsForManagers, wordsWithoutOwner } from './finding.ts';
import { wordsForClosed } from './finding-closed.ts';
import { type ChainedEvent, eventIdPrefix } from './hash-chain.ts';
import {
  CLOSED_MARK,
  type Dues,
  isInList,
  joinedMarkWrites,
  MARK,
  type Mark,
  markMisfit,
  markOf,
  markWrites,
  tagsOn,
} from './mark.ts';
import type { NameIndex } from './name-index.ts';
import { headVersion } from './record/head.ts';
import { readRecordedEvent, written } from './record/recorded-events.ts';
import { askedWrites } from './removal/asked.ts';
import { createStream, type Loaded } from './stream.ts';
import { defineStream, type Head } from './stream-type.ts';

export interface CaseHead extends Head<Case> {
  /** The mark as it stands beside the head; absent on a case that an earlier Pathway wrote. */
  readonly mark?: Mark;
}

export type LoadedCase = Loaded<CaseHead>;

/** Everything one change adds to a case. */
export interface Addition {
  readonly after: Case;
  readonly recordedEvents: readonly RecordedEvent[];
  readonly owed: Owed;
  /** Who sends it at once. */
  readonly sends?: Sender | undefined;
  /** What it has to do on other cases. */
  readonly errands?: readonly OwedErrand[];
  readonly wakeAt: Instant | undefined;
  /** What of it comes due. */
  readonly dues: Dues;
}

/** A case's head, in the partition named by its reference. */
export const HEAD = { kind: 'case', id: 'case' } as const;

export const caseStream = defineStream<RecordedEvent, Case>({
  words: { whole: 'case', one: 'event', anOne: 'an event' },
  partitionPrefix: '',
  head: HEAD,
  event: { idPrefix: eventIdPrefix, kind: 'event' },
  version: headVersion,
  written,
  parse: readRecordedEvent,
  evolve,
  found: {
    ...MARK,
    otherKinds: [CLOSED_MARK.kind],
    misfit: (head, mark) => ((head.v ?? 0) < headVersion ? undefined : markMisfit(head.state, markBefore(head), mark)),
  },
  // Nobody reads a head of an earlier version: it is made again.
  compared: (state, version) => (version < headVersion ? undefined : state),
});

/** The head as it stands in the store; `wakeAt` is when the case next needs attention. */
export function headDocument(head: CaseHead, wakeAt: Instant | undefined): Document<CaseHead> {
  const { reference } = head.state;
  return { ...HEAD, partition: reference, body: head, ...(wakeAt === undefined ? {} : { due: wakeAt }) };
}

/** The mark a head was left with; of an earlier Pathway it cannot be told. */
function markBefore(head: CaseHead | undefined): Mark | 'not-known' | undefined {
  return head === undefined ? undefined : (head.mark ?? 'not-known');
}

/** Whose cases: all the open ones, those on which something may be late by `now`, or the closed ones they manage. */
export interface ListOf {
  readonly person: Person;
  readonly roster: Roster;
  readonly now: Instant;
  readonly late?: boolean;
  /** Of those who see every case: only where a duty may have no owner who can act. */
  readonly withoutOwner?: boolean;
  readonly closed?: boolean;
}

/** A case in a list. */
export interface Listed {
  readonly case: Case;
  /** Give it back to go on after this case. */
  readonly after: string;
}

export interface CasePage {
  readonly cases: readonly Listed[];
  /** Give it back to go on; absent on the last page. */
  readonly next?: string;
}

function soughtBy({ person, roster, now, late = false, withoutOwner = false, closed = false }: ListOf): Sought {
  if (closed) return { kind: CLOSED_MARK.kind, tags: wordsForClosed(person, roster) };
  const words = wordsFor(person, roster);
  const tags = withoutOwner && words === allCases ? wordsWithoutOwner(roster) : words;
  return { kind: MARK.kind, tags, ...(late ? { dueBy: now } : {}) };
}

export interface Repository {
  load(reference: Reference, now: Instant): Promise<LoadedCase | undefined>;
  /** Throws `Conflict` where somebody else changed the case since it was loaded, or the reference is taken. */
  save(before: LoadedCase | undefined, addition: Addition, now: Instant): Promise<Committed>;
  history(reference: Reference, now: Instant): Promise<readonly ChainedEvent<RecordedEvent>[]>;
  /**
   * Somebody's open cases, what is due first standing first, or their closed ones, the newest closing first; of a page that is asked for no more is read than it shows.
   * The rules say what somebody sees of each, and what of it is late: a mark can be early, never late.
   */
  openFor(list: ListOf, page: { readonly limit: number; readonly from?: string | undefined }): Promise<CasePage>;
  /** How many are in the whole list; of late ones at most so many. Only those that are kept from somebody are read. */
  countFor(list: ListOf): Promise<number>;
  /**
   * Of the open cases that carry any of these words: how many there are without those that are kept from `reader`, and
   * those that are due first, so many at the most.
   */
  carrying(
    words: readonly string[],
    reader: PersonId,
    now: Instant,
    most: number,
  ): Promise<{ readonly count: number; readonly cases: readonly Case[] }>;
  /** Errands that are still to be carried out, the longest owed first. */
  leftErrands(now: Instant, limit: number): Promise<readonly OwedErrand[]>;
  /** One was carried out. */
  errandDone(errand: OwedErrand): Promise<void>;
  /** Cases whose wake-up has come, the longest due first. */
  dueForWake(now: Instant, limit: number): Promise<readonly Reference[]>;
  /** The open cases that these people have as their team manager, whatever they are now. */
  managedBy(people: readonly PersonId[], now: Instant): AsyncIterable<Case>;
  /**
   * How many open cases somebody has as their team manager, without those that are kept from `reader`, and one of them;
   * no others are read than those that are kept from the reader.
   */
  managedOverview(
    person: PersonId,
    reader: PersonId,
    now: Instant,
  ): Promise<{ readonly count: number; readonly one: Case | undefined }>;
  /** The open cases on which somebody is named for an AIM assessment. */
  assessed(now: Instant): AsyncIterable<Case>;
  /** The cases among these on which something may be late by `now`, the longest late first; the rules say what. */
  lateAmong(words: readonly string[], now: Instant): AsyncIterable<Case>;
  /** All cases on which something may be late by `now`, the longest late first; the rules say what. */
  lateBy(now: Instant): AsyncIterable<Case>;
}

const AT_ONCE = 50;

/** `names`: without it cases can be read, and none written. */
export function createRepository(store: Store, names?: NameIndex): Repository {
  const stream = createStream<RecordedEvent, Case, CaseHead>(store, caseStream);
  /** The cases that marks stand for. One that was closed or opened again since its mark was read is left out. */
  const behind = async (marks: readonly Stored[], now: Instant): Promise<readonly Listed[]> => {
    const heads = await Promise.all(marks.map(({ partition }) => stream.load(partition, now)));
    return marks.flatMap((mark, n): readonly Listed[] => {
      const state = heads[n]?.state;
      return state === undefined || !isInList(mark, state) ? [] : [{ case: state, after: afterDue(mark) }];
    });
  };
  async function* everyCase(sought: Sought, now: Instant): AsyncGenerator<Case> {
    let from: string | undefined;
    do {
      const page = await store.dueFirst(sought, now, AT_ONCE, from);
      yield* (await behind(page.items, now)).map((one) => one.case);
      from = page.next;
    } while (from !== undefined);
  }
  const countWithoutKept = async (sought: Sought, reader: PersonId, now: Instant): Promise<number> => {
    const all = await store.count(sought, now);
    let kept = 0;
    for await (const c of everyCase({ ...sought, tags: [keptFrom(reader)] }, now)) {
      if (tagsOn(c).some((word) => sought.tags.includes(word))) kept += 1;
    }
    return all - kept;
  };
  return {
    load: stream.load,
    save: async (before, { after, recordedEvents, owed, sends, errands = [], wakeAt, dues }, now) => {
      const mark = markOf(after, dues);
      const marked = mark === undefined ? {} : { mark };
      // The mark of before is said again by each head.
      const head = ({ v, state, chain }: Head<Case>) =>
        headDocument({ ...(v === undefined ? {} : { v }), state, chain, ...marked }, wakeAt);
      if (names === undefined) throw new StoreError('store-misused', 'A case is written with the index of names.');
      const beside = [
        ...markWrites(after.reference, markBefore(before), mark),
        ...askedWrites(after.reference, before?.state, after),
        ...names.writes(before?.state, after),
      ];
      const commit = (own: readonly Write[]) =>
        withOwed([...own, ...errandWrites(errands), ...joinedMarkWrites(before?.state, after)], owed, beside, sends);
      const { reference } = after;
      const made = await stream.append(reference, before, { events: recordedEvents, state: after, head, commit }, now);
      const versions = { before: before?.etag, after: made.head?.etag };
      return { reference, seq: owed.seq, owes: owed.of, ...versions, notices: noticesAmong(made.left) };
    },
    history: stream.history,
    leftErrands: (now, limit) => leftErrands(store, now, limit),
    errandDone: (errand) => errandDone(store, errand),
    openFor: async (list, { limit, from }) => {
      const { items, next } = await store.dueFirst(soughtBy(list), list.now, limit, from);
      const cases = await behind(items, list.now);
      return { cases, ...(next === undefined ? {} : { next }) };
    },
    countFor: (list) => countWithoutKept(soughtBy(list), list.person.id, list.now),
    carrying: async (tags, reader, now, most) => {
      if (tags.length === 0) return { count: 0, cases: [] };
      const sought: Sought = { kind: MARK.kind, tags };
      const count = await countWithoutKept(sought, reader, now);
      if (most === 0 || count === 0) return { count, cases: [] };
      const { items } = await store.dueFirst(sought, now, most + AT_ONCE);
      const shown = items.filter(({ tags: on = [] }) => !on.includes(keptFrom(reader))).slice(0, most);
      return { count, cases: (await behind(shown, now)).map((one) => one.case) };
    },
    dueForWake: async (now, limit) => {
      const found = await store.due<CaseHead>(HEAD.kind, now, limit);
      return found.map((item) => item.partition);
    },
    managedBy: (people, now) => everyCase({ kind: MARK.kind, tags: wordsForManagers(people) }, now),
    managedOverview: async (person, reader, now) => {
      const sought: Sought = { kind: MARK.kind, tags: wordsForManagers([person]) };
      const [count, { items }] = await Promise.all([
        countWithoutKept(sought, reader, now),
        store.dueFirst(sought, now, 1),
      ]);
      const [first] = await behind(items, now);
      return { count, one: first?.case };
    },
    assessed: (now) => everyCase({ kind: MARK.kind, tags: wordsForAssessments }, now),
    lateAmong: (tags, now) => everyCase({ kind: MARK.kind, tags, dueBy: now }, now),
    lateBy: (now) => everyCase({ kind: MARK.kind, tags: allCases, dueBy: now }, now),
  };
}
