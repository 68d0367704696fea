/** Pathway without the process around it, put together in one place: what runs and what is tested are the same. */

import { createAccessLog } from '../cases/access-log.ts';
import { createIndexedCases } from '../cases/indexed-cases.ts';
import { createKeptReferences } from '../cases/kept-references.ts';
import { createCases } from '../cases/perform.ts';
import { createRemovals } from '../cases/removal/carry-out.ts';
import { keepingOf } from '../cases/removal/keeping.ts';
import type { RemovedCase } from '../cases/removal/removed.ts';
import { createTellCase } from '../cases/separate-record-work.ts';
import { createSeparateRecords } from '../cases/separate-records.ts';
import type { WitnessConfig } from '../config/witness.ts';
import type { CaseDeps } from '../dialogs/cases/deps.ts';
import { createConversations } from '../dialogs/index.ts';
import { createOpenJourneys, remindersOf } from '../dialogs/journeys.ts';
import { createRegisterConversation } from '../dialogs/register/index.ts';
import { createReminders } from '../dialogs/reminders.ts';
import { createRemovalConversation } from '../dialogs/removal/index.ts';
import { createStuckConversation } from '../dialogs/stuck/index.ts';
import { type CalendarAnswer, createCalendarFiles, createCalendarLinks } from '../notices/calendar/index.ts';
import { createCopySeen } from '../notices/copies.ts';
import { createDepartures } from '../notices/departures.ts';
import { createErrands } from '../notices/errands.ts';
import { createOutage } from '../notices/outage/outage.ts';
import { createProbe } from '../notices/outage/probe.ts';
import { createOutageTelling } from '../notices/outage/telling.ts';
import { createOutbox } from '../notices/outbox.ts';
import { putRight } from '../notices/put-right.ts';
import { createRegisterNews } from '../notices/register-news/index.ts';
import { createRemovalWork } from '../notices/removal-work.ts';
import { createRecordWork } from '../notices/separate-records/index.ts';
import { createStalledCases } from '../notices/stalled/index.ts';
import { createStuck } from '../notices/stuck.ts';
import { createSweep } from '../notices/sweep.ts';
import { unfoldLeft } from '../notices/unfolding.ts';
import type { KeptRegister } from '../people/kept-register.ts';
import { type Clock, systemWatch, type Watch } from '../platform/clock.ts';
import { createClockWatch } from '../platform/clock-watch.ts';
import type { Log } from '../platform/log.ts';
import type { RandomSource } from '../platform/random.ts';
import type { Calendar } from '../rules/base/calendar.ts';
import type { Policy } from '../rules/base/policy.ts';
import type { Instant, LocalDate } from '../rules/base/vocabulary.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { Store } from '../store/port.ts';
import { createActivityProcessor, type TurnAnswer } from '../teams/activity-processor.ts';
import { createAddressBook } from '../teams/address-book.ts';
import type { Connector } from '../teams/connector.ts';
import { heedfulConnector } from '../teams/heedful-connector.ts';
import { createMessenger } from '../teams/messenger.ts';
import type { ServiceHosts } from '../teams/service-hosts.ts';
import { createGauges } from '../telemetry/gauges.ts';
import { instrumentedAccessLog } from '../telemetry/instrumented-access-log.ts';
import { instrumentedActivityProcessor } from '../telemetry/instrumented-activity-processor.ts';
import { instrumentedCases } from '../telemetry/instrumented-cases.ts';
import { instrumentedConnector } from '../telemetry/instrumented-connector.ts';
import { instrumentedSending } from '../telemetry/instrumented-sending.ts';
import { instrumentedStore } from '../telemetry/instrumented-store.ts';
import { noTelemetry, type Telemetry } from '../telemetry/telemetry.ts';
import { createBackgroundWork, handedTo } from './background.ts';
import { createJourneys } from './journeys.ts';
import { createOnceADay } from './once-a-day.ts';
import { createPreparation } from './prepare.ts';
import { createReporting, type Reporting } from './reporting.ts';

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
  /** The last day on which the bot's secret works, where that is known. */
  readonly secretExpires?: LocalDate | undefined;
  /** Where calendar files and blank forms are reached, without a slash at the end. */
  readonly publicUrl: string;
  readonly random: RandomSource;
  /** By it names are found in the store, which holds them hashed with it. */
  readonly nameIndexKey: string;
  /** What measures how long something takes, whatever the clock says. */
  readonly watch?: Watch;
  readonly log: Log;
  /** Keeps outside the store that a case was removed, so that it is known when an older backup is restored. */
  readonly onRemoved?: (removed: RemovedCase) => void;
  /** Where a daily digest of the record is kept; without it nowhere. */
  readonly witness?: WitnessConfig;
  /** Who watches; without it nobody does. */
  readonly telemetry?: Telemetry;
}

/** What the address of a calendar file gives now. */
interface CalendarAddresses {
  ofInvitation(token: string): Promise<CalendarAnswer>;
  ofMeeting(reference: string, key: string): Promise<CalendarAnswer>;
}

export interface Pathway {
  /** Brings what an earlier Pathway left to how this one keeps it. Nothing is to be served before. */
  prepare(): Promise<void>;
  /** Takes an activity of Teams and gives the HTTP answer to it; never rejects. */
  process(activity: unknown): Promise<TurnAnswer>;
  /** Since when Teams takes nothing from anybody; undefined where it does. */
  teamsAwaySince(): Instant | undefined;
  readonly calendarFiles: CalendarAddresses;
  readonly links: Reporting['links'];
  /** Does what has fallen due: wakes cases, then delivers what is owed. */
  ticked(): Promise<void>;
  /** Resolves once no turn and no delivery runs. */
  idle(): Promise<void>;
}

export function createPathway(parts: PathwayParts): Pathway {
  const { clock, policy, calendar, register, hosts, tenants = [], publicUrl, random, log } = parts;
  const { telemetry = noTelemetry, watch = systemWatch, onRemoved } = parts;
  const store = instrumentedStore(parts.store, telemetry);
  const connector = heedfulConnector(instrumentedConnector(parts.connector, telemetry), () => outage.reached());
  const contextAt = (now: Instant): DecisionContext => {
    return { now, calendar, policy, roster: register.on(calendar.localDate(now)) };
  };
  const indexed = createIndexedCases(store, parts.nameIndexKey);
  const { repository, names } = indexed;
  const handsOn = handedTo(() => background);
  const cases = instrumentedCases(createCases(repository, contextAt, handsOn), telemetry);
  telemetry.observe(createGauges({ store: parts.store, clock, contextAt, log }));

  const addresses = createAddressBook(store);
  const messenger = createMessenger({ connector, addresses, register, clock });
  const calendarLinks = createCalendarLinks(store, random.key);
  const calendarUrl = async (reference: string, invitation: number) =>
    `${publicUrl}/calendar/${await calendarLinks.seal({ reference, invitation }, clock.now())}.ics`;
  const around = instrumentedSending(telemetry);
  const { administrators, isAdministrator } = register;
  const keptReferences = createKeptReferences(store);
  const stalled = createStalledCases({
    ...{ store, messenger, contextAt, administrators, log, keptReferences },
    newId: random.id,
  });
  const probe = createProbe({ store, messenger, contextAt, calendarUrl, administrators, loadCase: repository.load });
  const outage = createOutage({ store, probe, log });
  const tellOutage = createOutageTelling({ store, messenger, contextAt, administrators, log });
  const { secretExpires, witness } = parts;
  const onceADay = createOnceADay({
    ...{ secretExpires, witness, store, messenger, register, contextAt, random, log },
  });
  const notSent = (reference: string, error: unknown) => stalled.failed(reference, 'sending', error);
  const outbox = createOutbox({
    store,
    cases,
    loadCase: repository.load,
    lateAmong: repository.lateAmong,
    messenger,
    contextAt,
    calendarUrl,
    clock,
    newId: random.id,
    outage,
    around,
    onStalled: notSent,
  });
  const notWoken = (reference: string, error: unknown) => stalled.failed(reference, 'waking', error);
  const sweep = createSweep(repository, cases, notWoken);
  const registerNews = createRegisterNews({ store, messenger, cases, contextAt, administrators, log });
  const departures = createDepartures({ repository, cases, register, onStalled: notWoken });
  const accessLog = instrumentedAccessLog(createAccessLog(store), telemetry);
  const journeys = createJourneys({ store, cases, policy, calendar, random, contextAt, accessLog, ...indexed });
  const reminders = createReminders({ store, reminders: remindersOf(journeys), chat: messenger });
  const tellCase = createTellCase(store, cases);
  const records = createSeparateRecords(store, contextAt, keepingOf(store, repository.load), tellCase);
  const recordWork = createRecordWork({ store, records, messenger, contextAt, administrators, log, tellCase });
  const background = createBackgroundWork({
    removeDue: createRemovalWork(
      createRemovals({ store, repository, ...(onRemoved === undefined ? {} : { onRemoved }) }),
    ),
    carryOutErrands: createErrands(repository, cases, notWoken),
    unfoldLeft: (now) => unfoldLeft(store, now, notSent),
    ...{ outbox, sweep, departures, stalled, registerNews, recordWork, reminders, tellOutage },
    clockWatch: createClockWatch(store, watch),
    putRight: (now) => putRight({ store, cases, onStalled: notWoken }, now),
    ...{ store, clock, log, newId: random.id },
  });

  const caseDeps: CaseDeps = {
    ...{ store, cases, accessLog, records, contextAt, newId: random.id, newKey: random.key, ...indexed },
    unsent: createOpenJourneys(journeys).unsent,
  };
  const { inspection, links } = createReporting({ store, contextAt, random, publicUrl, clock });
  const conversations = createConversations({
    ...{ caseDeps, journeys, policy, isAdministrator, inspection, paperUrl: `${publicUrl}/paper` },
    register: createRegisterConversation({
      ...{ register, store, contextAt, newId: random.id },
      channelKnown: addresses.known,
    }),
    removals: createRemovalConversation({ store, cases, records, isAdministrator, contextAt, keptReferences }),
    stuck: createStuckConversation({
      stuck: createStuck(store, () => background.owed()),
      ...{ isAdministrator, contextAt, keptReferences },
    }),
  });
  const copySeen = createCopySeen({
    ...{ store, messenger, contextAt, calendarUrl },
    loadCase: repository.load,
    teamOf: (channel) => register.teamOfChannel(channel)?.id,
  });
  const pressed: typeof conversations.pressed = async (place, speaker, press) => {
    const shown = await conversations.pressed(place, speaker, press);
    if (place.kind === 'channel') background.afterAnswer(() => copySeen(place.conversation, press, clock.now()));
    return shown;
  };
  const processor = instrumentedActivityProcessor(
    createActivityProcessor({
      conversations: { ...conversations, pressed },
      ...{ connector, addresses, register, store, clock, hosts, tenants, log },
    }),
    telemetry,
  );
  const { load } = repository;
  const preparation = createPreparation({ store, load, names, cases, calendar, contextAt, reminders, log });
  const afterwards = (now: Instant) => preparation.again(now).finally(() => onceADay(now));
  const calendarFiles = createCalendarFiles(calendarLinks, repository, contextAt);

  return {
    prepare: () => preparation.prepare(clock.now()),
    async process(activity) {
      const { revision } = register;
      const answer = await processor.process(activity);
      if (register.revision !== revision) background.registerChanged();
      background.afterTurn();
      return answer;
    },
    teamsAwaySince: outage.since,
    links,
    calendarFiles: {
      ofInvitation: (token) => calendarFiles.ofInvitation(token, clock.now()),
      ofMeeting: (reference, key) => calendarFiles.ofMeeting(reference, key, clock.now()),
    },
    async ticked() {
      // Who is told is then decided by the register as it was last read; nobody is let in by it.
      await register.refresh(clock.now()).catch((error) => log.error({ event: 'register-not-refreshed', error }));
      await background.ticked().finally(() => afterwards(clock.now()));
    },
    async idle() {
      await processor.idle();
      await background.idle();
    },
  };
}
