/** Links of one use: the page before the button, and what a link gives that is used twice, late, altered or by nobody's leave. */
import { createLog } from '../../src/platform/log.ts';
import { createReports, type Reports } from '../../src/reports/reports.ts';
import { type RunningServer, startServer } from '../../src/server/server.ts';
import { aCase } from '../support/a-case.ts';
import { Casework } from '../support/casework.ts';
import { aRegister, circumstances, person } from '../support/factories.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const period = { from: '2026-11-01', to: '2026-11-30' };
const ruth = person('Ruth Marsden');
const { store } = aWatchedStore(() => undefined);
let now = '2026-11-02T12:00:00Z';
let roster = circumstances(now).roster;
let keys = 0;
const reports: Reports = createReports({
  store,
  contextAt: (at) => circumstances(at, { roster }),
  newKey: () => {
    keys += 1;
    return `key-${keys}-${'x'.repeat(20)}`;
  },
  publicUrl: '',
});
let server: RunningServer;
beforeAll(async () => {
  await new Casework(store).raise();
  server = await startServer(
    {
      process: async () => ({ status: 200 }),
      calendarFiles: { ofInvitation: async () => undefined, ofMeeting: async () => undefined },
      readiness: async () => ({ status: 200 }),
      links: { take: (token) => reports.take(token, now) },
      log: createLog('silent'),
    },
    0,
  );
});
afterAll(() => server.close(1_000));

const links = () => reports.links(period, 'An inspection', ruth, now);
const ask = async (path: string, method: string) => {
  const answer = await fetch(server.url + path, { method });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

describe('a link of one use', () => {
  it('is not used up by programs that look at it, which read nothing; the button uses it, once', async () => {
    const { page } = await links();
    const looked = await ask(page, 'GET');
    expect(looked).toMatchObject({ status: 200 });
    expect(looked.text).toContain('<form method="post"><button type="submit">Show it</button></form>');
    expect(looked.text).not.toContain('Inspection');
    expect((await ask(page, 'HEAD')).status).toBe(200);
    // An address that was never given looks the same until the button is pressed.
    expect((await ask('/report/made-up', 'GET')).text).toBe(looked.text);

    const shown = await ask(page, 'POST');
    expect(shown).toMatchObject({ status: 200 });
    expect(shown.text).toContain('<h1>Inspection report</h1>');
    expect(shown.headers.get('cache-control')).toBe('no-store');
    expect(shown.headers.get('referrer-policy')).toBe('no-referrer');
    const second = await ask(page, 'POST');
    expect(second).toMatchObject({ status: 410 });
    expect(second.text).toContain('This link was used already.');
  });

  it('gives a file of lines under a name that says nothing of anybody', async () => {
    const { lines } = await links();
    const { headers, text } = await ask(lines, 'POST');
    expect(headers.get('content-disposition')).toBe('attachment; filename="inspection-2026-11-01-to-2026-11-30.csv"');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    expect(text).not.toContain(aCase().receivedAt().case.reference);
  });

  it('says so where it has run out, was made up, or its owner is no service lead any more; nothing is told', async () => {
    const { page: late } = await links();
    now = '2026-11-02T12:10:01Z';
    expect((await ask(late, 'POST')).text).toContain('This link worked for ten minutes and has run out.');
    expect(await ask(`${late}x`, 'POST')).toMatchObject({ status: 404 });
    expect(await ask(`/report/${'x'.repeat(10_000)}`, 'POST')).toMatchObject({ status: 404 });
    const { page: ended } = await links();
    roster = aRegister(({ people }) => ({
      people: people.map((one) => (one.name === 'Ruth Marsden' ? { ...one, teams: [] } : one)),
    }));
    expect((await ask(ended, 'POST')).text).toContain('may not have it any more');
  });

  it('is given to one of two who press at once', async () => {
    roster = circumstances(now).roster;
    const { page } = await links();
    const both = await Promise.all([ask(page, 'POST'), ask(page, 'POST')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
  });

  it('stands in the store by its hash alone, and each taking is kept with its reason', async () => {
    const { page } = await links();
    const { items } = await store.all('link-of-one-use', 100);
    expect(JSON.stringify(items)).not.toContain(page.split('/').at(-1));
    const { items: kept } = await store.all<{ event: { form: string; reason: string } }>('report', 100);
    expect(kept.map(({ body: { event } }) => event.form)).toEqual(['page', 'lines', 'page']);
    expect(kept.every(({ body: { event } }) => event.reason === 'An inspection')).toBe(true);
  });
});
