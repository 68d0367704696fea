/** The day of the secret's end is known: administrators hear 30 days and 7 days before, and no later than they can. */
import { createSecretExpiry } from '../../src/notices/secret-expiry.ts';
import { createLog } from '../../src/platform/log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { circumstances, local, person } from '../support/factories.ts';
import { FakeMessenger } from '../support/fake-messenger.ts';

interface Room {
  /** A process is started with this end of the secret, over what was kept. */
  startsWith(expires: string): void;
  at(day: string, time: string): Promise<void>;
  /** Who heard since, and of when it ends. */
  heard(): readonly (readonly [string, string | undefined])[];
  readonly messenger: FakeMessenger;
  readonly lines: readonly string[];
  /** Besides Gwen Parry. */
  readonly administrators: string[];
}

/** Where a process runs whose secret ends on that day. */
function aRoom(expires: string): Room {
  const store = openSqliteStore(':memory:');
  const messenger = new FakeMessenger();
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const administrators = [person('Gwen Parry').id];
  const aProcess = (end: string) =>
    createSecretExpiry({
      expires: end,
      store,
      messenger,
      contextAt: circumstances,
      administrators: () => administrators,
      log,
    });
  let secret = aProcess(expires);
  return {
    startsWith: (end) => {
      secret = aProcess(end);
    },
    at: (day, time) => secret.settle(local(day, time)),
    heard: () => messenger.arrived.splice(0).map(({ to, card }) => [to, /in \d+ days?|today/.exec(card)?.[0]]),
    ...{ messenger, lines, administrators },
  };
}

it('nobody hears of it more than thirty days before, nor outside working hours', async () => {
  const { at, heard } = aRoom('2026-12-31');
  await at('2026-11-30', '10:00');
  await at('2026-12-01', '07:00');
  expect(heard()).toEqual([]);
});

it('each administrator hears once at thirty days, and once at seven, whatever restarts', async () => {
  const { at, heard, startsWith } = aRoom('2026-12-31');
  await at('2026-12-01', '10:00');
  expect(heard()).toEqual([['Gwen Parry', 'in 30 days']]);
  await at('2026-12-02', '10:00');
  startsWith('2026-12-31');
  await at('2026-12-10', '10:00');
  expect(heard()).toEqual([]);
  await at('2026-12-24', '10:00');
  await at('2026-12-29', '10:00');
  expect(heard()).toEqual([['Gwen Parry', 'in 7 days']]);
});

it('somebody who becomes one later hears as well, and one who cannot be reached is tried again', async () => {
  const { at, heard, administrators, messenger, lines } = aRoom('2026-12-31');
  await at('2026-12-29', '10:00');
  expect(heard()).toEqual([['Gwen Parry', 'in 2 days']]);
  administrators.push(person('Ruth Marsden').id);
  messenger.weather = () => ({ outcome: 'later' });
  await at('2026-12-30', '10:00');
  expect(heard()).toEqual([]);
  expect(lines.join()).toContain('"event":"secret-expires","code":"later","count":1');
  messenger.weather = () => undefined;
  await at('2026-12-30', '10:05');
  expect(heard()).toEqual([]);
  await at('2026-12-30', '10:10');
  expect(heard()).toEqual([['Ruth Marsden', 'in 1 day']]);
});

it('of a new secret they hear again', async () => {
  const { at, heard, startsWith } = aRoom('2026-12-31');
  await at('2026-12-29', '10:00');
  expect(heard()).toEqual([['Gwen Parry', 'in 2 days']]);
  startsWith('2027-12-31');
  await at('2027-01-04', '10:00');
  expect(heard()).toEqual([]);
  await at('2027-12-01', '10:00');
  expect(heard()).toEqual([['Gwen Parry', 'in 30 days']]);
});

it('what a clock said that was ahead is said again in its time', async () => {
  const { at, heard } = aRoom('2026-12-31');
  await at('2026-12-29', '10:00');
  expect(heard()).toEqual([['Gwen Parry', 'in 2 days']]);
  await at('2026-11-30', '10:00');
  expect(heard()).toEqual([]);
  await at('2026-12-01', '10:00');
  await at('2026-12-02', '10:00');
  await at('2026-12-24', '10:00');
  expect(heard()).toEqual([
    ['Gwen Parry', 'in 30 days'],
    ['Gwen Parry', 'in 7 days'],
  ]);
});

it('the log says it once a day, so that an alert can see it', async () => {
  const { at, lines } = aRoom('2028-12-31');
  for (const time of ['08:00', '09:00', '10:00']) await at('2028-12-20', time);
  expect(lines.filter((line) => line.includes('"event":"secret-expires","count":11'))).toHaveLength(1);
});
