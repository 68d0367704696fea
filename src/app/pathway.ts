/** Pathway without the process around it, put together in one place: what runs and what is tested are the same. */

import { createAccessLog } from '../cases/access-log.ts';
import { takeUpCalendar } from '../cases/calendar-changed.ts';
import { createCases } from '../cases/perform.ts';
import { newReference } from '../cases/reference.ts';
import { createRepository } from '../cases/repository.ts';
import { upgradeRecord } from '../cases/upgrade.ts';
import type { CaseDeps } from '../dialogs/cases/deps.ts';
import { createConcernConversation } from '../dialogs/concern/index.ts';
import { nextSteps } from '../dialogs/concern/next-steps.ts';
import { createConversations } from '../dialogs/index.ts';
import { createRegisterConversation } from '../dialogs/register/index.ts';
import { createStuckConversation } from '../dialogs/stuck/index.ts';
import { createCalendarFile } from '../notices/calendar-file.ts';
import { createCoverNews } from '../notices/cover-news.ts';
import { createDepartures } from '../notices/departures.ts';
import { createOutbox } from '../notices/outbox.ts';
import { putRight } from '../notices/put-right.ts';
import { createStalledCases } from '../notices/stalled/index.ts';
import { createStuck } from '../notices/stuck.ts';
import { createSweep } from '../notices/sweep.ts';
import type { KeptRegister } from '../people/kept-register.ts';
import type { Chance } from '../platform/chance.ts';
import { type Clock, systemWatch, type Watch } from '../platform/clock.ts';
import { createClockWatch } from '../platform/clock-watch.ts';
import type { Log } from '../platform/log.ts';
import type { Calendar } from '../rules/base/calendar.ts';
import type { Policy } from '../rules/base/policy.ts';
import type { Instant } from '../rules/base/vocabulary.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { Store } from '../store/port.ts';
import type { Connector } from '../teams/connector.ts';
import { createMessenger } from '../teams/messenger.ts';
import { createPlaces } from '../teams/places.ts';
import type { ServiceHosts } from '../teams/service-hosts.ts';
import { createTurns, type TurnAnswer } from '../teams/turns.ts';
import { createGauges } from '../telemetry/gauges.ts';
import { noTelemetry, type Telemetry } from '../telemetry/telemetry.ts';
import { watchedAccessLog } from '../telemetry/watched-access-log.ts';
import { watchedCases } from '../telemetry/watched-cases.ts';
import { watchedConnector } from '../telemetry/watched-connector.ts';
import { watchedSending } from '../telemetry/watched-sending.ts';
import { watchedStore } from '../telemetry/watched-store.ts';
import { watchedTurns } from '../telemetry/watched-turns.ts';
import { createWork } from './work.ts';

export interface PathwayParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly register: KeptRegister;
  readonly connector: Connector;
  /** Which connectors activities may name. */
  readonly hosts: ServiceHosts;
  /** Tenants besides the register's whose people may use Pathway, as strangers. */
  readonly tenants?: readonly string[];
  /** Where calendar files are reached, without a slash at the end. */
  readonly publicUrl: string;
  readonly chance: Chance;
  /** What measures how long something takes, whatever the clock says. */
  readonly watch?: Watch;
  readonly log: Log;
  /** Who watches; without it nobody does. */
  readonly telemetry?: Telemetry;
}

export interface Pathway {
  /** Brings what an earlier Pathway left to how this one keeps it. Nothing is to be served before. */
  prepare(): Promise<void>;
  /** Takes an activity of Teams and gives the HTTP answer to it; never rejects. */
  process(activity: unknown): Promise<TurnAnswer>;
  calendarFile(reference: string, key: string): Promise<string | undefined>;
  /** Does what has fallen due: wakes cases, then delivers what is owed. */
  ticked(): Promise<void>;
  /** Resolves once no turn and no delivery runs. */
  idle(): Promise<void>;
}

export function createPathway(parts: PathwayParts): Pathway {
  const { clock, policy, calendar, register, hosts, tenants = [], publicUrl, chance, log } = parts;
  const { telemetry = noTelemetry, watch = systemWatch } = parts;
  const store = watchedStore(parts.store, telemetry);
  const connector = watchedConnector(parts.connector, telemetry);
  const contextAt = (now: Instant): DecisionContext => {
    return { now, calendar, policy, roster: register.on(calendar.localDate(now)) };
  };
  const repository = createRepository(store);
  const cases = watchedCases(
    createCases(repository, contextAt, () => work.owed()),
    telemetry,
  );
  telemetry.observe(createGauges({ store: parts.store, clock, contextAt, log }));

  const places = createPlaces(store);
  const messenger = createMessenger({ connector, places, register, clock });
  const calendarUrl = (reference: string, key: string) => `${publicUrl}/calendar/${reference}/${key}.ics`;
  const around = watchedSending(telemetry);
  const { administrators, isAdministrator } = register;
  const stalled = createStalledCases({
    ...{ store, messenger, contextAt, administrators, log },
    newId: chance.id,
  });
  const outbox = createOutbox({
    store,
    cases,
    loadCase: repository.load,
    lateAmong: repository.lateAmong,
    messenger,
    contextAt,
    calendarUrl,
    clock,
    newId: chance.id,
    around,
    onStalled: (reference, error) => stalled.failed(reference, 'sending', error),
  });
  const notWoken = (reference: string, error: unknown) => stalled.failed(reference, 'waking', error);
  const sweep = createSweep(repository, cases, notWoken);
  const tellCoverNews = createCoverNews({ store, messenger, log });
  const departures = createDepartures({
    ...{ repository, cases, register },
    onStalled: notWoken,
  });
  const work = createWork({
    ...{ outbox, sweep, departures, tellCoverNews, stalled, store, clock, log },
    clockWatch: createClockWatch(store, watch),
    putRight: (now) => putRight({ store, cases, onStalled: notWoken }, now),
  });

  const accessLog = watchedAccessLog(createAccessLog(store), telemetry);
  const caseDeps: CaseDeps = {
    ...{ store, cases, repository, accessLog, contextAt },
    ...{ newId: chance.id, newKey: chance.key },
  };
  const concern = createConcernConversation({
    store,
    policy,
    today: calendar.localDate,
    newReference: () => newReference(chance.below),
    newId: chance.id,
    submit: ({ id, reference, speaker, concern }) => {
      const input = { reference, procedure: policy.procedure.version, concern };
      return cases.begin({ id, action: 'raise', input }, speaker.person, speaker.now);
    },
    isReady: (now) => contextAt(now).roster.withJob('team-manager').length > 0,
    nextSteps: (c, now) => nextSteps(c, contextAt(now)),
  });
  const conversations = createConversations({
    ...{ caseDeps, journeys: { concern }, policy, isAdministrator },
    register: createRegisterConversation({
      ...{ register, store, contextAt, newId: chance.id },
      channelKnown: places.known,
    }),
    stuck: createStuckConversation({ stuck: createStuck(store, work.owed), isAdministrator, contextAt }),
  });
  const turns = watchedTurns(
    createTurns({ conversations, connector, places, register, store, clock, hosts, tenants, log }),
    telemetry,
  );
  const calendarFile = createCalendarFile(repository, contextAt);

  return {
    async prepare() {
      await upgradeRecord(store, contextAt, clock.now());
      await takeUpCalendar(store, cases, calendar, clock.now());
    },
    async process(activity) {
      const answer = await turns.process(activity);
      work.afterTurn();
      return answer;
    },
    calendarFile: (reference, key) => calendarFile(reference, key, clock.now()),
    async ticked() {
      await register.refresh(clock.now());
      await work.ticked();
    },
    async idle() {
      await turns.idle();
      await work.idle();
    },
  };
}
