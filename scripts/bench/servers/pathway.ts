/** Pathway as it runs in a Teams tenant, put together as src/main.ts does it, with a connector on this machine. */
import { join } from 'node:path';
import { createPathway } from '../../../src/app/pathway.ts';
import { startScheduler } from '../../../src/app/scheduler.ts';
import { readAuthority } from '../../../src/authority/authority.ts';
import { readBankHolidays } from '../../../src/authority/bank-holidays.ts';
import { readContents } from '../../../src/people/contents.ts';
import { createKeptRegister } from '../../../src/people/kept-register.ts';
import { systemClock, systemWatch, type Watch } from '../../../src/platform/clock.ts';
import { createLog } from '../../../src/platform/log.ts';
import { systemRandom } from '../../../src/platform/random.ts';
import { createCalendar } from '../../../src/rules/base/calendar.ts';
import { createReadiness } from '../../../src/server/readiness.ts';
import { startServer } from '../../../src/server/server.ts';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import { pacedConnector } from '../../../src/teams/paced-connector.ts';
import { connectTenant } from '../../../src/teams/tenant-connection.ts';
import type { Given } from './given.ts';
import { ownToken, type Serving, serve } from './measured.ts';

const authority = join(import.meta.dirname, '../../../authority');

/** Milliseconds. A call looks at the time some nine times, and is given back where it would wait for two seconds. */
const betweenLooks = 300;
let looks = 0;

/**
 * Teams takes 50 posts a second, and far more are measured. For the pacing time passes each time it looks at it, so that
 * nobody waits, however fast or busy the machine is.
 */
const hurried: Watch = {
  ...systemWatch,
  elapsed() {
    looks += 1;
    return looks * betweenLooks;
  },
};

async function start(given: Given): Promise<Serving> {
  const { appId, county, metadataUrl, storeFile } = given;
  const policy = readAuthority(join(authority, 'county-durham.json'));
  const bankHolidays = readBankHolidays(join(authority, 'bank-holidays.json'));
  const calendar = createCalendar({ ...bankHolidays, hours: policy.workingHours });
  const store = openSqliteStore(storeFile);
  const register = createKeptRegister({ store, first: readContents(county) });
  const log = createLog('info');
  const clock = systemClock;
  const tenants = [county.tenant];
  const { hosts, connector, callers } = connectTenant({
    app: { appId, tenantId: county.tenant, type: 'SingleTenant', password: 'not asked for' },
    ...{ tenants, clock, log },
    elsewhere: {
      hosts: 'loopback',
      metadataUrl,
      async fetchToken(signal) {
        const { access_token: token, expires_in: seconds } = await ownToken(given, signal);
        return { token, expires: Date.now() + seconds * 1000 };
      },
    },
  });
  const pathway = createPathway({
    ...{ store, clock, policy, calendar, register, hosts, tenants, log },
    connector: pacedConnector(connector, hurried),
    publicUrl: 'https://pathway.example',
    random: systemRandom,
    nameIndexKey: systemRandom.key() + systemRandom.key(),
  });
  await pathway.prepare();
  const { process: take, calendarFiles } = pathway;
  const readiness = createReadiness({});
  const { url } = await startServer({ process: take, callers, calendarFiles, readiness, log }, 0, '127.0.0.1');
  startScheduler(pathway.ticked, log);
  return { url, idle: pathway.idle };
}

serve(start);
