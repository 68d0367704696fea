/** A channel or chat that cannot be reached becomes a telephone call somebody has to make. */
import { scenario } from '../support/scenario.ts';
import {
  books,
  comesToAMeeting,
  does,
  finds,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  readsInvitation,
  recordsThatSomebodyWasTold,
  takes,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;
const health = '19:health@thread.tacv2';

describe('who cannot be reached here', () => {
  scenario('the bot was never put into the channel: telephone them, and record it', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference);
    town.office.setFaults({ notInRoster: [health] });

    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });

    // The others are invited all the same.
    expect(readsInvitation(town.as('Joanne Hardy'), reference)).toContain('Police safeguarding');
    expect(await opens(hannah, reference)).toContain(
      '**Telephone Health safeguarding: their channel could not be reached: tell them what they have to do, or what has changed** – Hannah Reid, by Tuesday 3 November 2026.',
    );
    await town.until('2026-11-03', '12:00');
    expect(heardSince(hannah, '').at(-1)?.words).toContain('Telephone Health safeguarding');

    // She rings them, writes down whom she spoke to and what they said, and it is done.
    await recordsThatSomebodyWasTold(hannah, reference, 'Health safeguarding');
    const answer = {
      'Whose answer': 'Health safeguarding',
      Answer: 'Coming',
      'Who told you, and how': marked('byphone'),
    };
    const overview = await does(hannah, reference, ['Record an answer given another way', 'Record the answer'], answer);
    expect(overview).not.toContain('**Telephone');
    expect(overview).not.toContain('– Health safeguarding');
    // Their post cannot be drawn again; it would tell them what they have told her.
    await town.until('2026-11-04', '12:00');
    expect(await opens(hannah, reference)).not.toContain('**Telephone');
    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Health safeguarding\nComing');
  });

  scenario(
    'a chat that cannot be reached: whoever manages the case tells the person, and no channel names them',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const daniel = town.as('Daniel Okafor');
      town.office.setFaults({ notInRoster: [daniel.conversation] });
      const reference = await raisesAConcern(town.as('Priya Shah'));
      expect(await opens(hannah, reference)).toContain('**Telephone Daniel Okafor: their chat could not be reached');

      // While nobody has taken the case, its channel is nudged: without the name.
      await town.until('2026-11-03', '12:00');
      expect(heardSince(hannah, '2026-11-02T09:15:00Z', 'CDYJS managers').at(-1)?.words).toContain(
        'Telephone someone Pathway could not reach: open the case to see who.',
      );
      await takes(hannah, reference);
      await recordsThatSomebodyWasTold(hannah, reference, 'Daniel Okafor');
      expect(await opens(hannah, reference)).not.toContain('**Telephone');
    },
  );

  scenario('429 and 503 are waited out: one post, no telephone call', monday, async (town) => {
    const hannah = town.as('Hannah Reid');
    const priya = town.as('Priya Shah');
    const reference = await raisesAConcern(priya);
    town.office.setFaults({ throttle: { sends: 2, retryAfterSeconds: 40 }, refuse: { sends: 2, status: 503 } });

    await takes(hannah, reference);
    await town.until('2026-11-02', '10:00');

    expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Team manager\nHannah Reid');
    expect(priya.hears()).toContain('Hannah Reid has it now');
    expect(hannah.in('CDYJS managers').posts()).toHaveLength(1);
    expect(await opens(hannah, reference)).not.toContain('**Telephone');
  });

  scenario(
    'an answer that is lost on the way: the post is there, and is not made twice within the minute',
    monday,
    async (town) => {
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      town.office.setFaults({ loseAnswers: { sends: 1 } });
      await takes(hannah, reference);
      await town.until('2026-11-02', '10:00');
      expect(hannah.in('CDYJS managers').posts()).toHaveLength(1);
      expect(finds(hannah, 'CDYJS managers', `Referral ${reference}`)).toContain('Team manager\nHannah Reid');
    },
  );
});
