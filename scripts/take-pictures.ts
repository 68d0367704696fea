/**
 * `npm run pictures`: plays one concern at the desk in Chromium, has the example county made, and writes the pictures of
 * docs/pictures again. The people, the child and the case are made up.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import type { ConversationsAnswer, PeopleAnswer } from '../desk/page-api.ts';
import { type DeskPage, deskPage, findChromium, startBrowser } from '../test/e2e/support/browser.ts';
import * as story from '../test/e2e/support/story.ts';
import { freePorts } from '../test/support/free-ports.ts';
import { startPathway } from '../test/support/process.ts';

const folder = join(import.meta.dirname, '../docs/pictures');
const desktop = { width: 1366, height: 768 };
const phone = { width: 390, height: 844 };

/** How far below the upper edge the first post stands. */
const margin = 16;

/** A picture without a caret; `first` is the post at the top. */
async function take({ page }: DeskPage, name: string, first?: Locator): Promise<void> {
  await page.evaluate('document.activeElement?.blur()');
  await page.mouse.move(0, 0);
  await first?.evaluate((post, margin) => {
    const log = post.closest('.log');
    log?.scrollBy(0, post.getBoundingClientRect().top - log.getBoundingClientRect().top - margin);
  }, margin);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  console.log(`docs/pictures/${name}.png`);
}

async function openDesk(browser: Browser, url: string, viewport: typeof phone): Promise<DeskPage> {
  const isMobile = viewport === phone;
  const context = await browser.newContext({ baseURL: url, viewport, locale: 'en-GB', isMobile, hasTouch: isMobile });
  const page = await context.newPage();
  await page.goto(url);
  return deskPage(page);
}

/** Straight to a channel: whoever has not opened their chat yet has nothing in it but what Pathway sent. */
async function goTo({ page }: DeskPage, name: string, channel: string): Promise<void> {
  const { people } = (await (await page.request.get('/api/people')).json()) as PeopleAnswer;
  const person = people.find((one) => one.name === name)?.id ?? '';
  const { conversations } = (await (await page.request.get(`/api/as/${person}`)).json()) as ConversationsAnswer;
  const conversation = conversations.find((one) => one.name === channel)?.id ?? '';
  await page.goto(`/#/${person}/${encodeURIComponent(conversation)}`);
}

const newest = (desk: DeskPage) => desk.log.getByRole('article').last();

/** A weekday next week by the page's clock: within the ten working days. */
async function nextWednesday({ page }: DeskPage): Promise<string> {
  const now = await page.getByRole('region', { name: 'Clock' }).locator('time').getAttribute('datetime');
  const day = Temporal.PlainDate.from(String(now).slice(0, 10));
  return day.add({ days: 10 - day.dayOfWeek }).toString();
}

async function untilUnread(desk: DeskPage): Promise<void> {
  const unread = desk.page.getByRole('button', { name: /^Pathway, chat, \d+ unread/ });
  for (let moves = 0; moves < 6 && !(await unread.isVisible()); moves += 1) {
    await desk.movesClock('Next thing due');
    await unread.waitFor({ timeout: 1000 }).catch(() => undefined);
  }
}

async function play(browser: Browser, url: string): Promise<void> {
  const desk = await openDesk(browser, url, desktop);
  await desk.movesClock('Next working morning');

  await desk.sits('Priya Shah');
  await story.beginsAConcern(desk);
  await story.saysWhoTheyAre(desk);
  await take(desk, 'raising', newest(desk));
  await desk.presses('Next');

  const onPhone = await openDesk(browser, desk.page.url(), phone);
  await story.saysWhatWasSeen(onPhone);
  await take(onPhone, 'phone', newest(onPhone));
  await onPhone.page.close();
  await story.saysWhatWasSeen(desk);
  await desk.presses('Go straight to check and send');
  const reference = await story.sendsTheConcern(desk);
  await take(desk, 'receipt', newest(desk));

  await goTo(desk, 'Hannah Reid', 'CDYJS managers');
  await story.takesTheCase(desk, reference);
  await story.checksTheSystem(desk);
  await desk.closesDialog();
  await untilUnread(desk);
  await desk.sits('Hannah Reid');
  await newest(desk)
    .getByText(/needs? doing|Overdue/)
    .waitFor();
  await take(desk, 'nudge', newest(desk));

  await desk.presses(`Open ${reference}`);
  await story.recordsTheTalk(desk);
  await story.writesTheDecision(desk);
  await take(desk, 'agreeing');
  await desk.presses('Agree the meeting');
  await story.booksTheMeeting(desk, await nextWednesday(desk));
  await desk.dialog.getByText('Meeting booked').first().waitFor();
  await take(desk, 'case');
  await desk.presses('Why? Steps, dates and clauses');
  await desk.dialog.getByText('Day 1:').waitFor();
  await take(desk, 'why');
  await desk.closesDialog();
  await desk.sits('Joanne Hardy', 'Police safeguarding');
  await story.postAbout(desk, `Risk Management Meeting, ${reference}`).waitFor();
  await desk.page.getByRole('button', { name: /^Ben Asante, .*unread/ }).waitFor();
  await take(desk, 'invitation', newest(desk));
  await desk.presses('Accept');
  await desk.log.getByText('Thank you: your agency is coming.').waitFor();
  await desk.sits('Ben Asante', 'Health safeguarding');
  await story.postAbout(desk, `Risk Management Meeting, ${reference}`).waitFor();
  await desk.presses('Decline');
  await desk.types(
    'Why your agency is not coming',
    'Nobody from the team is free that morning. We will send a report.',
  );
  await desk.presses('Send this answer');
  await desk.closesDialog();
  await goTo(desk, 'Hannah Reid', 'CDYJS managers');
  await story.postAbout(desk, `Referral ${reference}`).getByRole('button', { name: 'Open', exact: true }).click();
  await desk.dialog.waitFor();
  await desk.presses('The meeting and who is invited');
  await desk.dialog.getByText('We will send a report.').waitFor();
  await take(desk, 'answers');
  await desk.closesDialog();

  await desk.sits('Gwen Parry');
  await desk.says('people');
  await newest(desk).getByText('People and channels').waitFor();
  await desk.presses('Find a person');
  await desk.types('Who are you looking for?', 'hannah');
  await desk.presses('Find');
  await desk.presses('Open Hannah Reid');
  await desk.presses('Cover for an absence');
  await take(desk, 'cover');
}

/** In the example county, which has a desk of its own. */
async function showCounty(browser: Browser, url: string): Promise<void> {
  const desk = await openDesk(browser, url, desktop);
  await desk.page.getByRole('button', { name: 'Show the example county' }).click();
  const open = desk.page.getByRole('link', { name: 'Open the example county' });
  await open.waitFor({ timeout: 240_000 });
  await open.click();
  await desk.page.getByRole('heading', { name: 'This is the example county' }).waitFor();
  await desk.sits('Ruth Marsden');
  await desk.says('late cases');
  await newest(desk).getByText('Showing 1 to').waitFor();
  await take(desk, 'county', newest(desk));
  await desk.page.setViewportSize({ ...desktop, height: 1100 });
  await desk.says('overview');
  await newest(desk).getByText('Every open case').waitFor();
  await take(desk, 'overview', newest(desk));
}

const chromium = findChromium(process.env);
if (chromium === undefined) {
  console.error('Chromium was not found. CHROMIUM says where it is.');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const dataDir = mkdtempSync(join(tmpdir(), 'pathway-pictures-'));
const pathway = await startPathway(dataDir, await freePorts());
const browser = await startBrowser(chromium);
try {
  await play(browser, pathway.deskUrl);
  await showCounty(browser, pathway.deskUrl);
} finally {
  await browser.close();
  await pathway.stop();
  rmSync(dataDir, { recursive: true });
}
