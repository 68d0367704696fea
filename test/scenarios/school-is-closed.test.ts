/** the school of the referrer is closed for days of the ten working days: the clock runs, and somebody there is known. */
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { scenario } from '../support/scenario.ts';
import {
  agreesAMeeting,
  checksTheSystem,
  chooses,
  fillsTheForm,
  opens,
  opensTheRegister,
  raisesAConcern,
  reads,
  saysYes,
  takes,
  talksItThrough,
  tries,
  triesToBook,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';

const contact = 'Jo Field, head of year, 0191 498 0000';
const words =
  'Northfield Academy is closed from Thursday 12 November 2026 to Friday 20 November 2026. While it is closed, ask: Jo Field, head of year, 0191 498 0000.';

async function opensTheSchool(gwen: TeamsUser): Promise<string> {
  await opensTheRegister(gwen, 'Teams and channels');
  await gwen.presses('Open Northfield Academy');
  return reads(gwen);
}
const inputsOf = (person: TeamsUser): Readonly<Record<string, unknown>> =>
  Object.fromEntries(contentsOfCard(person.dialog()?.card).inputs.map(({ id, element }) => [id, element.value]));

scenario(
  'who plans reads when it is closed and who is asked meanwhile, and is asked about a meeting on such a day',
  ['2026-11-02', '09:15'],
  async (town) => {
    const [gwen, hannah] = [town.as('Gwen Parry'), town.as('Hannah Reid')];
    // Given the school's closed days and its contact for them, in the register,
    expect(await opensTheSchool(gwen)).toContain('Nobody is named to ask while it is closed.');
    const change = ['Change when it is closed', 'Save'] as const;
    const half = { 'Who is asked while it is closed': contact, 'Closed 1: first day': '2026-11-12' };
    expect(await fillsTheForm(gwen, change, half)).toContain('Enter the last day of this period too.');
    await gwen.fills({ 'Closed 1: last day': '2026-11-20' });
    await gwen.presses('Save');
    expect(reads(gwen)).toContain('Thursday 12 November 2026 to Friday 20 November 2026');
    expect(reads(gwen)).toContain(`Ask then: ${contact}`);
    await gwen.presses('All teams');
    await gwen.presses('Open Health safeguarding');
    expect(gwen.buttons()).not.toContain('Change when it is closed');

    // when Hannah talks, books and prepares, she reads both, before the days are there.
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await checksTheSystem(hannah, reference, 'Not active');
    expect(await chooses(hannah, reference, 'Record the talk with the referrer')).toContain(words);
    await talksItThrough(hannah, reference);
    await agreesAMeeting(hannah, reference);
    expect(await chooses(hannah, reference, 'Book the meeting and invite')).toContain(words);

    // A meeting on a closed day is asked about; the last day stays where it was (CN-06).
    const asked = await triesToBook(hannah, reference, { day: '2026-11-13', time: '10:00' });
    expect(asked).toContain(`${words} The last day for the meeting stays as it is. Is that the day you mean?`);
    expect(await saysYes(hannah)).toContain('Done: ');
    expect(await opens(hannah, reference)).toContain('Monday 16 November 2026');
    await chooses(hannah, reference, 'Record who will chair and how views are heard');
    expect(inputsOf(hannah)).toMatchObject({ closed: 'yes', instead: contact });

    // Another time on the same day asks nothing of it; another closed day does.
    const button = ['Change or postpone the meeting', 'Change the meeting'] as const;
    expect(await tries(hannah, reference, button, { Start: '11:00', Why: 'A longer way' })).toContain('Done: ');
    expect(await tries(hannah, reference, button, { Day: '2026-11-12', Why: 'A day earlier' })).toContain(words);
  },
);
