/** PR-18, A-18, CN-05, CN-17: what a form asks for is read by those it names, and it names them before it is sent. */
import { scenario } from '../support/scenario.ts';
import {
  books,
  cancels,
  changesWhoIsInvited,
  chooses,
  comesToAMeeting,
  handsOver,
  heardSince,
  marked,
  mustCome,
  opens,
  raisesAConcern,
  takes,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;
const usual = { day: '2026-11-12', time: '10:00' };

scenario('A-18: who takes a case over is told by whom it was given, and reads why', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const tom = town.as('Tom Bell');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await takes(hannah, reference);
  expect(await chooses(hannah, reference, 'Hand over to another manager')).toContain(
    "**Who will read what you write:** the case's team manager, their deputy, the service lead and the two who do an AIM assessment, if one is decided.",
  );
  await handsOver(hannah, reference, 'Tom Bell');

  const told = heardSince(tom, '').at(-1)?.words ?? '';
  expect(told).toContain('Hannah Reid handed it over to you. Open it to see why');
  expect(told).not.toContain(marked('handingover'));
  const opened = await opens(tom, reference);
  expect(opened).toContain('Hannah Reid handed it over to Tom Bell, because');
  expect(opened).toContain(marked('handingover'));
});

scenario('CN-05, CN-17: the reasons stand under what was done, for those who manage the case', monday, async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);
  await books(hannah, reference, usual);
  await changesWhoIsInvited(hannah, reference, mustCome);
  await cancels(hannah, reference);

  const history = await chooses(hannah, reference, 'What has happened');
  expect(history.replace(/\s+/g, ' ')).toMatch(
    new RegExp(`Hannah Reid cancelled the meeting Why: ${marked('cancelling')}`),
  );
  expect(history).toContain(marked('changinginvited'));
});
