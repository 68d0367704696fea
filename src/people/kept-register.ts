/**
 * The people register as the store keeps it: it begins with what a file says, and is changed in chat. Every change is
 * one commit of the whole register, its number, and what was changed by whom.
 */
import { localTimes } from '../rules/base/local-time.ts';
import type { Instant, PersonId, PersonRef } from '../rules/base/vocabulary.ts';
import { againOnConflict, writeOver } from '../store/conflicts.ts';
import { Conflict, type Etag, type Store, StoreError, type Write } from '../store/port.ts';
import { type RegisterContents, readContents, settingsId, tenantsElsewhere, troublesOf } from './contents.ts';
import { type CoverNews, coverNews } from './cover-news.ts';
import { withDepartures } from './departures.ts';
import { type Difference, differences } from './differences.ts';
import type { Edit } from './edits.ts';
import { newsId, newsIn, newsKind } from './news.ts';
import { type Register, registerOf } from './register.ts';
import { notAllowedWords } from './tenants.ts';

/** One change, kept for ever. */
export interface RegisterChange {
  readonly revision: number;
  readonly at: Instant;
  readonly by: PersonRef;
  readonly differences: readonly Difference[];
}

export type Changed =
  | { readonly ok: true; readonly differences: readonly Difference[] }
  /** Nothing was changed; in words for whoever keeps the register. */
  | { readonly ok: false; readonly trouble: string };

/** A register that is asked again before anybody is let in by it. */
export interface LiveRegister extends Register {
  /** Takes up what was changed since, here or by another process. Rejects where the store cannot. */
  refresh(now: Instant): Promise<void>;
}

export interface KeptRegister extends LiveRegister {
  /** As it was last taken up. */
  readonly revision: number;
  readonly contents: RegisterContents;
  /** Whose accounts and channels it may name; undefined where that may be any. */
  readonly allowedTenants: ReadonlySet<string> | undefined;
  /** Edits the newest register, all of it or nothing. Rejects where the store cannot. */
  change(edit: Edit, by: PersonRef, now: Instant): Promise<Changed>;
  /** The last changes, the newest first, `most` at most. */
  changes(most: number, now: Instant): Promise<readonly RegisterChange[]>;
}

export interface KeptRegisterParts {
  readonly store: Store;
  /** What it begins with, where the store has none yet. */
  readonly first: RegisterContents;
  /** Administrators besides those it names itself. */
  readonly named?: readonly PersonId[];
  /** The tenants that may use Pathway; without them the register may name any, as on one machine. */
  readonly tenants?: readonly string[] | undefined;
}

const partition = 'register';
/** Read at each turn, so it holds the number alone. */
const numberId = 'number';
const contentsId = 'contents';
const changeId = (revision: number): string => `change:${String(revision).padStart(8, '0')}`;

const whoBegan: PersonRef = { id: settingsId, name: 'The settings' };
const tries = 8;

const noAdministrator =
  'That would leave no administrator. Make another person an administrator first, or name one in the settings.';
const tooLarge = 'That would make the register too large for Pathway to keep. Nothing was changed.';

/** What stood there before is no reason to refuse what is changed now: whoever starts Pathway is told of it. */
function strangeTenant(after: RegisterContents, before: RegisterContents, allowed: ReadonlySet<string> | undefined) {
  const stood = tenantsElsewhere(before);
  const [strange] = tenantsElsewhere(after).filter((id) => allowed?.has(id) === false && !stood.includes(id));
  return strange === undefined ? undefined : notAllowedWords(strange);
}

/** What it leaves to do is seen to afterwards. What the register begins with is nobody's doing. */
function newsOf(change: RegisterChange, cover: readonly CoverNews[]): readonly Write[] {
  const body = change.revision === 1 ? undefined : newsIn(change, cover);
  const id = newsId(change.revision);
  return body === undefined ? [] : [{ create: { partition, id, kind: newsKind, due: change.at, body } }];
}

interface Numbered {
  readonly revision: number;
}
interface Current extends Numbered {
  readonly contents: RegisterContents;
  readonly register: Register;
  /** Of the number in the store; undefined where there is none yet. */
  readonly etag: Etag | undefined;
}

export function createKeptRegister({ store, first, named = [], tenants }: KeptRegisterParts): KeptRegister {
  const taken = (revision: number, contents: RegisterContents, etag: Etag | undefined): Current => {
    return { revision, contents, register: registerOf(contents, named), etag };
  };
  let current = taken(0, first, undefined);
  const allowedTenants = tenants === undefined ? undefined : new Set(tenants);

  async function commit(
    before: Current,
    contents: RegisterContents,
    by: PersonRef,
    now: Instant,
    cover: readonly CoverNews[] = [],
  ) {
    const revision = before.revision + 1;
    const found = differences(before.revision === 0 ? { ...first, teams: [], people: [] } : before.contents, contents);
    const number = { partition, id: numberId, kind: 'register', body: { revision } };
    const change: RegisterChange = { revision, at: now, by, differences: found };
    await store.commit([
      writeOver(number, before.etag, now),
      { put: { partition, id: contentsId, kind: 'register', body: { revision, contents } } },
      { create: { partition, id: changeId(revision), kind: 'register-change', body: change } },
      ...newsOf(change, cover),
    ]);
    return found;
  }

  /** The number and what it stands for are two documents: where they differ, somebody is writing between the reads. */
  async function load(now: Instant): Promise<void> {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const number = await store.read<Numbered>(partition, numberId, now);
      // Another turn may have taken up a newer one between these reads.
      if (number !== undefined && number.body.revision <= current.revision) return;
      if (number === undefined) {
        await begin(now);
        continue;
      }
      const found = await store.read<Numbered & { contents: unknown }>(partition, contentsId, now);
      if (found?.body.revision === number.body.revision) {
        const newer = taken(number.body.revision, readContents(found.body.contents), number.etag);
        if (newer.revision > current.revision) current = newer;
        return;
      }
    }
    throw new StoreError(
      'store-unavailable',
      'Another person was changing the people register. Try again in a moment.',
    );
  }
  async function begin(now: Instant): Promise<void> {
    try {
      await commit(taken(0, first, undefined), first, whoBegan, now);
    } catch (error) {
      // Another process began it.
      if (!(error instanceof Conflict)) throw error;
    }
  }

  /** Throws `Conflict` where somebody else changed it meanwhile. */
  async function changeOnce(edit: Edit, by: PersonRef, now: Instant): Promise<Changed> {
    await load(now);
    const before = current;
    const edited = edit(before.contents);
    if ('trouble' in edited) return { ok: false, trouble: edited.trouble };
    const after = withDepartures(before.contents, edited);
    const [trouble = strangeTenant(after, before.contents, allowedTenants)] = troublesOf(after);
    if (trouble !== undefined) return { ok: false, trouble };
    if (named.length === 0 && !after.people.some(({ administrator }) => administrator)) {
      return { ok: false, trouble: noAdministrator };
    }
    if (differences(before.contents, after).length === 0) return { ok: true, differences: [] };
    try {
      const news = coverNews(before.contents, after, localTimes.localDate(now));
      const found = await commit(before, after, by, now, news);
      await load(now);
      return { ok: true, differences: found };
    } catch (error) {
      if (error instanceof StoreError && error.code === 'store-misused') return { ok: false, trouble: tooLarge };
      throw error;
    }
  }

  return {
    get revision() {
      return current.revision;
    },
    get contents() {
      return current.contents;
    },
    allowedTenants,
    get tenant() {
      return current.register.tenant;
    },
    refresh: load,
    async change(edit, by, now) {
      try {
        return await againOnConflict(tries, () => changeOnce(edit, by, now));
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        return { ok: false, trouble: 'Another person is changing the register. Try again in a moment.' };
      }
    },
    async changes(most, now) {
      await load(now);
      const newest = current.revision;
      const numbers = Array.from({ length: Math.min(most, newest) }, (_, index) => newest - index);
      const found = await Promise.all(
        numbers.map((number) => store.read<RegisterChange>(partition, changeId(number), now)),
      );
      return found.flatMap((one) => (one === undefined ? [] : [one.body]));
    },
    on: (day) => current.register.on(day),
    channelOf: (team) => current.register.channelOf(team),
    tenantOf: (team) => current.register.tenantOf(team),
    tenantsElsewhere: () => current.register.tenantsElsewhere(),
    teamOfChannel: (conversation) => current.register.teamOfChannel(conversation),
    isAdministrator: (id) => current.register.isAdministrator(id),
    administrators: () => current.register.administrators(),
    personOrStranger: (id, name) => current.register.personOrStranger(id, name),
    team: (id) => current.register.team(id),
    teams: () => current.register.teams(),
    closedTeams: () => current.register.closedTeams(),
    teamsThat: (does, agency) => current.register.teamsThat(does, agency),
    person: (id) => current.register.person(id),
    withJob: (job) => current.register.withJob(job),
    inTeam: (team) => current.register.inTeam(team),
    formerManagers: () => current.register.formerManagers(),
  };
}
