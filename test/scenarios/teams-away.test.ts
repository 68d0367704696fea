/** What hits everything is an outage: nothing is given up, nobody has to telephone, and all arrives when it is over. */
import { textOfCard } from '../../desk/hands/card-reading.ts';
import { type RefusalStatus, refusalStatuses } from '../../desk/page-api.ts';
import { scenario } from '../support/scenario.ts';
import {
  books,
  comesToAMeeting,
  finds,
  heardSince,
  opens,
  raisesAConcern,
  readsInvitation,
  takes,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('Teams takes nothing from Pathway', () => {
  scenario.each(refusalStatuses.map(String))(
    'from the morning to the evening (%s): everything arrives afterwards, and administrators are told once',
    monday,
    async (town, status) => {
      const hannah = town.as('Hannah Reid');
      const gwen = town.as('Gwen Parry');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await comesToAMeeting(hannah, reference);
      town.office.setFaults({ refuse: { sends: 100_000, status: Number(status) as RefusalStatus } });
      const began = town.now();
      await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
      await town.until('2026-11-02', '17:00');
      town.office.setFaults({});
      await town.until('2026-11-02', '17:30');

      expect(readsInvitation(town.as('Joanne Hardy'), reference)).toContain('Police safeguarding');
      expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain(
        'Health safeguarding\nNot answered yet',
      );
      expect(town.as('Joanne Hardy').in('Police safeguarding').posts()).toHaveLength(1);
      expect(await opens(hannah, reference)).not.toContain('Telephone');
      const told = heardSince(gwen, began).filter(({ words }) => words.startsWith('Pathway can send messages again'));
      expect(told).toHaveLength(1);
      expect(told[0]?.words).toContain('From Monday 2 November 2026 at 09:15 to Monday 2 November 2026 at 17:0');
      const events = town.logged.map((line) => JSON.parse(line).event);
      expect(events.filter((one) => one === 'teams-away')).toHaveLength(1);
      expect(events.filter((one) => one === 'teams-back')).toHaveLength(1);

      await town.until('2026-11-03', '12:00');
      expect(heardSince(gwen, began).filter(({ words }) => words.startsWith('Pathway can send'))).toHaveLength(1);
    },
  );

  scenario(
    'for an hour in which what is posted stands and no answer comes: each invited team has one at once',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await comesToAMeeting(hannah, reference);
      const began = town.now();
      town.office.setFaults({ loseAnswers: { sends: 100_000 } });
      await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
      await town.until('2026-11-02', '10:15');
      // The calling team's own too, which comes after the post of the referral that cannot be drawn again.
      const invitations = (name: string, channel: string) =>
        town
          .as(name)
          .in(channel)
          .posts()
          .map(({ card }) => textOfCard(card))
          .filter((text) => text.startsWith('Risk Management Meeting'));
      expect(invitations('Hannah Reid', 'CDYJS managers')).toHaveLength(1);
      expect(invitations('Joanne Hardy', 'Police safeguarding')).toHaveLength(1);
      town.office.setFaults({});
      await town.until('2026-11-02', '12:00');
      const [, again = ''] = invitations('Hannah Reid', 'CDYJS managers');
      expect(again).toContain('This may have been sent before. If it is above as well, only this one counts.');
      expect(again).toContain('This message is late: it should have come on Monday 2 November 2026 at 09:15.');
      expect(heardSince(town.as('Gwen Parry'), began).map(({ words }) => words.split('\n')[0])).toEqual([
        'Pathway can send messages again',
      ]);
    },
  );

  scenario('for a minute only: nobody is told of it', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    const began = town.now();
    town.office.setFaults({ refuse: { sends: 5, status: 503 } });
    await takes(hannah, reference);
    await town.until('2026-11-02', '12:00');
    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Team manager\nHannah Reid');
    expect(heardSince(town.as('Gwen Parry'), began)).toEqual([]);
    expect(await opens(hannah, reference)).not.toContain('Telephone');
  });
});
