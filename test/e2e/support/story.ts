/** One concern, from the first words to the booked meeting, as people at the desk's page do it. */
import { calendar } from '../../support/factories.ts';
import type { DeskPage } from './browser.ts';
import { moveClock } from './http-seat.ts';

/** Everybody is made up. */
export const child = 'Jamie Hartley';
export const account =
  'A pupil told me at lunch that on the bus home Jamie kept asking another child for pictures, and asked again after the child said no. The other child looked upset and has asked to sit elsewhere.';

export async function beginsAConcern(desk: DeskPage): Promise<void> {
  await desk.says('help');
  await desk.presses('Raise a concern');
  await desk.log.getByText('Before you begin').waitFor();
}

/** Leaves the card open. Which school it is stands there already: the teacher works in it. */
export async function saysWhoTheyAre(desk: DeskPage): Promise<void> {
  await desk.presses('Continue');
  await desk.types('Their name', child);
  await desk.chooses('Or roughly how old', 'About 14');
  await desk.presses('Add more, if you can');
  await desk.chooses('Are they at school or college?', 'Yes');
}

/** Leaves the card open. */
export async function saysWhatWasSeen(desk: DeskPage): Promise<void> {
  await desk.types('What was seen or heard?', account);
  await desk.presses('Add more, if you can');
  await desk.types('Or roughly when?', 'Most days this week');
  await desk.types('Where?', 'On the school bus');
}

/** Sends from the check; the reference on the receipt. */
export async function sendsTheConcern(desk: DeskPage): Promise<string> {
  await desk.presses('Send');
  const receipt = desk.log.getByRole('article').filter({ hasText: 'Your concern has been sent' }).last();
  const reference = /[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(await receipt.innerText())?.[0];
  if (reference === undefined) throw new Error('The receipt has no reference.');
  return reference;
}

/** The post about a case in the channel that is open. */
export function postAbout(desk: DeskPage, title: string) {
  return desk.log.getByRole('article').filter({ hasText: title }).first();
}

/** In the managers' channel. Leaves the case open. */
export async function takesTheCase(desk: DeskPage, reference: string): Promise<void> {
  await postAbout(desk, `Referral ${reference}`).waitFor();
  await desk.presses('Take the case');
  await desk.presses('Open');
}

export async function checksTheSystem(desk: DeskPage): Promise<void> {
  await desk.presses('Record the case management system check');
  await desk.chooses('Result', 'Not active');
  await desk.presses('Record and refer on');
}

/** The time of the desk's clock. */
async function nowAt({ page }: DeskPage): Promise<string> {
  return (await moveClock(new URL(page.url()).origin, 'none')).now;
}

/** Somebody comes in during the call: the window is closed, and what was written is there afterwards. */
export async function isInterruptedInTheTalk(desk: DeskPage): Promise<void> {
  await desk.presses('Record the talk with the referrer');
  await desk.types("The referrer's view", 'Problematic');
  const [year, month, today] = calendar.localDate(await nowAt(desk)).split('-');
  const day = desk.dialog.getByRole('textbox', { name: 'Day you spoke' });
  expect(await day.inputValue()).toBe(`${today}/${month}/${year}`);
  await desk.sets('Time', '8.30');
  await desk.page.keyboard.press('Escape');
  await desk.page.getByText('Pathway has kept what you wrote in the form').waitFor();
  await desk.presses('Open');
  await desk.presses('Record the talk with the referrer');
  expect(await desk.dialog.getByRole('textbox', { name: "The referrer's view" }).inputValue()).toBe('Problematic');
  expect(await desk.dialog.getByRole('textbox', { name: 'Time' }).inputValue()).toBe('08:30');
  await desk.presses('Back to the case');
}

export async function recordsTheTalk(desk: DeskPage): Promise<void> {
  await desk.presses('Record the talk with the referrer');
  const now = await nowAt(desk);
  await desk.sets('Time', calendar.localTime(now));
  await desk.chooses('How you spoke', 'Telephone');
  await desk.types("The referrer's view", 'Problematic: Jamie asked again after a refusal.');
  await desk.types('Your view', 'Problematic. There was pressure, and the other child is upset.');
  await desk.types('What you concluded', 'We agree. Agencies should meet.');
  await desk.types('The reason', 'Repeated requests after a refusal, and distress.');
  await desk.presses('Record the talk');
}

/** Leaves the form open. */
export async function writesTheDecision(desk: DeskPage): Promise<void> {
  await desk.presses('Agree a Risk Management Meeting');
  await desk.types(
    'The reason',
    'There was repeated pressure and the other child is upset. Both go to the same school and share a bus, so the agencies need one plan.',
  );
  await desk.types(
    'What to tell the referrer',
    'Thank you for telling us. We will hold a Risk Management Meeting. Please keep to the seating you have arranged until then.',
  );
  await desk.chooses('Does the referrer agree?', 'Yes');
}

export async function booksTheMeeting(desk: DeskPage, day: string): Promise<void> {
  await desk.presses('Book the meeting and invite');
  await desk.sets('Day', day);
  await desk.sets('Start', '10:00');
  await desk.chooses('Place', 'Larch Room, Millbank Offices');
  await desk.presses('Book and invite');
}

/** The day after so many working days, as the desk's clock has it. */
export async function workingDay(desk: DeskPage, days: number): Promise<string> {
  const now = await desk.page.getByRole('region', { name: 'Clock' }).locator('time').getAttribute('datetime');
  const count = calendar.addWorkingDays(calendar.localDate(now ?? ''), days);
  if (!count.known) throw new Error(count.why);
  return count.due;
}
