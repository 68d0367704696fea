/** Pathway and the desk's Teams in one process, with a clock the story moves: what the scenarios are played on. */
import { join } from 'node:path';
import { type Box, openBox } from '../../desk/box.ts';
import county from '../../desk/county.json' with { type: 'json' };
import type { ConnectorAnswer as DeskAnswer } from '../../desk/office/connector.ts';
import type { County } from '../../desk/office/county.ts';
import { createOffice, type Office } from '../../desk/office.ts';
import { createPathway, type Pathway, type PathwayParts } from '../../src/app/pathway.ts';
import { readAuthority } from '../../src/authority/authority.ts';
import { readBankHolidays } from '../../src/authority/bank-holidays.ts';
import { readContents } from '../../src/people/contents.ts';
import { createKeptRegister } from '../../src/people/kept-register.ts';
import { systemChance } from '../../src/platform/chance.ts';
import { createLog } from '../../src/platform/log.ts';
import { createCalendar } from '../../src/rules/base/calendar.ts';
import { localTimes } from '../../src/rules/base/local-time.ts';
import type { Store } from '../../src/store/port.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Connector, ConnectorAnswer } from '../../src/teams/connector.ts';
import { noTelemetry, type Telemetry } from '../../src/telemetry/telemetry.ts';
import { watchedLog } from '../../src/telemetry/watched-log.ts';
import { type Hands, hands } from './hands.ts';

const root = join(import.meta.dirname, '../..');
const authorityFile = join(root, 'authority/county-durham.json');
export const policy = readAuthority(authorityFile);
export const calendar = createCalendar({
  ...readBankHolidays(join(root, 'authority/bank-holidays.json')),
  hours: policy.workingHours,
});

function asAnswer({ isLost, ...answer }: DeskAnswer): ConnectorAnswer {
  return isLost ? { came: 'nothing' } : { came: 'answer', ...answer };
}

/** The way from Pathway to an office in the same process. */
export function inProcess(office: () => Office): Connector {
  return {
    send: async (_url, conversation, activity) => asAnswer(office().connector.send(conversation, activity)),
    update: async (_url, conversation, post, activity) =>
      asAnswer(office().connector.update(conversation, post, activity)),
    createConversation: async (_url, conversation) => asAnswer(office().connector.create(conversation)),
  };
}

type Given = Pick<PathwayParts, 'store' | 'clock' | 'connector' | 'log' | 'telemetry'>;

/** The county's Pathway, or that of another, with what a test gives it. */
export function aPathway(parts: Given & Partial<PathwayParts>, of: unknown = county): Pathway {
  return createPathway({
    policy,
    calendar,
    register: createKeptRegister({ store: parts.store, first: readContents(of) }),
    hosts: 'loopback',
    publicUrl: 'http://127.0.0.1:3978',
    chance: systemChance,
    ...parts,
  });
}

export interface Town {
  readonly office: Office;
  readonly store: Store;
  /** Everything logged so far, a line each. */
  readonly logged: readonly string[];
  now(): string;
  /** Sits down as somebody. */
  as(name: string): Hands;
  /** Moves the clock to a local day and time, doing on the way what falls due, as the sweep does every few seconds. */
  until(day: string, time: string): Promise<void>;
  /** Nothing runs in between: the machine was off until then. */
  offUntil(day: string, time: string): Promise<void>;
  /** What a post's link to a calendar file gives. */
  calendarFile(link: string): Promise<string | undefined>;
  /** Waits until nothing is under way. */
  settles(): Promise<void>;
  /** The process ends and starts again over the same store. */
  restarts(): Promise<void>;
  close(): Promise<void>;
}

/** A town where it is now the local day and time given. It closes its store. */
export function aTown(
  day: string,
  time: string,
  store: Store = openSqliteStore(':memory:'),
  telemetry: Telemetry = noTelemetry,
  of: County = county as County,
): Promise<Town> {
  return openTown({ now: localTimes.instantAt(day, time), store, telemetry, people: of });
}

export interface TownParts {
  /** The instant at which it begins. */
  readonly now: string;
  readonly store: Store;
  readonly telemetry?: Telemetry;
  /** What stands in Teams already. */
  readonly box?: Box;
  readonly people?: County;
  /** What lies between Pathway and Teams. */
  readonly between?: (teams: Connector) => Connector;
  readonly given?: Partial<Pick<PathwayParts, 'chance' | 'policy' | 'calendar' | 'register' | 'secretExpires'>>;
}

/** A town that begins with what stands in its store and in Teams. It closes its store. */
export async function openTown(parts: TownParts): Promise<Town> {
  const { store, telemetry = noTelemetry, box = openBox(), people = county as County, given = {} } = parts;
  const { between = (teams) => teams } = parts;
  let { now } = parts;
  const logged: string[] = [];
  const log = watchedLog(createLog('debug', { write: (line: string) => void logged.push(line) }), telemetry);
  const clock = { now: () => now };
  const connector = between(inProcess(() => office));
  const start = (): Pathway => aPathway({ store, clock, connector, log, telemetry, ...given }, people);
  let pathway = start();
  await pathway.prepare();
  const office: Office = createOffice({
    county: people,
    deliver: (activity) => pathway.process(activity),
    clock: () => now,
    box,
  });
  const settles = () => pathway.idle();
  await office.start();
  await settles();

  const nextDue = async (): Promise<string | undefined> => {
    const due = await Promise.all([store.nextDue('case'), store.nextDue('notice')]);
    return due.filter((one) => one !== undefined).sort()[0];
  };
  return {
    office,
    store,
    logged,
    now: () => now,
    as: (name) => hands(office, name),
    async until(toDay, toTime) {
      const target = localTimes.instantAt(toDay, toTime);
      for (;;) {
        const due = await nextDue();
        if (due === undefined || due > target) break;
        now = due > now ? due : now;
        await pathway.ticked();
        await settles();
      }
      now = target;
    },
    async offUntil(toDay, toTime) {
      now = localTimes.instantAt(toDay, toTime);
      await pathway.ticked();
      await settles();
    },
    calendarFile(link) {
      const [, reference = '', key = ''] = /\/calendar\/([^/]+)\/([^/]+)\.ics$/.exec(link) ?? [];
      return pathway.calendarFile(reference, key);
    },
    settles,
    async restarts() {
      await settles();
      pathway = start();
      await pathway.prepare();
    },
    async close() {
      await settles();
      await store.close();
    },
  };
}
