/** Pathway and the desk's Teams in one process, with a clock the story moves: where everything with a bot is tried. */

import county from '../../desk/county.json' with { type: 'json' };
import type { Deliver } from '../../desk/fake-teams/activity.ts';
import type { ConnectorAnswer as DeskAnswer } from '../../desk/fake-teams/connector.ts';
import type { County } from '../../desk/fake-teams/county.ts';
import { createFakeTeams, type FakeTeams } from '../../desk/fake-teams.ts';
import { type DeskStore, openDeskStore } from '../../desk/store.ts';
import { createPathway, type Pathway, type PathwayParts } from '../../src/app/pathway.ts';
import { recordWorkKinds } from '../../src/cases/separate-record-work.ts';
import type { CalendarAnswer } from '../../src/notices/calendar/index.ts';
import { newsKinds } from '../../src/notices/register-news/left.ts';
import { readContents } from '../../src/people/contents.ts';
import { createKeptRegister } from '../../src/people/kept-register.ts';
import { createLog } from '../../src/platform/log.ts';
import { systemRandom } from '../../src/platform/random.ts';
import { localTimes } from '../../src/rules/base/local-time.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { TurnAnswer } from '../../src/teams/activity-processor.ts';
import type { Connector, ConnectorAnswer } from '../../src/teams/connector.ts';
import { instrumentedLog } from '../../src/telemetry/instrumented-log.ts';
import { noTelemetry, type Telemetry } from '../../src/telemetry/telemetry.ts';
import { calendar, policy } from './factories.ts';
import { nameIndexKey } from './name-index.ts';
import { sameElsewhere } from './same-elsewhere.ts';
import { type TeamsUser, teamsUser } from './teams-user.ts';

function asAnswer({ isLost, ...answer }: DeskAnswer): ConnectorAnswer {
  return isLost ? { came: 'nothing' } : { came: 'answer', ...answer };
}

/** The way from Pathway to an office in the same process. */
function inProcess(office: () => FakeTeams): Connector {
  return {
    send: async (_url, conversation, activity) => asAnswer(office().connector.send(conversation, activity)),
    update: async (_url, conversation, post, activity) =>
      asAnswer(office().connector.update(conversation, post, activity)),
    createConversation: async (_url, conversation) => asAnswer(office().connector.create(conversation)),
  };
}

/** What one process works with; a test may put something in between. */
export interface Around {
  readonly store: Store;
  readonly connector: Connector;
}
export type Between = (around: Around) => Around;

export interface TownParts {
  /** In memory, where none is given. The town closes it. */
  readonly store?: Store;
  readonly telemetry?: Telemetry;
  /** What stands in Teams already. */
  readonly box?: DeskStore;
  readonly people?: County;
  /** Processes that run from the beginning and take what people do in turn. With none, a test starts its own. */
  readonly processes?: number;
  /** What lies between those processes and the store and Teams. */
  readonly between?: Between;
  readonly given?: Partial<
    Pick<PathwayParts, 'random' | 'nameIndexKey' | 'policy' | 'calendar' | 'register' | 'secretExpires' | 'witness'>
  >;
  /** Resolves when the process has ended in the middle of something: from then on nothing is waited for. */
  readonly ended?: Promise<void>;
}

export interface Town {
  readonly office: FakeTeams;
  readonly box: DeskStore;
  readonly store: Store;
  /** Everything logged so far, a line each. */
  readonly logged: readonly string[];
  readonly processes: readonly Pathway[];
  /** Which process gets what people do. */
  deliver: Deliver;
  now(): string;
  setNow(instant: string): void;
  /** Sits down as somebody. After each thing they do, all that it caused is done. */
  as(name: string): TeamsUser;
  /** Delivers all at once, to one process after the other; the answers in their order. */
  together(activities: readonly unknown[]): Promise<readonly TurnAnswer[]>;
  /** Every process looks at once at what is due. */
  ticks(): Promise<void>;
  /** When the next thing is due. */
  nextDue(): Promise<string | undefined>;
  /** Moves the clock to a local day and time, doing on the way what falls due, as the sweep does every few seconds. */
  until(day: string, time: string): Promise<void>;
  /** Nothing runs in between: the machine was off until then. */
  offUntil(day: string, time: string): Promise<void>;
  /** What a post's link to a calendar file gives. */
  calendarFile(link: string): Promise<CalendarAnswer>;
  /** Waits until nothing is under way. */
  settles(): Promise<void>;
  /** One more process over the same store and Teams, which gets nothing unless `deliver` says so. */
  start(between?: Between): Pathway;
  /** The processes end and start again over the same store. */
  restarts(): Promise<void>;
  close(): Promise<void>;
}

/** A town where it is now the local day and time given. */
export function aTown(day: string, time: string, parts: TownParts = {}): Promise<Town> {
  return openTown(localTimes.instantAt(day, time), parts);
}

/** A town at an instant, that begins with what stands in its store and in Teams. */
export async function openTown(begins: string, parts: TownParts = {}): Promise<Town> {
  const { store = openSqliteStore(':memory:'), telemetry = noTelemetry, box = openDeskStore() } = parts;
  const { people = county as County, processes: count = 1, given = {}, ended } = parts;
  let now = begins;
  let turn = 0;
  const logged: string[] = [];
  const log = instrumentedLog(createLog('debug', { write: (line: string) => void logged.push(line) }), telemetry);
  const clock = { now: () => now };
  const start = (between: Between = (around) => around): Pathway =>
    createPathway({
      ...between({ store, connector: inProcess(() => teams) }),
      ...{ policy, calendar, clock, log, telemetry },
      register: createKeptRegister({ store, first: readContents(people) }),
      hosts: 'loopback',
      publicUrl: 'http://127.0.0.1:3978',
      random: systemRandom,
      nameIndexKey,
      ...given,
    });
  const running: Pathway[] = [];
  const startAll = async (): Promise<void> => {
    running.splice(0, running.length, ...Array.from({ length: count }, () => start(parts.between)));
    for (const one of running) await one.prepare();
  };
  const next = (): Pathway => {
    const one = running[turn % running.length];
    turn += 1;
    if (one === undefined) throw new Error('No Pathway runs.');
    return one;
  };
  const teams = createFakeTeams({
    county: people,
    deliver: (activity) => town.deliver(activity),
    clock: () => now,
    store: box,
  });
  const settles = async (): Promise<void> => {
    const all = Promise.all(running.map((one) => one.idle()));
    await (ended === undefined ? all : Promise.race([all, ended]));
  };
  const isReached = (): boolean => !logged.some((line) => line.includes('"update-failed"'));
  const office: FakeTeams = settling(teams, settles, isReached);
  const ticks = async (): Promise<void> => {
    await Promise.all(running.map((one) => one.ticked()));
    await settles();
  };
  const nextDue = async (): Promise<string | undefined> => {
    const due = await Promise.all(
      [
        'case',
        'notice',
        'draft',
        'removal',
        'removed-case',
        'removed-separate-record',
        ...newsKinds,
        ...recordWorkKinds,
      ].map((kind) => store.nextDue(kind)),
    );
    return due.filter((one) => one !== undefined).sort()[0];
  };
  const town: Town = {
    ...{ office, box, store, logged, processes: running, settles, start, ticks, nextDue },
    deliver: async (activity) => next().process(activity),
    now: () => now,
    setNow: (instant) => {
      now = instant;
    },
    as: (name) => teamsUser(office, name),
    async together(activities) {
      const answers = await Promise.all(activities.map((activity) => next().process(activity)));
      await settles();
      return answers;
    },
    async until(toDay, toTime) {
      const target = localTimes.instantAt(toDay, toTime);
      for (;;) {
        const due = await nextDue();
        if (due === undefined || due > target) break;
        now = due > now ? due : now;
        await ticks();
      }
      now = target;
    },
    async offUntil(toDay, toTime) {
      now = localTimes.instantAt(toDay, toTime);
      await ticks();
    },
    async calendarFile(link) {
      const [, reference, key = ''] = /\/calendar\/(?:([^/]+)\/)?([^/]+)\.ics$/.exec(link) ?? [];
      const files = running[0]?.calendarFiles;
      return reference === undefined ? files?.ofInvitation(key) : files?.ofMeeting(reference, key);
    },
    async restarts() {
      await settles();
      await startAll();
    },
    async close() {
      await settles();
      await store.close();
    },
  };
  await startAll();
  if (count > 0) await teams.start();
  await settles();
  return town;
}

/**
 * The office where after each thing that people do everything it caused is done, and what a press shows is shown on each
 * device. `isReached`: whether each post could be changed that was to be.
 */
function settling(office: FakeTeams, settles: () => Promise<void>, isReached: () => boolean): FakeTeams {
  const settled = async <T>(work: Promise<T>): Promise<T> => {
    const result = await work;
    await settles();
    return result;
  };
  return {
    ...office,
    async press(person, request) {
      const answer = await settled(office.press(person, request));
      if (isReached()) sameElsewhere(office, person, request, answer);
      return answer;
    },
    say: (person, typed) => settled(office.say(person, typed)),
    search: (person, request) => settled(office.search(person, request)),
    choose: (person, request) => settled(office.choose(person, request)),
    look: (person, conversation) => settled(office.look(person, conversation)),
  };
}
