/** Two young people in one matter, at two schools: each has a case of their own, and each school sees only its own. */
import { scenario } from '../support/scenario.ts';
import {
  agreesAMeeting,
  asks,
  books,
  checksTheSystem,
  chooses,
  does,
  heardSince,
  marked,
  mustCome,
  opens,
  raisesAConcern,
  reads,
  takes,
  talksItThrough,
} from '../support/story.ts';

const noCase = 'There is no case with that reference that you can see';

scenario('two young people at two schools', ['2026-11-02', '09:15'], async (town) => {
  const [priya, hannah, tom] = [town.as('Priya Shah'), town.as('Hannah Reid'), town.as('Tom Bell')];
  const first = await raisesAConcern(priya, { name: 'Jamie Hartley' });
  await takes(hannah, first);

  await town.until('2026-11-03', '10:00');
  await does(hannah, first, ['Another young person in the same matter', 'Make their case'], {
    'Their name': 'Kit Morrow',
    'Date of birth': '2011-05-03',
    'Are they at school or college?': 'Yes',
    'Which school, college or employer?': 'Riverside College',
    'What was seen or heard': marked('siblingaccount'),
    'Did the person who raised the first concern name this young person?': 'No',
  });
  const linked = await chooses(hannah, first, 'Linked cases');
  const [, sibling = ''] = /([2-9A-Z]{4}-[2-9A-Z]{4}): Another young person in the same matter/.exec(linked) ?? [];
  expect(linked).not.toContain('Kit');

  // Its ten working days count from the first receipt; it is hers, and nothing was copied.
  const page = await opens(hannah, sibling);
  expect(page).toContain('Kit Morrow');
  expect(page).toContain('Added by\nHannah Reid');
  expect(page).toContain('Latest date for a meeting\nMonday 16 November 2026');
  const sent = await chooses(hannah, sibling, 'The concern as sent');
  expect(sent).not.toContain(marked('account'));
  // Hannah wrote it: nobody reads it as the words of who raised the first concern.
  expect(sent).toContain('What was seen or heard, as the person who added this case wrote it');
  expect(sent).not.toContain('in the words of the referrer');

  // Who raised the first concern did not name this one: for her there is none.
  expect(await asks(priya, `status ${sibling}`)).toContain(noCase);
  expect(await asks(tom, `status ${sibling}`)).toContain('With a team manager');

  // One meeting for both; each school is asked to the case of its own young person alone.
  for (const reference of [first, sibling]) {
    await checksTheSystem(hannah, reference, 'Not active');
    await talksItThrough(hannah, reference, { 'Who you spoke to': marked('whom') });
    await agreesAMeeting(hannah, reference);
  }
  await books(hannah, first, { day: '2026-11-12', time: '10:00', invite: [...mustCome, 'Northfield Academy'] });
  await books(hannah, sibling, { day: '2026-11-12', time: '10:00', invite: [...mustCome, 'Riverside College'] });
  await chooses(hannah, sibling, 'Record who will chair and how views are heard');
  expect(reads(hannah)).toContain(`Another young person's meeting: ${first}`);

  const [daniel, riverside] = [town.as('Daniel Okafor'), town.as('Martin Dale')];
  expect(await asks(daniel, `status ${sibling}`)).toContain(noCase);
  expect(await asks(riverside, `status ${first}`)).toContain(noCase);
  expect(await opens(daniel, first)).not.toContain('Linked cases');

  const shown = (name: string, channel?: string): string =>
    JSON.stringify(heardSince(town.as(name), '2026-01-01T00:00:00Z', channel));
  expect(shown('Daniel Okafor')).not.toContain(sibling);
  expect(shown('Priya Shah')).not.toContain(sibling);
  const both = town.office.sent().filter(({ activity }) => {
    const text = JSON.stringify(activity ?? {});
    return text.includes(first) && text.includes(sibling);
  });
  expect(both).toEqual([]);
});

scenario(
  'who named a second child, who is under ten, hears that First Contact have it',
  ['2026-11-02', '09:15'],
  async (town) => {
    const [priya, daniel, hannah] = [town.as('Priya Shah'), town.as('Daniel Okafor'), town.as('Hannah Reid')];
    const first = await raisesAConcern(priya, { name: 'Jamie Hartley' });
    await takes(hannah, first);
    await town.until('2026-11-02', '10:00');
    const since = '2026-11-02T09:30:00Z';
    await does(hannah, first, ['Another young person in the same matter', 'Make their case'], {
      'Their name': 'Lou Small',
      'Date of birth': '2019-05-03',
      'What was seen or heard': marked('siblingaccount'),
      'Did the person who raised the first concern name this young person?': 'Yes',
    });
    await town.until('2026-11-02', '10:30');
    for (const who of [priya, daniel]) {
      const told = JSON.stringify(heardSince(who, since));
      expect(told).toContain('asked First Contact to decide the most appropriate route');
      expect(told).not.toMatch(/Lou|Small|Hartley/);
      expect(told).not.toContain(first);
    }
  },
);
