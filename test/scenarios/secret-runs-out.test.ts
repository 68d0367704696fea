/** On one server the bot has a secret that runs out on a day: who looks after Pathway hears of it in time. */
import { localTimes } from '../../src/rules/base/local-time.ts';
import { asks } from '../support/story.ts';
import { openTown } from '../support/town.ts';

it('thirty days before, in the private chat of each administrator, and of nobody else', async () => {
  const town = await openTown(localTimes.instantAt('2026-11-02', '09:15'), {
    given: { secretExpires: '2026-12-31' },
  });
  const [gwen, hannah] = [town.as('Gwen Parry'), town.as('Hannah Reid')];
  await asks(gwen, 'help');
  await asks(hannah, 'help');
  await town.offUntil('2026-11-30', '10:00');
  expect(gwen.hears()).not.toContain('Pathway needs a new secret');
  await town.offUntil('2026-12-01', '10:00');
  expect(gwen.hears()).toContain('runs out on Thursday 31 December 2026, in 30 days.');
  expect(hannah.hears()).not.toContain('Pathway needs a new secret');
  await town.close();
});
