/** CJ-21 to CJ-24, AM-01, AM-05, CN-20, CN-21: a charge before Christmas, to an assessment that is shared with five in March. */
import { scenario } from '../support/scenario.ts';
import {
  decidesAnAssessment,
  names,
  recordsConsent,
  recordsNotShared,
  recordsShared,
  triesToComplete,
} from '../support/story/assessing.ts';
import {
  books,
  checksTheSystem,
  chooses,
  confirms,
  heardSince,
  marked,
  notifies,
  opens,
  recordsHeld,
  takes,
  tries,
} from '../support/story.ts';

const charge = {
  'What did the police decide?': 'Charge',
  'Day of the decision': '2026-12-18',
  'Day of the first interview': '2026-12-03',
  'How were they interviewed?': 'Under arrest',
};
const receives = [
  'Police safeguarding',
  'Families First East',
  'Northfield Academy',
  'The young person',
  'Parents or carers',
];

scenario(
  'AM-05: nothing is late from the charge to the last who receives it',
  ['2026-12-18', '16:20'],
  async (town) => {
    const [joanne, hannah, lucy] = [town.as('Joanne Hardy'), town.as('Hannah Reid'), town.as('Lucy Tran')];
    const [graham, sam, aisha] = [town.as('Graham Pell'), town.as('Sam Whitfield'), town.as('Aisha Khan')];

    // Given a charge on Friday 18 December 2026, not active, sent by First Contact to Families First East,
    const reference = await notifies(joanne, { decision: charge });
    await town.until('2026-12-21', '09:30');
    await takes(hannah, reference);
    await checksTheSystem(hannah, reference, 'Not active');
    await town.until('2026-12-22', '10:00');
    await confirms(lucy, reference);
    await books(hannah, reference, { day: '2027-01-05', time: '10:00' });
    // and a meeting held on Tuesday 5 January 2027 that decides on an assessment by Friday 26 February.
    await town.until('2027-01-05', '11:40');
    await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding']);
    await decidesAnAssessment(hannah, reference, { by: '2027-02-26', receives, further: '2027-03-17' });

    // When CDYJS, who lead it, name Sam on Thursday 7 January, and Families First East Aisha,
    await town.until('2027-01-07', '10:00');
    await names(hannah, reference, 'Name who leads the assessment', 'Sam Whitfield');
    await names(graham, reference, 'Name the co-worker of the assessment', 'Aisha Khan');
    // then Sam asks for consent by Thursday 21 January; both give it on Thursday 14 January.
    expect(await opens(sam, reference)).toContain('Sam Whitfield, by Thursday 21 January 2027');
    await town.until('2027-01-14', '11:00');
    await recordsConsent(sam, reference, 'The young person', 'Given');
    await recordsConsent(sam, reference, 'Parents or carers', 'Given');
    expect(await chooses(hannah, reference, 'AIM assessment')).toContain(
      'Consent – the young person: given; parents or carers: given.',
    );

    // On Thursday 25 February it is complete, and shared by Thursday 4 March with each of five.
    await town.until('2027-02-25', '15:00');
    await triesToComplete(sam, reference);
    const shown = await opens(sam, reference);
    for (const one of ['Police safeguarding', 'Families First East', 'Northfield Academy', 'the young person']) {
      expect(shown).toContain(`Share the assessment with ${one}** – Sam Whitfield, by Thursday 4 March 2027`);
    }

    // Aisha, the co-worker, has no button for it, and so no way to say so.
    await opens(aisha, reference);
    expect(aisha.buttons()).not.toEqual(expect.arrayContaining(['Record that the assessment was shared']));

    // All but one are shared by Wednesday 3 March; of the last it is said why not.
    await town.until('2027-03-03', '12:00');
    for (const one of receives.slice(0, 4)) await recordsShared(sam, reference, one);
    const closing = {
      'What ends it': 'The plan is done',
      Why: marked('closing'),
      'What to tell the referrer': marked('closed'),
    };
    expect(await tries(hannah, reference, ['Close the case', 'Close'], closing)).toContain(
      'The AIM assessment is not shared with everybody as agreed, and not stopped.',
    );
    await recordsNotShared(sam, reference, 'Parents or carers');
    const page = await chooses(hannah, reference, 'AIM assessment');
    expect(page).toContain('Completed, and shared as agreed or said why not.');
    expect(page).toContain('Not shared.');

    // Nobody was told in all that time that anything of it was late.
    await town.until('2027-03-05', '12:00');
    const heard = heardSince(sam, '').map(({ words }) => words);
    expect(heard.join()).not.toMatch(/late/i);
  },
);
