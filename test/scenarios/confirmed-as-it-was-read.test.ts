/** a service lead confirms the removal that they read, and not one that was asked for since. */
import county from '../../desk/county.json' with { type: 'json' };
import type { County, CountyPerson } from '../../desk/fake-teams/county.ts';
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { pressedWith } from '../dialogs/taken-case.ts';
import { chooses, closes, does, marked, opens, raisesAConcern, takes } from '../support/story.ts';
import { aTown, type Town } from '../support/town.ts';

const asking = ['Ask for this record to be removed', 'Ask for it'] as const;
const confirm = 'Confirm that this record is removed';
const court = 'A court ordered it';

/** Tom Bell is a second service lead. */
const people = (county.people as readonly CountyPerson[]).map((person) =>
  person.name === 'Tom Bell'
    ? { ...person, teams: [{ team: 'cdyjs-managers', role: 'service-lead' }] }
    : { ...person, deputy: undefined },
);

let town: Town;
afterEach(() => town.close());

it('reads the request that waits now where the one before them was stopped', async () => {
  town = await aTown('2026-11-02', '09:15', { people: { ...county, people } as unknown as County });
  const [priya, hannah] = [town.as('Priya Shah'), town.as('Hannah Reid')];
  const [ruth, tom] = [town.as('Ruth Marsden'), town.as('Tom Bell')];
  const reference = await raisesAConcern(priya);
  await takes(hannah, reference);
  await closes(hannah, reference);
  await does(ruth, reference, asking, { 'Why it can be removed': court, 'Why, in your words': marked('court') });

  await chooses(tom, reference, confirm);
  expect(tom.reads()).toContain(`Ruth Marsden, Monday 2 November 2026 at 09:15: ${court}`);
  await tom.fills({ 'What you looked at': 'I read the order' });
  const asked = contentsOfCard(tom.dialog()?.card).inputs.find(({ label }) => label.startsWith('The request'));
  const thoughtOver = pressedWith(tom, 'case/do', { asked: asked?.element.value, because: 'order-read' });
  const ofAnEarlierVersion = pressedWith(tom, 'case/do', { because: 'order-read' });

  await town.until('2026-11-02', '11:00');
  await does(ruth, reference, ['Stop the removal', 'Keep the record'], { 'Why it is kept': marked('stopped') });
  const error = 'It was opened in error and nothing of it is needed';
  await does(ruth, reference, asking, { 'Why it can be removed': error, 'Why, in your words': marked('error') });

  const answer = JSON.stringify(await tom.sendsRaw(thoughtOver));
  expect(answer).toContain('The request that you read is over, and another was made since.');
  expect(answer).toContain(`Ruth Marsden, Monday 2 November 2026 at 11:00: ${error}`);
  expect(JSON.stringify(await tom.sendsRaw(ofAnEarlierVersion))).toContain('Read the request that waits now');
  expect(await opens(tom, reference)).not.toContain('Confirmed by');

  // Chosen, it is the one that is confirmed.
  await does(tom, reference, [confirm, 'Remove it'], {
    'The request': `Ruth Marsden, Monday 2 November 2026 at 11:00: ${error}`,
    'What you looked at': 'I asked our data protection officer',
  });
  expect(await opens(tom, reference)).toContain('Confirmed by Tom Bell');
});
