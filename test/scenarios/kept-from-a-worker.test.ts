/** A case is kept from a worker who is related to the child, and from a deputy who is named in it (PR-18). */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  books,
  chooses,
  comesToAMeeting,
  does,
  heardSince,
  opens,
  pressesOn,
  raisesAConcern,
  reads,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';

const channel = 'Health safeguarding';
const noCase = 'There is no case with that reference that you can see.';

const keepsFrom = (manager: TeamsUser, reference: string, worker: string) =>
  does(manager, reference, ['Keep this case from a worker', 'Keep it from them'], {
    'Name of the worker': worker,
    Why: 'An uncle of the young person',
  });

scenario(
  'a case that is kept from a worker is no case for them, wherever they look, until it is taken back',
  ['2026-11-02', '09:15'],
  async (town) => {
    const [hannah, ben, tom] = [town.as('Hannah Reid'), town.as('Ben Asante'), town.as('Tom Bell')];
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    expect(await opens(ben, reference)).toContain('Meeting booked');

    await keepsFrom(hannah, reference, 'Ben Asante');
    await keepsFrom(hannah, reference, 'Tom Bell');
    const kept = town.now();

    // The post stands in the channel for the others of the team; for him it opens nothing, and he answers nothing.
    expect(await pressesOn(ben, channel, reference, 'Open')).toContain(noCase);
    expect(await pressesOn(ben, channel, reference, 'Accept')).toContain(noCase);
    for (const worker of [ben, tom]) {
      expect(await asks(worker, `status ${reference}`)).toContain(noCase);
      expect(await asks(worker, 'my cases')).toContain('You have no open case.');
    }

    // The meeting is over and nobody records it: the deputy would be nudged, and hears nothing. The service lead does.
    await town.until('2026-11-20', '12:00');
    expect(JSON.stringify(heardSince(tom, kept))).not.toContain(reference);
    expect(JSON.stringify(heardSince(ben, kept))).not.toContain(reference);
    expect(JSON.stringify(heardSince(town.as('Ruth Marsden'), kept))).toContain(reference);

    // Nor can it be given to the deputy.
    await chooses(hannah, reference, 'Hand over to another manager');
    expect(reads(hannah)).not.toContain('Tom Bell');
    await chooses(hannah, reference, 'What has happened');
    expect(reads(hannah)).toContain('kept the case from Ben Asante');
    await does(hannah, reference, ['Let a worker see this case again', 'Let them see it'], {
      'Who may see it again': 'Ben Asante',
      Why: 'He is no relation',
    });
    expect(await opens(ben, reference)).toContain('Meeting booked');
    expect(await asks(tom, `status ${reference}`)).toContain(noCase);
  },
);
