/** Pathway is taken out of a channel or a chat, and put back: nobody is forgotten meanwhile. */
import { createAddressBook } from '../../src/teams/address-book.ts';
import { scenario } from '../support/scenario.ts';
import {
  asks,
  books,
  comesToAMeeting,
  heardSince,
  opens,
  raisesAConcern,
  readsInvitation,
  takes,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;
const health = '19:health@thread.tacv2';

describe('Pathway is taken out', () => {
  scenario(
    'of a channel: its people are telephoned, and once it is back an administrator sends it after all',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const ben = town.as('Ben Asante');
      const gwen = town.as('Gwen Parry');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await comesToAMeeting(hannah, reference);
      await town.office.removeBot(ben.person.id, health);
      await books(hannah, reference, { day: '2026-11-12', time: '10:00' });

      expect(await opens(hannah, reference)).toContain('**Telephone Health safeguarding: their channel could not be');
      expect(await asks(gwen, 'stuck')).toContain('Pathway was removed from that channel or its team');

      await town.until('2026-11-02', '11:00');
      await town.office.putBotBack(ben.person.id, health);
      await asks(gwen, 'stuck');
      await gwen.presses('Retry 1');
      expect(gwen.reads()).toContain('1 message will be sent again in a moment.');
      expect(readsInvitation(ben, reference)).toContain('Health safeguarding');
      expect(await asks(gwen, 'stuck')).toContain('Nothing is stuck');
    },
  );

  scenario('of a chat: whoever manages the case tells the person, until they have it again', monday, async (town) => {
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(priya);
    await town.office.removeBot(priya.person.id, priya.conversation);
    const before = town.now();
    await takes(hannah, reference);
    expect(await opens(hannah, reference)).toContain('**Telephone Priya Shah: their chat could not be reached');
    expect(heardSince(priya, before)).toEqual([]);

    await town.until('2026-11-02', '12:00');
    await town.office.putBotBack(priya.person.id, priya.conversation);
    await asks(town.as('Gwen Parry'), 'stuck');
    await town.as('Gwen Parry').presses('Retry 1');
    expect(
      heardSince(priya, before)
        .map(({ words }) => words)
        .join(),
    ).toContain('Hannah Reid has it now');
  });

  scenario('and where a channel is called something else, only its name changes', monday, async (town) => {
    await town.office.rename(town.as('Ben Asante').person.id, health, 'Safeguarding in health');
    const { name, goneSince } = (await createAddressBook(town.store).known(health, town.now())) ?? {};
    expect([name, goneSince]).toEqual(['Health safeguarding › Safeguarding in health', undefined]);
  });
});
