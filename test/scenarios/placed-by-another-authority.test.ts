/** SC-08, A-20: placed here by another local authority: the same response, and that authority is told. */
import { scenario } from '../support/scenario.ts';
import {
  books,
  chooses,
  comesToAMeeting,
  finds,
  heardSince,
  opens,
  raisesAConcern,
  recordsThatSomebodyWasTold,
} from '../support/story.ts';

describe('placed here by another local authority', () => {
  scenario('SC-08, A-20: the same way; whoever has no channel is telephoned', ['2026-11-02', '09:15'], async (town) => {
    const hannah = town.as('Hannah Reid');
    const child = { placedBy: 'Gatesford Borough Council', setting: 'The Willows School in Gatesford' };

    // Given a child placed here, who goes to a school that is not on Pathway,
    const reference = await raisesAConcern(town.as('Priya Shah'), child);
    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Monday 16 November 2026');
    await comesToAMeeting(hannah, reference);
    await chooses(hannah, reference, 'The concern as sent');
    expect(hannah.reads()).toContain('Gatesford Borough Council');

    // when the meeting is booked,
    const list = await chooses(hannah, reference, 'Book the meeting and invite');
    expect(list).toContain('(Gatesford Borough Council)');
    expect(list).toContain('It has no channel in Pathway.');
    // the school the concern came from is asked as well.
    expect(list).toContain('**Northfield Academy** – invited. The concern came from them.');
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });

    // then both are Hannah's to telephone by the next working day,
    const overview = await opens(hannah, reference);
    expect(overview).toContain('**Telephone the local authority that placed the young person here');
    expect(overview).toContain('**Telephone the school, college or employer named in the concern');
    expect(overview).toContain('Hannah Reid, by Tuesday 3 November 2026');

    // and stay open until each is recorded.
    await recordsThatSomebodyWasTold(hannah, reference, 'the local authority');
    const after = await opens(hannah, reference);
    expect(after).not.toContain('**Telephone the local authority');
    expect(after).toContain('Telephone the school');
    await town.until('2026-11-03', '12:00');
    expect(heardSince(hannah, '').at(-1)?.words).toContain('Telephone the school');
    await recordsThatSomebodyWasTold(hannah, reference, 'the school');
    expect(await opens(hannah, reference)).not.toContain('**Telephone');
  });
});
