/** The quick way as a teacher goes it: how far they scroll on a phone, and with the keyboard alone (CN-01). */
import type { Locator, Page } from 'playwright-core';
import { type DeskPage, deskPage } from './support/browser.ts';
import { aDesk, desktop, inABrowser, phone } from './support/in-a-browser.ts';
import { account, child } from './support/story.ts';

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
    await desk.sits('Priya Shah');
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
    await desk.sits('Priya Shah');
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
