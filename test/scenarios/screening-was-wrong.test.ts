/** CJ-08, A-08: MASH turned a case away by a slip. They open it again, and nobody has to begin anew. */
import { scenario } from '../support/scenario.ts';
import { asks, does, findsEligible, heardSince, marked, notifies, opens, reads, turnsAway } from '../support/story.ts';

const goesOn = {
  'What did the police decide?': 'The investigation goes on',
  'Day of the first interview': '2027-04-21',
  'If the investigation goes on': 'Yes',
  'If so: on which day': '2027-04-22',
};
const amir = { decision: goesOn, name: 'Amir Daly', matter: { 'Is any investigation still going on?': 'Yes' } };
const again = ['Our screening was wrong: screen it again', 'Open it again'] as const;
const toCdyjs = ['Our screening was wrong: tell CDYJS', 'Record it and tell CDYJS'] as const;

scenario(
  'CJ-08: MASH take back a screening that was wrong, and later another',
  ['2027-04-22', '11:00'],
  async (town) => {
    const [joanne, peter, ruth] = [town.as('Joanne Hardy'), town.as('Peter Nolan'), town.as('Ruth Marsden')];
    const reference = await notifies(joanne, amir);
    await town.offUntil('2027-04-22', '14:00');
    await turnsAway(peter, reference);
    await town.offUntil('2027-04-22', '14:05');

    // Given a case that was turned away, MASH open it again; the officer hears it.
    expect(await does(peter, reference, again, { 'Why it was wrong': marked('wrong') })).toContain(
      'Done: you took back the screening, so that the case was opened and is screened again.',
    );
    await town.offUntil('2027-04-22', '14:10');
    const heard = heardSince(joanne, '').map(({ words }) => words);
    expect(heard.filter((words) => words.includes('MASH will screen it again'))).toHaveLength(1);
    // Youth justice see no more than before; the last day is the same.
    expect(await opens(ruth, reference)).toContain('With MASH for screening');
    expect(reads(ruth)).toContain('Friday 7 May 2027');
    expect(reads(ruth)).not.toContain(marked('wrong'));

    // Found eligible then, and that too was wrong: CDYJS, who know of it, are told and decide.
    await findsEligible(peter, reference);
    await town.offUntil('2027-04-22', '14:20');
    expect(
      await does(peter, reference, toCdyjs, { 'Why it was wrong, and what MASH say now': marked('wrongtoo') }),
    ).toContain('Done: you recorded that the screening was wrong.');
    await town.offUntil('2027-04-22', '14:25');
    expect(
      heardSince(ruth, '')
        .map(({ words }) => words)
        .join(),
    ).toContain('The screening was wrong');
    expect(await asks(town.as('Hannah Reid'), `status ${reference}`)).toContain('Friday 7 May 2027');
  },
);
