/** Who gives out the view of all cases does it before the eyes of others. */
import { endRole, giveRole, removePerson } from '../../../src/people/edits.ts';
import { onlyTo } from '../../support/fake-messenger.ts';
import { aRoom, gwen, idOf, refused, start, team } from './a-room.ts';

describe('who is given the view of all cases', () => {
  it.each(['service-lead', 'team-manager'] as const)(
    'is told to the service lead, by name, at once: %s',
    async (job) => {
      const room = await aRoom();
      await room.changes(giveRole(gwen.id, team, job));
      const [message, ...more] = room.messenger.arrived;
      expect([message?.to, more]).toEqual(['Ruth Marsden', []]);
      expect(message?.card).toContain('Gwen Parry changed the people register on Monday 2 November 2026 at 09:15.');
      const words = job === 'service-lead' ? 'service lead' : 'team manager';
      expect(message?.card).toContain(`**Gwen Parry** is now ${words} in CDYJS managers.`);
      expect(await room.waiting()).toBeUndefined();
    },
  );

  it('is told each time, also where it was given and taken back between', async () => {
    const room = await aRoom();
    await room.changes(
      giveRole(gwen.id, team, 'service-lead'),
      endRole(gwen.id, team),
      giveRole(gwen.id, team, 'service-lead'),
    );
    expect(room.heard()).toEqual(['Ruth Marsden', 'Ruth Marsden']);
  });

  it('is nobody’s news for another job, or where one is taken away, nor what the register began with', async () => {
    const room = await aRoom();
    await room.delivers(start);
    await room.changes(giveRole(idOf('Priya Shah'), team, 'case-manager'), endRole(idOf('Tom Bell'), team));
    expect(room.heard()).toEqual([]);
  });

  it.each([
    ['police', 'police-officer', 'police officer in Police safeguarding'],
    ['northfield-academy', 'designated-safeguarding-lead', 'designated safeguarding lead in Northfield Academy'],
  ] as const)('is told whatever job an administrator gives themselves: in %s', async (own, job, words) => {
    const room = await aRoom();
    await room.changes(giveRole(gwen.id, own, job), endRole(gwen.id, own));
    expect(room.messenger.arrived.map(({ to }) => to)).toEqual(['Ruth Marsden']);
    const card = room.messenger.arrived[0]?.card;
    expect(card).toContain(`**Gwen Parry** is now ${words}.`);
    expect(card).toContain('People in a team can see the cases that their team has a part in.');
  });

  it('is told to the team managers where there is no other service lead, then to other administrators', async () => {
    const room = await aRoom();
    await room.changes(removePerson(idOf('Ruth Marsden')), giveRole(gwen.id, team, 'service-lead'));
    expect(room.heard()).toEqual(['Hannah Reid', 'Tom Bell']);
    await room.changes(removePerson(idOf('Hannah Reid')), removePerson(idOf('Tom Bell')));
    await room.changes(giveRole(idOf('Sam Whitfield'), team, 'team-manager'));
    // Gwen Parry is a service lead by now, but it was she who gave it: there is nobody else, and the log says so.
    expect(room.heard()).toEqual([]);
    expect(room.logged.join()).toContain('sight-given-untold');
  });

  it('is told to those in their place where Pathway does not reach them', async () => {
    const room = await aRoom();
    room.messenger.weather = onlyTo('Ruth Marsden', refused);
    await room.changes(giveRole(gwen.id, team, 'service-lead'));
    expect(room.heard().toSorted()).toEqual(['Hannah Reid', 'Tom Bell']);
  });

  it('waits where Teams is away, and is told once', async () => {
    const room = await aRoom();
    room.messenger.weather = () => ({ outcome: 'later' });
    await room.changes(giveRole(gwen.id, team, 'service-lead'));
    expect(room.heard()).toEqual([]);
    room.messenger.weather = () => undefined;
    await room.delivers('2026-11-02T09:15:09Z');
    expect(room.heard()).toEqual([]);
    await room.delivers('2026-11-02T09:15:10Z');
    await room.delivers('2026-11-02T11:00:00Z');
    expect(room.heard()).toEqual(['Ruth Marsden']);
  });
});
