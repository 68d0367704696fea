/** CN-12: the police have Teams of their own. They are invited, nudged and answer there: who they are, and nobody else. */

import usual from '../../desk/county.json' with { type: 'json' };
import type { County } from '../../desk/fake-teams/county.ts';
import twoTenants from '../../desk/two-tenants.json' with { type: 'json' };
import { readContents } from '../../src/people/contents.ts';
import { createKeptRegister } from '../../src/people/kept-register.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { accepts, books, comesToAMeeting, raisesAConcern } from '../support/story.ts';
import { aTown } from '../support/town.ts';

const police = '7c2b9d4e-3f5a-4e1b-8d6c-2a9e5f7b1c22';
const third = '22222222-2222-4333-8444-555555555555';
const channel = '19:police@thread.tacv2';
const objectId = 'a1000000-0000-4000-8000-000000000011';
/** Somebody else, here, with the object id that Joanne Hardy has in the police's tenant. */
const namesake = { id: objectId, name: 'Jo Hardy', job: 'Guest', teams: [] };
/** A constable whom the register does not know. */
const ines = { id: `b7000000-0000-4000-8000-000000000001@${police}`, name: 'Ines Marlow', job: 'Constable', teams: [] };
const county: County = { ...twoTenants, people: [...twoTenants.people, namesake, ines] };

test('the police are invited in their own Teams, nudged there, and answer', async () => {
  const store = openSqliteStore(':memory:');
  const register = createKeptRegister({ store, first: readContents(twoTenants) });
  const town = await aTown('2026-11-02', '09:15', { store, people: county, given: { register } });
  const [hannah, joanne] = [town.as('Hannah Reid'), town.as('Joanne Hardy')];
  let altered: object = {};
  const { deliver } = town;
  town.deliver = (activity) => deliver({ ...activity, ...altered });
  const reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(hannah, reference);
  await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
  expect(joanne.in(channel).hears()).toContain(reference);
  await town.until('2026-11-09', '17:00');
  expect(joanne.in(channel).notifications()).toContain('Overdue: 1 thing');

  // The same press as if it came from here: from whoever has that object id here.
  altered = { from: { id: '29:x', name: 'Joanne Hardy', aadObjectId: objectId, tenantId: county.tenant } };
  expect(await accepts(joanne, reference)).not.toContain('your agency is coming');
  altered = { from: { id: '29:x', name: 'Joanne Hardy', aadObjectId: objectId, tenantId: third } };
  expect(await accepts(joanne, reference)).toContain('Your organisation cannot use Pathway here yet');
  altered = { channelData: { tenant: { id: county.tenant } } };
  await expect(accepts(joanne, reference)).rejects.toThrow();
  altered = {};
  expect(await accepts(joanne, reference)).toContain('your agency is coming');

  for (const name of [namesake.name, ines.name]) {
    const stranger = town.as(name);
    await stranger.says(`status ${reference}`);
    expect(stranger.reads()).toContain('There is no case with that reference that you can see.');
    await stranger.says('who am i');
    expect(stranger.reads()).toContain(stranger.person.id);
    expect(stranger.reads()).toContain('You have no role in the people register.');
  }
  await raisesAConcern(town.as(ines.name));
  expect(town.as(ines.name).reads()).toContain('Your concern has been sent');
  expect(town.logged.filter((line) => line.includes('turn-failed'))).toEqual([]);
  await town.close();
});

test('the county with two tenants is the usual one, but for the police', () => {
  const atHome = JSON.stringify(twoTenants).replaceAll(`@${police}`, '').replace(`,"tenant":"${police}"`, '');
  expect(JSON.parse(atHome)).toEqual(usual);
});
