/** The process itself, as `npm start` runs it, worked through the desk's calls: everything goes over HTTP, as in Teams. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { command } from '../support/commands.ts';
import { calendar } from '../support/factories.ts';
import { freePorts, type Ports } from '../support/free-ports.ts';
import { type RunningPathway, startPathway } from '../support/process.ts';
import { moveClock, type Seat, setFaults, sitDown } from './support/http-seat.ts';

const child = 'Jamie Hartley';
const account = 'Another child was asked for pictures on the bus, and said no.';

/** Several starts of the whole process, on a machine that may be busy. */
jest.setTimeout(60_000);

let dataDir: string;
let ports: Ports;
let pathway: RunningPathway;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pathway-over-http-'));
  ports = await freePorts();
  pathway = await startPathway(dataDir, ports);
});
afterEach(async () => {
  await pathway.stop('SIGKILL');
  rmSync(dataDir, { recursive: true });
});

const as = (name: string): Promise<Seat> => sitDown(pathway.deskUrl, name);
const script = (file: string, ...words: string[]) => command(file, words, { DATA_DIR: dataDir });
const isUp = async (url: string) => (await fetch(`${url}/healthz`)).status === 200;

async function startAgain(): Promise<void> {
  pathway = await startPathway(dataDir, ports);
}

/** Reads until a post of the place holds the words: what is owed is delivered beside the answer. */
async function postWith(name: string, place: string | undefined, words: string): Promise<string> {
  const seat = await as(name);
  for (let tries = 0; tries < 100; tries += 1) {
    const found = (await seat.reads(place)).findLast((post) => post.includes(words));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${name} finds no post with "${words}":\n${(await seat.reads(place)).join('\n\n')}`);
}

/** Moves the clock from one thing due to the next until a post of the place holds the words; the time then. */
async function untilPost(name: string, place: string, words: string): Promise<string> {
  for (let moves = 0; moves < 20; moves += 1) {
    const { now } = await moveClock(pathway.deskUrl, 'next-due');
    if ((await (await as(name)).reads(place)).some((post) => post.includes(words))) return now;
  }
  throw new Error(`Nothing with "${words}" came.`);
}

/** Safety, who, what was seen or heard. */
async function answerThreeCards(name: string): Promise<void> {
  const teacher = await as(name);
  await teacher.says('raise a concern');
  await teacher.presses('Continue');
  await teacher.presses('Next', { 'Their name': child, 'Or roughly how old': 'About 14' });
  await teacher.presses('Next', { 'What was seen or heard?': account });
}

/** Sends the concern that is open; the reference on the receipt. */
async function sendConcern(): Promise<string> {
  const priya = await as('Priya Shah');
  await priya.presses('Go straight to check and send');
  await priya.presses('Send');
  const receipt = await postWith('Priya Shah', undefined, 'Your concern has been sent');
  return /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(receipt)?.[0] ?? 'no reference';
}

/** From the open case to an agreed meeting. */
async function comeToAMeeting(hannah: Seat): Promise<void> {
  const { now } = await moveClock(pathway.deskUrl, 'none');
  await hannah.presses('Record the case management system check');
  await hannah.presses('Record and refer on', { Result: 'Not active' });
  await hannah.presses('Record the talk with the referrer');
  await hannah.presses('Record the talk', {
    Time: calendar.localTime(now),
    'How you spoke': 'Telephone',
    "The referrer's view": 'Problematic: it was asked for again after a refusal.',
    'Your view': 'Problematic.',
    'What you concluded': 'Agencies should meet.',
    'The reason': 'There was pressure.',
  });
  await hannah.presses('Agree a Risk Management Meeting');
  await hannah.presses('Agree the meeting', {
    'The reason': 'There was pressure.',
    'What to tell the referrer': 'We will hold a meeting.',
    'Does the referrer agree?': 'Yes',
  });
}

function workingDaysAfter(now: string, days: number): string {
  const count = calendar.addWorkingDays(calendar.localDate(now), days);
  if (!count.known) throw new Error(count.why);
  return count.due;
}

async function sendsBadBodies(): Promise<void> {
  const json = { 'content-type': 'application/json' };
  const send = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) => {
    const answer = await fetch(`${pathway.botUrl}/api/messages`, { method: 'POST', headers, body });
    return answer.status;
  };
  const gzip = { ...json, 'content-encoding': 'gzip' };
  const zipped = gzipSync(JSON.stringify({ type: 'message', text: 'x'.repeat(2_000_000) }));
  expect(await send('{"type":', json)).toBe(400);
  expect(await send('', json)).toBe(400);
  expect(await send('[]', json)).toBe(400);
  expect(await send(JSON.stringify({ text: 'x'.repeat(300_000) }), json)).toBe(413);
  expect(await send('x'.repeat(1_500_000), json)).toBe(413);
  expect(await send('type=message', { 'content-type': 'text/plain' })).toBe(415);
  expect(await send(zipped, gzip)).toBe(415);
  expect(await send(zipped.slice(0, 400), gzip)).toBe(415);
  const form = new FormData();
  form.set('file', new Blob(['x']), 'photo.jpg');
  expect(await fetch(`${pathway.botUrl}/api/messages`, { method: 'POST', body: form })).toMatchObject({
    status: 415,
  });
}

describe('Pathway over HTTP', () => {
  test('answers bad bodies, stays up, and carries a concern to a held meeting', async () => {
    await sendsBadBodies();
    expect(await isUp(pathway.botUrl)).toBe(true);
    const { now } = await moveClock(pathway.deskUrl, 'working-morning');
    await answerThreeCards('Priya Shah');
    const reference = await sendConcern();
    await postWith('Hannah Reid', 'CDYJS managers', `Referral ${reference}`);
    const hannah = await as('Hannah Reid');
    await hannah.presses('Take the case', {}, 'CDYJS managers');
    for (let hours = 0; hours < 2; hours += 1) await moveClock(pathway.deskUrl, 'hour');
    await hannah.presses('Open', {}, 'CDYJS managers');
    await comeToAMeeting(hannah);
    const day = workingDaysAfter(now, 4);
    await hannah.presses('Book the meeting and invite');
    await hannah.presses('Book and invite', { Day: day, Start: '10:00', Place: 'Larch Room, Millbank Offices' });
    expect(hannah.dialog()).toContain('Meeting booked');

    await postWith('Lucy Tran', 'First Contact', `Referral to First Contact: ${reference}`);
    const lucy = await as('Lucy Tran');
    await lucy.presses('Sent on in Liquid Logic', {}, 'First Contact');
    await lucy.presses('Confirm', { 'Sent on to which team in Liquid Logic': 'Families First East' });
    await postWith('Joanne Hardy', 'Police safeguarding', `Risk Management Meeting, ${reference}`);
    const joanne = await as('Joanne Hardy');
    await joanne.presses('Accept', {}, 'Police safeguarding');
    await postWith('Hannah Reid', 'CDYJS managers', 'Coming');

    const link = await joanne.link('Add to calendar', 'Police safeguarding');
    const file = await fetch(link);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const entry = await file.text();
    expect(entry).toContain(reference);
    expect(entry).not.toContain('Jamie');
    const otherSign = link.at(-5) === 'A' ? 'B' : 'A';
    expect((await fetch(`${link.slice(0, -5)}${otherSign}.ics`)).status).toBe(404);

    const today = await untilPost('Joanne Hardy', 'Police safeguarding', 'The meeting is today');
    expect(calendar.localDate(today)).toBe(day);
    await hannah.presses('Record that the meeting was held');
    await hannah.presses('Record', { 'Who came': ['CDYJS managers', 'Police safeguarding'] });
    // It is the morning before the meeting: that is asked about.
    await hannah.presses('Yes, record');
    expect(hannah.dialog()).toContain('Meeting held');

    const channels = await Promise.all([
      hannah.reads('CDYJS managers'),
      (await as('Priya Shah')).reads('Northfield Academy'),
      joanne.reads('Police safeguarding'),
      lucy.reads('First Contact'),
    ]);
    expect(channels.map((posts) => posts.length > 0)).toEqual([true, true, true, true]);
    for (const words of [...channels.flat(), pathway.output()]) {
      expect(words).not.toContain('Hartley');
      expect(words).not.toContain(account);
    }
  });

  test('goes on after a clean stop and after being killed, with nothing lost', async () => {
    await moveClock(pathway.deskUrl, 'working-morning');
    await answerThreeCards('Martin Dale');
    await answerThreeCards('Priya Shah');
    const priya = await as('Priya Shah');
    await priya.presses('Go straight to check and send');
    // Teams takes nothing, then Ctrl-C: what is owed to others comes after the next start, and a draft is there.
    await setFaults(pathway.deskUrl, { refuse: { sends: 100, status: 503 } });
    await priya.presses('Send');
    expect(await pathway.stop('SIGINT')).toMatchObject({ status: 0 });
    await startAgain();
    const martin = await as('Martin Dale');
    await martin.presses('Back');
    expect(await martin.typed()).toMatchObject({ 'What was seen or heard? (required)': account });
    const hannah = await as('Hannah Reid');
    expect(await hannah.reads('CDYJS managers')).toEqual([]);
    await moveClock(pathway.deskUrl, 'hour');
    const referrals = await hannah.reads('CDYJS managers');
    expect(referrals.filter((post) => post.startsWith('Referral '))).toHaveLength(1);

    // Killed as soon as it had answered: what it answered was done, and who must know is told.
    await hannah.presses('Take the case', {}, 'CDYJS managers');
    await pathway.stop('SIGKILL');
    await startAgain();
    // What the killed process had begun to send is left to it for a while.
    await moveClock(pathway.deskUrl, 'hour');
    await postWith('Hannah Reid', 'CDYJS managers', 'With a team manager');
    await postWith('Priya Shah', undefined, 'Hannah Reid has it now');
    const afterwards = await hannah.reads('CDYJS managers');
    expect(afterwards.filter((post) => post.startsWith('Referral '))).toHaveLength(1);

    const fits = {
      status: 0,
      stdout: expect.stringMatching(/\n1 case, \d+ events, 0 access logs, 0 looks: all fit\.\n$/),
    };
    const copy = join(dataDir, 'copy.sqlite');
    expect(await script('scripts/verify-record.ts')).toMatchObject(fits);
    expect(await script('scripts/backup.ts', copy)).toMatchObject({ status: 0 });
    expect(await script('scripts/verify-record.ts', copy)).toMatchObject(fits);
    expect(await isUp(pathway.botUrl)).toBe(true);
  });
});
