/**
 * In a real Chromium: a whole case, as people do it with the mouse and the keyboard, where axe looks at a card, a form and
 * a list of each kind; and the quick way as a teacher goes it, on a phone and with the keyboard alone (CN-01).
 */
import type { Locator, Page } from 'playwright-core';
import { troublesOf } from './support/axe.ts';
import { type DeskPage, deskPage } from './support/browser.ts';
import { aDesk, desktop, inABrowser, phone } from './support/in-a-browser.ts';
import {
  account,
  beginsAConcern,
  booksTheMeeting,
  checksTheSystem,
  child,
  isInterruptedInTheTalk,
  postAbout,
  recordsTheTalk,
  saysWhatWasSeen,
  saysWhoTheyAre,
  sendsTheConcern,
  takesTheCase,
  workingDay,
  writesTheDecision,
} from './support/story.ts';

/** What the page complains about. */
function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}

inABrowser(
  'a concern is raised, taken, agreed, booked and answered in a browser, its meeting remembered, somebody found by name, and axe finds nothing',
  async () => {
    const { page, url } = await aDesk(desktop, 30_000);
    const complaints = complaintsOf(page);
    await page.goto(url);
    const desk = deskPage(page);
    const troubles: Record<string, readonly string[]> = {};
    const look = async (where: string): Promise<void> => {
      const found = await troublesOf(page);
      if (found.length > 0) troubles[where] = found;
    };
    await page.getByRole('heading', { name: 'See a county in motion' }).waitFor();
    await look('the first screen');
    await desk.movesClock('Next working morning');
    const shown: string[] = [];
    const channelShows = async (words: string) => {
      await desk.log.getByText(words).first().waitFor();
      shown.push(await page.content());
    };

    await desk.sits('Priya Shah');
    await beginsAConcern(desk);
    await look('the card before a concern');
    await saysWhoTheyAre(desk);
    await look('the card about the young person');
    await desk.presses('Next');
    await saysWhatWasSeen(desk);
    await desk.presses('Go straight to check and send');
    await look('the check');
    const reference = await sendsTheConcern(desk);
    await look('the receipt');
    await desk.says('my cases');
    await desk.log.getByText(reference).last().waitFor();
    await look('a list');

    await desk.sits('Hannah Reid', 'CDYJS managers');
    await takesTheCase(desk, reference);
    await look('the page of a case');
    await checksTheSystem(desk);
    await isInterruptedInTheTalk(desk);
    await recordsTheTalk(desk);
    await writesTheDecision(desk);
    await look('a form');
    await desk.presses('Agree the meeting');
    await booksTheMeeting(desk, await workingDay(desk, 3));
    await desk.dialog.getByText('Meeting booked').waitFor();
    await desk.closesDialog();
    await channelShows('Meeting booked');

    await desk.sits('Joanne Hardy', 'Police safeguarding');
    await postAbout(desk, `Risk Management Meeting, ${reference}`).waitFor();
    await look('an invitation');
    await page.setViewportSize(phone);
    await look('an invitation on a phone');
    await page.setViewportSize(desktop);
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

    await desk.sits('Gwen Parry');
    await desk.says('people');
    await desk.presses('Add a person');
    await desk.dialog.getByText('an account in another organisation').waitFor();
    await desk.finds('Find them by name', 'sunita', 'Sunita Rao, Team manager');
    await desk.types('Name, as colleagues know it', 'Sunita Rao');
    await desk.types('Their job title', 'Team manager');
    await desk.presses('Add');
    await desk.dialog.getByText('You have added them to the register.').waitFor();

    for (const words of shown) expect(words).not.toMatch(/Jamie|Hartley/);
    expect(complaints).toEqual([]);
    expect(troubles).toEqual({});
  },
  180_000,
);

/** The card in front: the newest. */
const newest = ({ log }: DeskPage): Locator => log.getByRole('article').last();

async function heightOf(desk: DeskPage, words: string): Promise<number> {
  const card = newest(desk).filter({ hasText: words });
  await card.waitFor();
  return (await card.boundingBox())?.height ?? Number.NaN;
}

inABrowser(
  'the three cards and the check are at most four screens of a phone, and no question is on the way but three',
  async () => {
    const { page, url } = await aDesk(phone, 10_000);
    await page.goto(url);
    const desk = deskPage(page);
    const heights: number[] = [];
    await desk.sits('Martin Dale');
    await desk.says('help');
    await desk.presses('Raise a concern');
    heights.push(await heightOf(desk, 'Step 1 of 3'));
    await desk.presses('Continue');
    heights.push(await heightOf(desk, 'Step 2 of 3'));
    await desk.types('Their name', child);
    await desk.chooses('Or roughly how old', 'About 14');
    await desk.presses('Next');
    heights.push(await heightOf(desk, 'Step 3 of 3'));
    await desk.types('What was seen or heard?', account);
    await desk.presses('Go straight to check and send');
    heights.push(await heightOf(desk, 'Last step'));
    expect(heights.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(4 * phone.height);
    await newest(desk).getByRole('button', { name: 'Send', exact: true }).first().click();
    await desk.log.getByText('Your concern has been sent').waitFor();
  },
  60_000,
);

/** Goes on with Tab until what has the focus is what is wanted. Throws where it is not met within the page. */
async function tabsTo(page: Page, wanted: Locator): Promise<void> {
  for (let presses = 0; presses < 300; presses += 1) {
    if (
      await wanted.evaluate((one: { matches(selector: string): boolean }) => one.matches(':focus')).catch(() => false)
    )
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab did not reach it.');
}

inABrowser(
  'a concern is raised and sent with Tab, Enter, Space, the arrows and the letters alone',
  async () => {
    const { page, url } = await aDesk(desktop, 10_000);
    await page.goto(url);
    const desk = deskPage(page);
    // Whose chat it is belongs to the desk, not to Teams: from here on there is no mouse.
    await desk.sits('Daniel Okafor');
    const button = (title: string) => newest(desk).getByRole('button', { name: title, exact: true }).first();
    const box = (label: RegExp) => newest(desk).getByRole('textbox', { name: label });
    const appears = async (words: string) => {
      await newest(desk).filter({ hasText: words }).waitFor();
      await page.locator('[data-waiting], [aria-busy=true]').first().waitFor({ state: 'detached' });
    };
    const goes = async (title: string, key: 'Enter' | 'Space', comesTo: string) => {
      await tabsTo(page, button(title));
      await page.keyboard.press(key);
      await appears(comesTo);
    };

    await tabsTo(page, page.getByRole('textbox', { name: 'Message to Pathway' }));
    await page.keyboard.type('help');
    await page.keyboard.press('Enter');
    await appears('Nobody reads this chat as you type');
    await goes('Raise a concern', 'Enter', 'Step 1 of 3');
    await goes('Continue', 'Space', 'Step 2 of 3');
    await tabsTo(page, box(/^Their name/));
    await page.keyboard.type(child);
    await tabsTo(page, newest(desk).getByRole('combobox', { name: /^Or roughly how old/ }));
    await page.keyboard.type('About 14');
    // What is folded is opened by the keyboard as well.
    await tabsTo(page, button('Add more, if you can'));
    await page.keyboard.press('Space');
    await tabsTo(page, box(/^Parents or carers/));
    await page.keyboard.type('Dana Hartley');
    await goes('Next', 'Enter', 'Step 3 of 3');
    await tabsTo(page, box(/^What was seen or heard/));
    await page.keyboard.type(account);
    await goes('Go straight to check and send', 'Enter', 'Last step');
    expect(await newest(desk).innerText()).toContain('Dana Hartley');
    expect(await newest(desk).innerText()).toContain('About 14');
    await tabsTo(page, button('Send'));
    await page.keyboard.press('Enter');
    await desk.log.getByText('Your concern has been sent').waitFor();
  },
  60_000,
);
