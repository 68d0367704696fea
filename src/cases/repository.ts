/** Cases in the store: head, events and notices of one case share the partition named by its reference. */

import type { Notice } from '../notices/notice.ts';
import { teamsSpokenFor } from '../rules/access.ts';
import type { Case } from '../rules/case.ts';
import { evolve } from '../rules/engine/evolve.ts';
import type { Happening } from '../rules/events.ts';
import type { Instant, Person, Reference, Roster } from '../rules/words.ts';
import type { Document, Store, Write } from '../store/port.ts';
import { type ChainedEvent, eventIdPrefix } from './chain.ts';
import { readHappening, written } from './record/happenings.ts';
import { headVersion } from './record/head.ts';
import { createStream, type Loaded } from './stream.ts';
import { defineStream, type Head } from './stream-type.ts';

export interface CaseHead extends Head<Case> {
  /** The `due` of the mark by which a late case is found; absent where there is no mark. */
  readonly lateFrom?: Instant;
}

export type LoadedCase = Loaded<CaseHead>;

/** Everything one change adds to a case. */
export interface Addition {
  readonly after: Case;
  readonly happenings: readonly Happening[];
  readonly notices: readonly Document<Notice>[];
  readonly wakeAt: Instant | undefined;
  /** From when something of it is late. */
  readonly lateFrom: Instant | undefined;
}

const HEAD = 'case';
const LATE = 'late';

export const caseStream = defineStream<Happening, Case>({
  words: { whole: 'case', one: 'event', anOne: 'an event' },
  partitionPrefix: '',
  head: { id: HEAD, kind: 'case' },
  event: { idPrefix: eventIdPrefix, kind: 'event' },
  version: headVersion,
  written,
  parse: readHappening,
  evolve,
  // Nobody reads a head of an earlier version: it is made again.
  compared: (state, version) => (version < headVersion ? undefined : state),
});

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
  const stream = createStream<Happening, Case, CaseHead>(store, caseStream);
  const tagged = async (tag: string, now: Instant): Promise<readonly Case[]> => {
    const page = await store.tagged<CaseHead>('case', tag, now, MOST_READ);
    return page.items.map((item) => item.body.state);
  };
  return {
    load: stream.load,
    save: (before, { after, happenings, notices, wakeAt, lateFrom }, now) => {
      const late = lateFrom === undefined ? {} : { lateFrom };
      const head = (made: Head<Case>) => headDocument({ ...made, ...late }, wakeAt);
      const mark = lateMark(after, before?.lateFrom, lateFrom);
      const besides = [...notices.map((notice): Write => ({ create: notice })), ...mark];
      return stream.append(after.reference, before, { events: happenings, state: after, head, besides }, now);
    },
    history: stream.history,
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
