/** CJ-17, CN-18: the six cards follow each other, with what is known standing there and the usual reason at one press. */
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import { saving } from '../../src/rules/outcome/saving.ts';
import { look } from '../cards/stages.ts';
import { scenario } from '../support/scenario.ts';
import { fillsAndSaves } from '../support/story/outcome.ts';
import { books, chooses, comesToAMeeting, opens, raisesAConcern, reads, recordsHeld } from '../support/story.ts';
import { held } from '../support/usual-cases.ts';
import { saves } from '../support/usual-outcome.ts';

const view = (story = held) => ({ ...look(story, 'Hannah Reid'), randomKey: 'key' });
const considered = formOf(saving.considered);
const nothing = { mappa: 'nothing-heard', exploitation: 'nothing-heard', childProtection: 'not-known' };

describe('what must be considered (CJ-25, CJ-26)', () => {
  it('is said with its reason at one press', () => {
    const why = 'Nothing that the meeting heard points to it.';
    expect(considered.read(nothing, view())).toMatchObject({
      ok: true,
      values: { mappa: 'no-referral', mappaWhy: why, exploitation: 'no-referral', exploitationWhy: why },
    });
  });

  it('is never without a reason, and another may be written', () => {
    expect(considered.read({ ...nothing, mappa: 'no-referral', exploitation: 'refer' }, view())).toMatchObject({
      ok: false,
      errors: [{ field: 'mappaWhy' }, { field: 'exploitationWhy' }],
    });
    expect(considered.read({ ...nothing, mappaWhy: 'MARKER' }, view())).toMatchObject({
      values: { mappa: 'no-referral', mappaWhy: 'MARKER' },
    });
  });

  it('stands there as it was pressed when it is opened again', () => {
    const read = considered.read(nothing, view());
    if (!read.ok) throw new Error('It was not read.');
    const again = considered.raw?.(view(held.does('Hannah Reid', 'save-considered', read.values as never)));
    expect(again).toMatchObject({ mappa: 'nothing-heard', mappaWhy: '' });
  });
});

describe('safety and voices', () => {
  const raw = (youngPersonCame: 'yes' | 'no') =>
    formOf(saving.safety).raw?.(view(saves(held, 'attendance', { youngPersonCame, parentsCame: 'no' })));

  it('says for those who came where they could be heard, and leaves it to people whether they were', () => {
    expect(raw('yes')).toMatchObject({ youngPersonHow: 'At the meeting on Thursday 12 November 2026.' });
    expect(raw('yes')).not.toHaveProperty('youngPerson');
    expect(raw('yes')).not.toHaveProperty('parentsHow');
    expect(raw('no')).not.toHaveProperty('youngPersonHow');
  });
});

it('how an assessment is shared counts for nothing where there is none', () => {
  const form = formOf(saving.assessment);
  const no = { ...form.raw?.(view()), aim: 'no', aimWhy: 'MARKER' };
  expect(form.read(no, view())).toMatchObject({ ok: true, values: { sharedHow: undefined } });
  expect(form.read({ ...no, aim: 'aim3' }, view())).toMatchObject({
    values: { sharedHow: expect.stringContaining('The lead shares it') },
  });
});

scenario(
  'after each card comes the next, and after the last the button that records them',
  ['2026-11-02', '09:15'],
  async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    await town.until('2026-11-12', '11:40');
    await recordsHeld(hannah, reference, ['Police safeguarding']);
    await chooses(hannah, reference, 'Outcome: who came');
    const after = async (card: Parameters<typeof fillsAndSaves>[1]) =>
      (await fillsAndSaves(hannah, card)).split('\n')[0];
    expect(await after('attendance')).toBe('What must be considered');
    expect(reads(hannah)).toContain('Done: you saved "Who came" of the outcome.');
    expect(await after('considered')).toBe('AIM assessment');
    expect(await after('assessment')).toBe('Safety and voices');
    expect(await after('safety')).toBe('The plan');
    expect(await after('plan')).toBe('What comes next');
    expect(await after('next')).toBe('Record the outcome');
    await hannah.presses('Record');
    expect(await opens(hannah, reference)).toContain('Plan under way');
  },
);
