/** CN-08, CN-09, CN-13: the young person is active to a social care team. */
import { scenario } from '../support/scenario.ts';
import {
  accepts,
  asks,
  books,
  checksTheSystem,
  chooses,
  comesToAMeeting,
  confirms,
  finds,
  heardSince,
  opens,
  raisesAConcern,
  readsInvitation,
  takes,
  tries,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('active to social care', () => {
  scenario('CN-09, CN-13: referred to the team’s channel, confirmed there, invited', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const graham = town.as('Graham Pell');
    const reference = await raisesAConcern(town.as('Priya Shah'));

    await comesToAMeeting(hannah, reference, { activeTo: 'Families First East' });

    // Their channel has the referral, without a name; First Contact hears nothing of it, nor does the other team.
    expect(finds(graham, 'Families First East', `Referral to Families First East: ${reference}`)).toContain('Not yet');
    expect(town.as('Lucy Tran').in('First Contact').posts()).toEqual([]);
    expect(town.as('Owen Clarke').in('Families First North').posts()).toEqual([]);
    // The team manager opens it there, and now sees whom it is about.
    await opens(graham, reference);
    await graham.presses('The concern as sent');
    expect(graham.reads()).toContain('Jamie Hartley');
    graham.closesDialog();

    expect(await confirms(graham, reference)).toBe('Confirmed. CDYJS can see that you have it.');
    expect(await opens(hannah, reference)).not.toContain('Confirm the referral sent on');
    await expect(confirms(graham, reference)).rejects.toThrow('has the button "We have it"');

    // CN-13: they are on the list because the young person is active to them.
    const list = await chooses(hannah, reference, 'Book the meeting and invite');
    expect(list).toContain('**Families First East** – asked. The young person is active to this team.');
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    expect(readsInvitation(graham, reference)).toContain('Families First East');
    // any one of them satisfies: the social worker answers for the team.
    await accepts(town.as('Aisha Khan'), reference);
    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Families First East\nComing');
  });

  scenario('CN-09: the team is asked for, and cannot be another agency', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    const form = ['Record the case management system check', 'Record and refer on'] as const;
    const refused = await tries(hannah, reference, form, { Result: 'Active to a social care team' });
    expect(refused).toContain('Choose the social care team the young person is active to.');
    expect(refused).toContain('CN-09, line 68 of the procedure');
  });

  scenario('CN-09: found to be active to another team later, the new one is told as well', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const owen = town.as('Owen Clarke');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await checksTheSystem(hannah, reference, { activeTo: 'Families First East' });
    await checksTheSystem(hannah, reference, { activeTo: 'Families First North' });
    expect(await confirms(owen, reference)).toContain('Confirmed.');
    // Whoever was asked before and does not answer is reminded, and then Hannah is told.
    await town.until('2026-11-06', '12:00');
    expect(heardSince(town.as('Graham Pell'), '', 'Families First East')).toHaveLength(4);
    expect(heardSince(hannah, '').at(-1)?.words).toContain('Families First East is responsible.');
    expect(await asks(owen, 'my cases')).toContain(reference);
  });
});
