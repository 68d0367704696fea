/** The process: settings, store, clock, bot, desk, and a clean end. */
import { flushCompileCache } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import type { County } from '../desk/fake-teams/county.ts';
import { banner } from './app/banner.ts';
import { openData } from './app/data.ts';
import { inTenant, onThisMachine } from './app/environment.ts';
import { nameIndexKeyOf } from './app/name-index-key.ts';
import { endWithWords, onStop } from './app/process.ts';
import { createPulse } from './app/pulse.ts';
import { watchReadiness } from './app/ready-watch.ts';
import { noteRemoval, removalsFile } from './app/removals-file.ts';
import { startScheduler } from './app/scheduler.ts';
import { readAuthority } from './authority/authority.ts';
import { readBankHolidays } from './authority/bank-holidays.ts';
import { type Config, checkTenants, readConfig } from './config/config.ts';
import { paperPage } from './paper/index.ts';
import { openRegister, peopleAtFirst } from './people/opening.ts';
import { systemClock, systemWatch } from './platform/clock.ts';
import { createLog, type Log } from './platform/log.ts';
import { systemRandom } from './platform/random.ts';
import { version } from './platform/version.ts';
import { createCalendar } from './rules/base/calendar.ts';
import { unconfirmedInForce } from './rules/base/guidance.ts';
import { asPortError } from './server/listening.ts';
import { createReadiness, readCheck, teamsCheck } from './server/readiness.ts';
import { storeFile } from './store/data-folder.ts';
import { instrumentedLog } from './telemetry/instrumented-log.ts';
import { startTelemetry } from './telemetry/start.ts';
import type { Telemetry } from './telemetry/telemetry.ts';

/** How long turns that run may take to end, in milliseconds. */
const patience = 5_000;

async function startTheDesk(config: Config, botUrl: string, county: County) {
  // Loaded only here: a Pathway of a Teams tenant has no desk.
  const { startDesk } = await import('../desk/server.ts');
  const { deskPort: port, dataDir, exampleOf, store } = config;
  const hasExample = exampleOf === undefined && store.kind === 'sqlite';
  return startDesk({ port, botUrl, dataDir, county, hasExample, exampleOf }).catch((error: unknown) => {
    throw asPortError(error, 'DESK_PORT', port);
  });
}

/** Starts everything. It says so only once it can be stopped in order. */
async function start(config: Config, log: Log, telemetry: Telemetry): Promise<void> {
  const policy = readAuthority(config.authorityFile);
  const calendar = createCalendar({ ...readBankHolidays(config.bankHolidaysFile), hours: policy.workingHours });
  // The most of what is loaded, and only here: what is wrong with the settings is said without it. Meanwhile a process of
  // its own looks over the store.
  const [data, { createPathway }, { kindsAtATick: kinds }, { startServer }] = await Promise.all([
    openData(config, storeFile(process.env), log),
    import('./app/pathway.ts'),
    import('./app/background.ts'),
    import('./server/server.ts'),
  ]);
  const { store } = data;
  const register = await openRegister(config, store, systemClock.now());
  checkTenants(config, register.tenant, register.tenantsElsewhere());
  const { clock, hosts, connector, tenants, serving, checks } = config.tenant
    ? await inTenant(config.tenant, log)
    : await onThisMachine(
        { store, calendar, nudgesAt: policy.nudges.at, kinds, ticked: () => pathway.ticked() },
        config.exampleOf !== undefined,
      );
  const { publicUrl, tenant } = config;
  const secretExpires = tenant?.app.type === 'SingleTenant' ? tenant.app.passwordExpires : undefined;
  const pathway = createPathway({
    ...{
      store,
      clock,
      policy,
      calendar,
      register,
      connector,
      hosts,
      tenants,
      publicUrl,
      secretExpires,
      log,
      telemetry,
    },
    random: systemRandom,
    witness: config.witness,
    ...(config.store.kind === 'sqlite'
      ? { onRemoved: (removed) => noteRemoval(removalsFile(config.dataDir), removed) }
      : {}),
    nameIndexKey: nameIndexKeyOf(config, systemRandom.key),
  });
  await pathway.prepare();
  const { process: take, calendarFiles, links } = pathway;
  const readiness = createReadiness({
    store: data.check,
    register: readCheck(
      () => register.refresh(clock.now()),
      'The people register cannot be read, so nobody is let in.',
    ),
    ...checks,
    teams: teamsCheck(pathway.teamsAwaySince),
  });
  const server = await startServer(
    {
      ...{ process: take, calendarFiles, links, readiness, log, ...serving },
      paper: (id) => paperPage({ policy, calendar, now: clock.now() }, id),
    },
    config.port,
    config.tenant?.host,
  );
  const desk = config.tenant ? undefined : await startTheDesk(config, server.url, peopleAtFirst(config) as County);
  // At the desk nobody has an alert on it.
  const pulse = config.tenant ? createPulse({ store, clock, log }) : async () => {};
  const looked = () => pathway.ticked().then(pulse);
  const running = [startScheduler(looked, log), watchReadiness(readiness, log)];
  const stop = async (): Promise<void> => {
    log.info({ event: 'stopping' });
    for (const one of running) one.stop();
    await server.close(patience);
    await Promise.race([pathway.idle(), setTimeout(patience, undefined, { ref: false })]);
    await desk?.close();
    // The last of it is read from the store.
    await telemetry.stop();
    await data.close();
    log.info({ event: 'stopped' });
  };
  onStop(stop, log);
  log.info({ event: 'started', port: config.port, version });
  // Node would do it at the end, which a process that is stopped does not come to.
  flushCompileCache();
  // At the desk the administrators' card says it: there is nothing to confirm for made-up people.
  for (const { id } of tenant ? unconfirmedInForce(policy, calendar.localDate(clock.now())) : []) {
    log.warn({ event: 'guidance-unconfirmed', code: id });
  }
  if (desk) console.log(banner({ deskUrl: desk.url, register, dataDir: config.dataDir }));
}

try {
  const config = readConfig(process.env);
  const unwatched = createLog(config.logLevel);
  const parts = { watch: systemWatch, log: unwatched, instance: systemRandom.id() };
  const telemetry = await startTelemetry(config.telemetry, parts);
  const log = instrumentedLog(unwatched, telemetry);
  await start(config, log, telemetry);
} catch (error) {
  endWithWords(error);
}
