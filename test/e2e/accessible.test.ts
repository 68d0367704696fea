/** axe looks at the desk with a card of each kind open: for somebody who sees, hears or moves in another way. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { calendar } from '../support/factories.ts';
import { freePorts } from '../support/free-ports.ts';
import { type RunningPathway, startPathway } from '../support/process.ts';
import { type DeskPage, deskPage, findChromium, startBrowser } from './support/browser.ts';
import * as story from './support/story.ts';

const axe = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
const chromium = findChromium(process.env);
if (chromium === undefined && process.env.CI !== 'true' && process.env.CHROMIUM !== '') {
  process.stderr.write('Chromium was not found: the test with axe is skipped. CHROMIUM says where it is.\n');
}

let dataDir: string | undefined;
let pathway: RunningPathway | undefined;
let browser: Browser | undefined;
afterAll(async () => {
  await browser?.close();
  await pathway?.stop('SIGKILL');
  if (dataDir !== undefined) rmSync(dataDir, { recursive: true });
});

/** What axe finds, each with the elements it is about. */
async function troublesOf(page: Page): Promise<readonly string[]> {
  // The page lets in no script but its own, so this one comes by the debugger.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`);
}

async function workingDay(desk: DeskPage, days: number): Promise<string> {
  const now = await desk.page.getByRole('region', { name: 'Clock' }).locator('time').getAttribute('datetime');
  const count = calendar.addWorkingDays(calendar.localDate(now ?? ''), days);
  if (!count.known) throw new Error(count.why);
  return count.due;
}

(chromium === undefined && process.env.CI !== 'true' ? test.skip : test)(
  'axe finds nothing on the desk, its first screen, its cards, its forms and its lists',
  async () => {
    if (chromium === undefined) throw new Error('With CI=true there must be a Chromium.');
    dataDir = mkdtempSync(join(tmpdir(), 'pathway-accessible-'));
    pathway = await startPathway(dataDir, await freePorts());
    browser = await startBrowser(chromium);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    page.setDefaultTimeout(30_000);
    await page.goto(pathway.deskUrl);
    const desk = deskPage(page);
    const found: Record<string, readonly string[]> = {};
    const look = async (where: string): Promise<void> => {
      const troubles = await troublesOf(page);
      if (troubles.length > 0) found[where] = troubles;
    };

    await page.getByRole('heading', { name: 'See a county in motion' }).waitFor();
    await look('the first screen');
    await desk.movesClock('Next working morning');
    await desk.sits('Priya Shah');
    await story.beginsAConcern(desk);
    await look('the card before a concern');
    await story.saysWhoTheyAre(desk);
    await look('the card about the young person');
    await desk.presses('Next');
    await story.saysWhatWasSeen(desk);
    await desk.presses('Go straight to check and send');
    await look('the check');
    const reference = await story.sendsTheConcern(desk);
    await look('the receipt');
    await desk.says('my cases');
    await desk.log.getByText(reference).last().waitFor();
    await look('a list');
    await desk.sits('Hannah Reid', 'CDYJS managers');
    await story.takesTheCase(desk, reference);
    await look('the page of a case');
    await story.checksTheSystem(desk);
    await story.recordsTheTalk(desk);
    await story.writesTheDecision(desk);
    await look('a form');
    await desk.presses('Agree the meeting');
    await story.booksTheMeeting(desk, await workingDay(desk, 3));
    await desk.dialog.getByText('Meeting booked').waitFor();
    await desk.closesDialog();
    await desk.sits('Joanne Hardy', 'Police safeguarding');
    await story.postAbout(desk, `Risk Management Meeting, ${reference}`).waitFor();
    await look('an invitation');
    await page.setViewportSize({ width: 390, height: 844 });
    await look('an invitation on a phone');

    expect(found).toEqual({});
  },
  180_000,
);
