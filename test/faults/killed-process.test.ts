/** The real process, killed with SIGKILL while it works: what it had answered was done, and nothing comes of it twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Answer } from '../../desk/hands/filling.ts';
import { moveClock, type Seat, sitDown } from '../e2e/support/http-seat.ts';
import { calendar } from '../support/factories.ts';
import { freePorts, type Ports } from '../support/free-ports.ts';
import { type RunningPathway, run, startPathway } from '../support/process.ts';

let dataDir: string;
let ports: Ports;
let pathway: RunningPathway;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'pathway-killed-'));
  ports = await freePorts();
  pathway = await startPathway(dataDir, ports);
});
afterEach(async () => {
  await pathway.stop('SIGKILL');
  rmSync(dataDir, { recursive: true });
});

interface Press {
  readonly title: string;
  readonly answers?: Readonly<Record<string, Answer>>;
  readonly place?: string;
}

/** Presses, kills the process so many milliseconds after, starts it again, and presses again where no answer came. */
async function pressesWhileKilled(seat: Seat, { title, answers = {}, place }: Press, after: number): Promise<void> {
  const press = () => seat.presses(title, answers, place);
  const [pressed] = await Promise.allSettled([press(), setTimeout(after).then(() => pathway.stop('SIGKILL'))]);
  pathway = await startPathway(dataDir, ports);
  if (pressed.status === 'rejected') {
    await press().catch((error: Error) => {
      // The answer was lost on the way back to the page, and the card with it.
      if (!error.message.startsWith('No card has')) throw error;
    });
  }
}

const formOf = (title: string, answers: Press['answers'] = {}): Press => ({ title, answers });

/** The posts of a place that begin so, and count: a copy that may have been sent twice says so itself. */
async function postsOf(name: string, place: string | undefined, words: string): Promise<readonly string[]> {
  const seat = await sitDown(pathway.deskUrl, name);
  return (
    (await seat.reads(place))
      .filter((post) => post.startsWith(words) && !post.includes('This one does not count.'))
      .map((post) =>
        post.replace(/\s*This may have been sent before\. If it is above as well, only this one counts\./, ''),
      )
      // Sent again an hour later it says that it is late, which the first did not.
      .map((post) => post.replace(/\s*This message is late: it should have come on [^.]*\./, ''))
  );
}

test('SIGKILL while sending, taking, agreeing and inviting', async () => {
  await moveClock(pathway.deskUrl, 'working-morning');
  const priya = await sitDown(pathway.deskUrl, 'Priya Shah');
  await priya.says('raise a concern');
  await priya.presses('Continue');
  await priya.presses('Next', { 'Their name': 'Jamie Hartley', 'Or roughly how old': 'About 14' });
  await priya.presses('Next', { 'What was seen or heard?': 'Another child was asked for pictures on the bus.' });
  await priya.presses('Go straight to check and send');

  await pressesWhileKilled(priya, { title: 'Send' }, 4);
  await moveClock(pathway.deskUrl, 'hour');
  const [referral = ''] = await postsOf('Hannah Reid', 'CDYJS managers', 'Referral ');
  const [reference = ''] = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(referral) ?? [];
  expect((await priya.reads()).filter((post) => post.includes(reference)).length).toBeGreaterThan(0);

  const hannah = await sitDown(pathway.deskUrl, 'Hannah Reid');
  await pressesWhileKilled(hannah, { title: 'Take the case', place: 'CDYJS managers' }, 8);
  await moveClock(pathway.deskUrl, 'hour');
  await hannah.presses('Open', {}, 'CDYJS managers');
  await hannah.presses('Record the case management system check');
  await hannah.presses('Record and refer on', { Result: 'Not active' });
  const talked = await moveClock(pathway.deskUrl, 'none');
  await hannah.presses('Record the talk with the referrer');
  await hannah.presses('Record the talk', {
    Time: calendar.localTime(talked.now),
    'How you spoke': 'Telephone',
    "The referrer's view": 'Problematic.',
    'Your view': 'Problematic.',
    'What you concluded': 'Agencies should meet.',
    'The reason': 'There was pressure.',
  });
  await hannah.presses('Agree a Risk Management Meeting');
  const agreed = {
    'The reason': 'There was pressure.',
    'What to tell the referrer': 'We will hold a meeting.',
    'Does the referrer agree?': 'Yes',
  };
  await pressesWhileKilled(hannah, formOf('Agree the meeting', agreed), 15);
  const { now } = await moveClock(pathway.deskUrl, 'none');
  await hannah.presses('Book the meeting and invite');
  const counted = calendar.addWorkingDays(calendar.localDate(now), 4);
  const plan = { Day: counted.known ? counted.due : '', Start: '10:00', Place: 'Larch Room, Millbank Offices' };
  await pressesWhileKilled(hannah, formOf('Book and invite', plan), 30);
  for (let hours = 0; hours < 2; hours += 1) await moveClock(pathway.deskUrl, 'hour');

  // Whoever is asked is asked, once, or twice in the same words where the process died in the very moment.
  const invited = [
    ['Joanne Hardy', 'Police safeguarding'],
    ['Ben Asante', 'Health safeguarding'],
    ['Hannah Reid', 'CDYJS managers'],
  ] as const;
  const invitations = await Promise.all(
    invited.map(([name, place]) => postsOf(name, place, `Risk Management Meeting, ${reference}`)),
  );
  expect(invitations.map((posts) => new Set(posts).size)).toEqual([1, 1, 1]);
  expect(invitations.flat().length).toBeLessThanOrEqual(invited.length + 1);
  expect(new Set(await postsOf('Priya Shah', undefined, `Decision on ${reference}`)).size).toBe(1);
  expect(await run('scripts/verify-record.ts', [], { DATA_DIR: dataDir }).ended).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/\n1 case, \d+ events, 1 access log, \d+ looks?: all fit\.\n$/),
  });
}, 300_000);
