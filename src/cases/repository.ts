/** Cases in the store: head, events and notices of one case share the partition named by its reference. */

import { type Owed, withOwed } from '../notices/bundle.ts';
import { teamsSpokenFor } from '../rules/access.ts';
import type { Case } from '../rules/case.ts';
import type { Happening } from '../rules/events.ts';
import { evolve } from '../rules/evolve.ts';
import type { Instant, Person, Reference, Roster } from '../rules/words.ts';
import type { Document, Etag, Store, Write } from '../store/port.ts';
import { type ChainEnd, type ChainedEvent, chain, eventId, eventIdPrefix } from './chain.ts';

export interface CaseHead {
  readonly state: Case;
  readonly chain: ChainEnd;
  /** The `due` of the mark by which a late case is found; absent where there is no mark. */
  readonly lateFrom?: Instant;
}

export interface LoadedCase extends CaseHead {
  readonly etag: Etag;
}

/** Everything one change adds to a case. */
export interface Addition {
  readonly after: Case;
  readonly happenings: readonly Happening[];
  readonly owed: Owed;
  readonly wakeAt: Instant | undefined;
  /** From when something of it is late. */
  readonly lateFrom: Instant | undefined;
}

const HEAD = 'case';
const LATE = 'late';

/** By what an open case is found. Closed ones would only fill the pages that are read. */
function tagsOf(c: Case): readonly string[] {
  if (c.closed !== undefined) {
    return ['closed'];
  }
  const people = [c.referrer.id, ...(c.manager === undefined ? [] : [c.manager.id])];
  const asked = [...c.invitations.filter((one) => one.withdrawn === undefined), ...c.referralsOn];
  const teams = [...c.referrerTeams, ...asked.map((one) => one.team)];
  return [
    'open',
    ...(c.manager === undefined ? ['untaken'] : []),
    ...new Set(people.map((id) => `person:${id}`)),
    ...new Set(teams.map((id) => `team:${id}`)),
  ];
}

function headDocument(head: CaseHead, wakeAt: Instant | undefined): Document<CaseHead> {
  const { state } = head;
  return {
    partition: state.reference,
    id: HEAD,
    kind: 'case',
    body: head,
    tags: tagsOf(state),
    ...(wakeAt === undefined ? {} : { due: wakeAt }),
  };
}

/** The mark by which a case is found once something of it is late: of its own, because the head's `due` wakes the case. */
function lateMark({ reference }: Case, before: Instant | undefined, lateFrom: Instant | undefined): readonly Write[] {
  if (lateFrom === before) {
    return [];
  }
  const place = { partition: reference, id: LATE };
  return [lateFrom === undefined ? { remove: place } : { put: { ...place, kind: 'late', body: {}, due: lateFrom } }];
}

/** The tags under which a person's cases are found; sight is asked of each case afterwards. */
function tagsFor(person: Person, roster: Roster): readonly string[] {
  const jobs = person.teams.map((one) => one.job);
  if (jobs.includes('service-lead')) {
    return ['open'];
  }
  return [
    ...[person.id, ...roster.actsFor(person.id)].map((id) => `person:${id}`),
    ...teamsSpokenFor(person).map((team) => `team:${team}`),
    ...(jobs.includes('team-manager') ? ['untaken'] : []),
  ];
}

/** The case that a record of happenings adds up to. Throws where the first is not the receipt of a referral. */
export function rebuild(events: readonly ChainedEvent<Happening>[]): Case | undefined {
  return events.reduce<Case | undefined>((c, { event, at }) => evolve(c, event, at), undefined);
}

export interface Repository {
  load(reference: Reference, now: Instant): Promise<LoadedCase | undefined>;
  /** Throws `Conflict` where somebody else changed the case since it was loaded, or the reference is taken. */
  save(before: LoadedCase | undefined, addition: Addition, now: Instant): Promise<void>;
  history(reference: Reference, now: Instant): Promise<readonly ChainedEvent<Happening>[]>;
  /** References of the cases this person may have to do with, open ones, at most `limit`. */
  openFor(person: Person, roster: Roster, now: Instant, limit: number): Promise<readonly Case[]>;
  /** Cases whose wake-up has come, the longest due first. */
  dueForWake(now: Instant, limit: number): Promise<readonly Reference[]>;
  /** Cases on which something may be late by `now`, the longest late first; the rules say what. */
  lateBy(now: Instant, limit: number): Promise<readonly Case[]>;
}

const MOST_READ = 200;

export function createRepository(store: Store): Repository {
  const tagged = async (tag: string, now: Instant): Promise<readonly Case[]> => {
    const page = await store.tagged<CaseHead>('case', tag, now, MOST_READ);
    return page.items.map((item) => item.body.state);
  };
  return {
    load: async (reference, now) => {
      const found = await store.read<CaseHead>(reference, HEAD, now);
      return found === undefined ? undefined : { ...found.body, etag: found.etag };
    },
    save: async (before, { after, happenings, owed, wakeAt, lateFrom }, now) => {
      const events: ChainedEvent<Happening>[] = [];
      for (const happening of happenings) {
        events.push(chain(events.at(-1) ?? before?.chain, now, happening));
      }
      const last = events.at(-1) ?? before?.chain;
      if (last === undefined) {
        throw new Error('A case is not saved without an event.');
      }
      const late = lateFrom === undefined ? {} : { lateFrom };
      const document = headDocument({ state: after, chain: { seq: last.seq, hash: last.hash }, ...late }, wakeAt);
      const head: Write = before === undefined ? { create: document } : { replace: document, ifMatch: before.etag };
      const written = events.map((event): Write => {
        return { create: { partition: after.reference, id: eventId(event.seq), kind: 'event', body: event } };
      });
      const mark = lateMark(after, before?.lateFrom, lateFrom);
      await store.commit(withOwed([head, ...written], owed, mark));
    },
    history: async (reference, now) => {
      const found = await store.list<ChainedEvent<Happening>>(reference, eventIdPrefix, now);
      return found.map((item) => item.body);
    },
    openFor: async (person, roster, now, limit) => {
      const lists = await Promise.all(tagsFor(person, roster).map((tag) => tagged(tag, now)));
      const byReference = new Map(lists.flat().map((c) => [c.reference, c]));
      return [...byReference.values()].filter((c) => c.closed === undefined).slice(0, limit);
    },
    dueForWake: async (now, limit) => {
      const found = await store.due<CaseHead>('case', now, limit);
      return found.map((item) => item.partition);
    },
    lateBy: async (now, limit) => {
      const late: Case[] = [];
      for (const { partition } of await store.due('late', now, limit)) {
        const head = await store.read<CaseHead>(partition, HEAD, now);
        if (head !== undefined) late.push(head.body.state);
      }
      return late;
    },
  };
}
