/** axe looks at the desk with a card of each kind open: for somebody who sees, hears or moves in another way. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { deskPage } from './support/browser.ts';
import { aDesk, desktop, inABrowser, phone } from './support/in-a-browser.ts';
import * as story from './support/story.ts';

const axe = readFileSync(createRequire(join(process.cwd(), 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');
/** What axe finds, each with the elements it is about. */
async function troublesOf(page: Page): Promise<readonly string[]> {
  // The page lets in no script but its own, so this one comes by the debugger.
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html }) => `  ${html}`).join('\n')}`);
}

inABrowser(
  'axe finds nothing on the desk, its first screen, its cards, its forms and its lists',
  async () => {
    const { page, url } = await aDesk(desktop, 30_000);
    await page.goto(url);
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
    await story.booksTheMeeting(desk, await story.workingDay(desk, 3));
    await desk.dialog.getByText('Meeting booked').waitFor();
    await desk.closesDialog();
    await desk.sits('Joanne Hardy', 'Police safeguarding');
    await story.postAbout(desk, `Risk Management Meeting, ${reference}`).waitFor();
    await look('an invitation');
    await page.setViewportSize(phone);
    await look('an invitation on a phone');

    expect(found).toEqual({});
  },
  180_000,
);
