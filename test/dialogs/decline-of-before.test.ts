/** CN-12: "Decline" on a post of before a reason was asked records nothing, and says where the reason is given. */
import { contentsOf, differences } from '../support/store-contents.ts';
import { does, marked } from '../support/story.ts';
import { aTownOfSamples, press, told } from './samples.ts';

it('says what to do, and what it says can be done', async () => {
  const { town, samples, booked } = await aTownOfSamples();
  const { who, data } = samples['invitation/decline'];
  const before = await contentsOf(town.store);

  const says = told(await press(samples['invitation/decline'], 'invitation/decline', 'execute', data));
  expect(says).toContain('Nothing was recorded yet: Pathway now asks why your agency is not coming.');
  expect(says).toContain('Press "Open" on the post, and then "Decline the invitation".');
  expect(differences(before, await contentsOf(town.store))).toEqual([]);

  const answers = { 'Why your agency is not coming': marked('notcoming') };
  const shown = await does(who, booked, ['Decline the invitation', 'Send this answer'], answers);
  expect(shown).toContain('Done: you recorded the answer of Police safeguarding: not coming.');
  await town.close();
});
