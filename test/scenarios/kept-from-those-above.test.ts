/** A case is kept from an administrator, a deputy and the service lead: it names itself to none of them, and comes to somebody (PR-18). */
import { scenario } from '../support/scenario.ts';
import {
  asks,
  books,
  chooses,
  comesToAMeeting,
  does,
  endsTheRole,
  givesARole,
  heardSince,
  opens,
  raisesAConcern,
  reads,
  takes,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';

const health = '19:health@thread.tacv2';
const keepsFrom = (manager: TeamsUser, reference: string, worker: string) =>
  does(manager, reference, ['Keep this case from a worker', 'Keep it from them'], {
    'Name of the worker': worker,
    Why: 'A relation of the young person',
  });
const heard = (person: TeamsUser, since: string): string =>
  heardSince(person, since)
    .map(({ words }) => words)
    .join('\n');

scenario(
  'an administrator it is kept from reads that something is stuck, and not of which case; they can have it sent all the same',
  ['2026-11-02', '09:15'],
  async (town) => {
    const [hannah, gwen] = [town.as('Hannah Reid'), town.as('Gwen Parry')];
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    town.office.setFaults({ notInRoster: [health] });
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    expect(await asks(gwen, 'stuck')).toContain(reference);
    const old = gwen.card();

    await keepsFrom(hannah, reference, 'Gwen Parry');
    expect(await asks(gwen, 'stuck')).toContain('A case that is kept from you');
    expect(JSON.stringify(gwen.card())).not.toContain(reference);
    // A button of before asks about it no more.
    expect(JSON.stringify(old)).toContain('Dismiss 1');
    town.office.setFaults({});
    await gwen.presses('Retry all 1 for: Health safeguarding');
    await asks(gwen, 'stuck');
    expect(gwen.reads()).toContain('Nothing is stuck');
  },
);

scenario(
  'its manager leaves, and it is kept from their deputy and from the service lead: an administrator hears of it',
  ['2026-11-02', '09:15'],
  async (town) => {
    const [hannah, tom, ruth, gwen] = ['Hannah Reid', 'Tom Bell', 'Ruth Marsden', 'Gwen Parry'].map(town.as) as [
      TeamsUser,
      TeamsUser,
      TeamsUser,
      TeamsUser,
    ];
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await keepsFrom(hannah, reference, 'Tom Bell');
    await keepsFrom(hannah, reference, 'Ruth Marsden');
    // Of everybody who would still hear of it the last stays.
    await chooses(hannah, reference, 'Keep this case from a worker');
    await hannah.fills({ 'Name of the worker': 'Gwen Parry', Why: 'A relation of the young person' });
    await hannah.presses('Keep it from them');
    expect(reads(hannah)).toContain('Nobody would hear of this case if its team manager left.');

    const kept = town.now();
    await endsTheRole(gwen, 'Hannah Reid');
    await town.until('2026-11-13', '12:00');
    expect([heard(tom, kept), heard(ruth, kept)]).toEqual(['', '']);
    expect(heard(gwen, kept)).toContain(`This case needs another team manager: ${reference}`);
    expect(heard(gwen, kept)).toContain('Nobody in the register can act on this case');
    expect(await asks(gwen, `status ${reference}`)).toContain('There is no case with that reference');

    // She adds a team manager, who can take it from there; it is kept from the same two as before.
    await givesARole(gwen, 'Sam Whitfield', 'Team manager', 'CDYJS managers');
    const sam = town.as('Sam Whitfield');
    const since = town.now();
    await town.until('2026-11-17', '12:00');
    expect(heard(sam, since)).toContain(reference);
    await opens(sam, reference);
    expect(sam.buttons()).toContain('Hand over to another manager');
    expect(await asks(tom, `status ${reference}`)).toContain('There is no case with that reference');
  },
);
