/** A whole case in a real Chromium, as four people with the mouse and the keyboard; the police have Teams of their own. */
import type { Page } from 'playwright-core';
import { deskPage } from './support/browser.ts';
import { aDesk, desktop, inABrowser } from './support/in-a-browser.ts';
import {
  beginsAConcern,
  booksTheMeeting,
  checksTheSystem,
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
  'a concern is raised, taken, agreed, booked and answered in a browser, its meeting remembered, and somebody found by name',
  async () => {
    const { page, url } = await aDesk(desktop, 10_000, { PEOPLE_FILE: 'desk/two-tenants.json' });
    const complaints = complaintsOf(page);
    await page.goto(url);
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
    await isInterruptedInTheTalk(desk);
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
  },
  120_000,
);
