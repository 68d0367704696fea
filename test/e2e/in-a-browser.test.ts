/** A whole case in a real Chromium, as four people with the mouse and the keyboard. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { calendar } from '../support/factories.ts';
import { freePorts } from '../support/free-ports.ts';
import { type RunningPathway, startPathway } from '../support/process.ts';
import { type DeskPage, deskPage, findChromium, startBrowser } from './support/browser.ts';
import {
  beginsAConcern,
  booksTheMeeting,
  checksTheSystem,
  postAbout,
  recordsTheTalk,
  saysWhatWasSeen,
  saysWhoTheyAre,
  sendsTheConcern,
  takesTheCase,
  writesTheDecision,
} from './support/story.ts';

const chromium = findChromium(process.env);
// npm test has said it already where it sets CHROMIUM to nothing.
if (chromium === undefined && process.env.CI !== 'true' && process.env.CHROMIUM !== '') {
  process.stderr.write('Chromium was not found: the test in a browser is skipped. CHROMIUM says where it is.\n');
}

let dataDir: string | undefined;
let pathway: RunningPathway | undefined;
let browser: Browser | undefined;
afterAll(async () => {
  await browser?.close();
  await pathway?.stop('SIGKILL');
  if (dataDir !== undefined) rmSync(dataDir, { recursive: true });
});

/** What the page complains about. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}

/** The day after so many working days, as the desk's clock has it. */
async function workingDay(desk: DeskPage, days: number): Promise<string> {
  const now = await desk.page.getByRole('region', { name: 'Clock' }).locator('time').getAttribute('datetime');
  const count = calendar.addWorkingDays(calendar.localDate(now ?? ''), days);
  if (!count.known) throw new Error(count.why);
  return count.due;
}

(chromium === undefined && process.env.CI !== 'true' ? test.skip : test)(
  'a concern is raised, taken, agreed, booked and answered in a browser, and its meeting remembered',
  async () => {
    if (chromium === undefined) throw new Error('With CI=true there must be a Chromium.');
    dataDir = mkdtempSync(join(tmpdir(), 'pathway-in-a-browser-'));
    pathway = await startPathway(dataDir, await freePorts());
    browser = await startBrowser(chromium);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    page.setDefaultTimeout(10_000);
    const complaints = complaintsOf(page);
    await page.goto(pathway.deskUrl);
    const desk = deskPage(page);
    await desk.movesClock('Next working morning');
    const shown: string[] = [];
    const channelShows = async (words: string) => {
      await desk.log.getByText(words).first().waitFor();
      shown.push(await page.content());
    };

    await desk.sits('Priya Shah');
    await beginsAConcern(desk);
    await saysWhoTheyAre(desk);
    await desk.presses('Next');
    await saysWhatWasSeen(desk);
    await desk.presses('Go straight to check and send');
    const reference = await sendsTheConcern(desk);

    await desk.sits('Hannah Reid', 'CDYJS managers');
    await takesTheCase(desk, reference);
    await checksTheSystem(desk);
    await recordsTheTalk(desk);
    await writesTheDecision(desk);
    await desk.presses('Agree the meeting');
    await booksTheMeeting(desk, await workingDay(desk, 3));
    await desk.dialog.getByText('Meeting booked').waitFor();
    await desk.closesDialog();
    await channelShows('Meeting booked');

    await desk.sits('Joanne Hardy', 'Police safeguarding');
    await postAbout(desk, `Risk Management Meeting, ${reference}`).waitFor();
    await desk.presses('Accept');
    await desk.log.getByText('Thank you: your agency is coming.').waitFor();
    await channelShows('Coming, ');

    await desk.sits('Lucy Tran', 'First Contact');
    await postAbout(desk, `Referral to First Contact: ${reference}`).waitFor();
    await desk.presses('Sent on in Liquid Logic');
    await desk.chooses('Sent on to which team in Liquid Logic', 'Families First East');
    await desk.presses('Confirm');
    await desk.dialog.getByText('Done: you confirmed the referral').waitFor();
    await desk.closesDialog();

    await desk.sits('Joanne Hardy', 'Police safeguarding');
    const reminder = desk.log.getByText(/The meeting is (tomorrow,|on) /);
    for (let moves = 0; moves < 8 && !(await reminder.isVisible()); moves += 1) {
      await desk.movesClock('Next thing due');
      await reminder.waitFor({ timeout: 500 }).catch(() => undefined);
    }
    await channelShows('The meeting is ');

    for (const words of shown) expect(words).not.toMatch(/Jamie|Hartley/);
    expect(complaints).toEqual([]);
  },
  60_000,
);
