/** Who hears of what goes wrong in Azure: every warning of the log is in an alert, or is known to be none. */
import { createPulse } from '../../src/app/pulse.ts';
import { createLog } from '../../src/platform/log.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { found, json, paths, text } from './files.ts';

interface Alert {
  readonly name: string;
  readonly title: string;
  readonly where: string;
}
const alerts = json('infra/modules/alerts.json') as readonly Alert[];
const named = new Set(alerts.flatMap(({ where }) => found(/'([a-z-]+)'/g, where)));

/** Said once and no reason to get up, or by somebody else's fault; the log has them. */
const noAlarm = [
  'clock-put-right',
  'data-folder-open',
  'export-failed',
  'gauge-failed',
  'guidance-unconfirmed',
  'keys-failed',
  'turn-refused',
  'update-failed',
];

it('there is an alert for each warning and error of the log, but for those that are no alarm', () => {
  const logged = paths('src/**/*.ts').flatMap((path) => {
    return found(/\.(?:warn|error)\(\s*\{\s*event: '([a-z-]+)'/g, text(path));
  });
  expect(new Set(logged).size).toBeGreaterThan(20);
  expect([...new Set(logged)].filter((event) => !named.has(event)).sort()).toEqual(noAlarm);
});

it('an alert goes by events that there are', () => {
  const events = found(/^ {2}\| '([a-z-]+)'/gm, text('src/platform/log.ts'));
  expect([...named].filter((event) => !events.includes(event))).toEqual([]);
});

it('the guide says of each alert what to do', () => {
  const guide = text('docs/watching.md');
  const others = found(/displayName: 'Pathway: ([^'$]+)'/g, text('infra/modules/watching.bicep'));
  for (const title of [...alerts.map((one) => one.title), ...others]) expect(guide).toContain(`| ${title} |`);
});

it('the log has a pulse after a look, once in five minutes, which says how long something waits', async () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => void lines.push(line) });
  const store = openSqliteStore(':memory:');
  let elapsed = 0;
  const clock = { now: () => '2026-11-02T09:20:00Z' };
  const beat = createPulse({ store, clock, log, watch: { elapsed: () => elapsed } });
  await beat();
  await beat();
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'info', event: 'pulse', undeliveredSeconds: 0 }),
  ]);
  const notice = { state: 'owed', tries: 0, owedAt: '2026-11-02T09:00:00Z' };
  await store.commit([
    { create: { partition: 'p', id: 'notice:1', kind: 'notice', body: notice, due: '2026-11-02T09:00:00Z' } },
  ]);
  elapsed = 300_000;
  await beat();
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ undeliveredSeconds: 1200 });
  await store.close();
});
