/** What the check says of the age: what is so, and what cannot be right only beside a caution or a charge (SC-06, A-02, A-03). */
import { alleged, decided, station } from './station.ts';

const goesOn = {
  'What did the police decide?': 'The investigation goes on',
  'Day of the decision': '',
  'If the investigation goes on': 'Not yet',
};
const bornIn2011 = { 'Date of birth': '2011-01-10' };
const at8 = { 'The date it happened': '2019-06-01' };
const cannotBe = 'cannot be right';

async function checks(first: object, young: object, matter: object): Promise<string> {
  const joanne = station().enters();
  await joanne.begins();
  joanne.fills({ ...decided, ...first });
  await joanne.presses('Next');
  joanne.fills({ 'Their name': 'Rowan Ashby', ...young });
  await joanne.presses('Next');
  joanne.fills({ ...alleged, 'Is any investigation still': 'Yes', ...matter });
  await joanne.presses('Next');
  return joanne.reads();
}

describe('the age at the check of a notification', () => {
  it('8 when it happened and 15 now is not close to ten, and contradicts a caution', async () => {
    const says = await checks({}, bornIn2011, at8);
    expect(says).toContain('**Under 10 when it happened, and 15 now.**');
    expect(says).toContain('One of these dates, or the decision, cannot be right.');
    expect(says).not.toContain('close to');
  });

  it('the same contradicts nothing while the investigation goes on', async () => {
    const says = await checks(goesOn, bornIn2011, at8);
    expect(says).toContain('**Under 10 when it happened, and 15 now.** A team manager will decide');
    expect(says).not.toContain(cannotBe);
  });

  it('about 10 is not known, and there are no dates that could be wrong', async () => {
    const says = await checks({}, { 'Or roughly how old': 'About 10' }, {});
    expect(says).toContain('**About 10.** It is not known whether they are under 10.');
    expect(says).not.toContain(cannotBe);
  });

  it('not known is said', async () => {
    expect(await checks({}, { 'Or roughly how old': 'Age not known' }, {})).toContain('**The age is not known.**');
  });
});
