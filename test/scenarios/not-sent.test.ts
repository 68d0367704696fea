/** Whoever has not sent a concern reads that nobody has seen it, and it does not fall silent. */
import { objectsIn } from '../../desk/fake-teams/json.ts';
import { textOfCard } from '../../desk/hands/card-reading.ts';
import { scenario } from '../support/scenario.ts';
import { asks, begins, raisesAConcern, sends, tellsWhatWasSeen, tellsWho } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import type { WatchedTown } from '../support/watched.ts';

const monday = ['2026-11-02', '09:15'] as const;
const title = 'You have a concern that you have not sent';

/** Priya writes two cards and is called away. */
async function isCalledAway(town: WatchedTown) {
  const priya = town.as('Priya Shah');
  await begins(priya);
  await tellsWho(priya, {});
  return priya;
}
/** What was posted to her of it, as it stood when it came. */
const saidTo = ({ office }: WatchedTown, { conversation }: TeamsUser, since: string): readonly string[] =>
  office
    .sent()
    .filter(({ how, at, ...sent }) => how === 'sent' && sent.conversation === conversation && at > since)
    .map(({ at, activity }) => ({ at, words: textOfCard(objectsIn(activity?.attachments)[0]?.content) }))
    .filter(({ words }) => /not sent|did not send/.test(words))
    .map(
      ({ at, words }) =>
        `${at.slice(0, 10)} ${words.includes('We will delete it on') ? 'warned' : words.split('\n')[0]}`,
    );

/** What each bot's post of her chat says on any device, the oldest first. */
const everywhere = ({ office }: WatchedTown, { person, conversation }: TeamsUser): readonly string[] =>
  office
    .peekElsewhere(person.id, conversation)
    .filter(({ from }) => from === 'bot')
    .map(({ card }) => textOfCard(card));
const notSentIn = (town: WatchedTown, priya: TeamsUser): readonly string[] =>
  everywhere(town, priya).filter((words) => words.includes('**Not sent.**'));

describe('a concern that is not sent', () => {
  scenario('says so where it is left, and where an answer on the last card is changed', monday, async (town) => {
    const priya = await isCalledAway(town);
    await tellsWhatWasSeen(priya, {});
    await priya.presses('Go straight to check and send');
    expect(priya.reads()).toContain('**Not sent yet.** Nobody has seen it until you press **Send**.');
    await priya.presses('Change: about the young person');
    expect(priya.reads()).toContain('Step 2 of 3, changing an answer');
    expect(priya.reads()).toContain('Not sent yet. Nobody has seen it.');
    await priya.presses('Leave and finish later');
    expect(priya.reads()).toContain('Not sent\nNobody has seen this yet.');
    // It stands in her list, and a greeting offers it first.
    expect(await asks(priya, 'my cases')).toContain('Not sent');
    expect(priya.reads()).toContain('Nobody has seen it.');
    expect(await asks(priya, 'good morning')).toContain(title);
    await priya.presses('Carry on');
    expect(priya.reads()).toContain('About the young person');
    await priya.presses('Save the change');
    await sends(priya);
    expect(await asks(priya, 'my cases')).not.toContain('Not sent');
    expect(await asks(priya, 'hello')).not.toContain(title);
  });

  scenario(
    'is said the next morning, weekly, two working days before the end, and then deleted',
    monday,
    async (town) => {
      const priya = await isCalledAway(town);
      const since = town.now();
      await town.until('2026-11-02', '23:00');
      expect(saidTo(town, priya, since)).toEqual([]);
      await town.restarts();
      await town.until('2026-12-04', '17:00');
      expect(saidTo(town, priya, since)).toEqual([
        `2026-11-03 ${title}`,
        `2026-11-10 ${title}`,
        `2026-11-17 ${title}`,
        `2026-11-24 ${title}`,
        '2026-11-30 warned',
        '2026-12-02 A concern that you did not send has been deleted',
      ]);
      expect(await asks(priya, 'continue')).toContain('You have no unfinished concern');
      expect(await town.store.all('draft', 10)).not.toMatchObject({ items: [{ body: { open: {} } }] });
      // Nothing of the child stands in what a lock screen shows.
      const shown = town.office.sent().map(({ activity }) => JSON.stringify(activity?.summary ?? ''));
      expect(shown.filter((words) => words.includes('Jamie'))).toEqual([]);
    },
  );

  scenario('begins anew with each thing she does with it, and ends with sending', monday, async (town) => {
    const priya = await isCalledAway(town);
    await town.until('2026-11-03', '10:00');
    expect(priya.reads()).toContain(title);
    await priya.presses('Finish it now');
    await tellsWhatWasSeen(priya, {});
    await priya.presses('Leave and finish later');
    const since = town.now();
    await town.until('2026-11-05', '08:00');
    expect(saidTo(town, priya, since).map((words) => words.slice(0, 10))).toEqual(['2026-11-04']);
    await priya.presses('Finish it now');
    await priya.presses('Go straight to check and send');
    await sends(priya);
    const sent = town.now();
    await town.until('2026-12-10', '12:00');
    expect(saidTo(town, priya, sent)).toEqual([]);
  });

  scenario('is not deleted before it could be said', monday, async (town) => {
    const priya = await isCalledAway(town);
    const since = town.now();
    town.office.setFaults({ notInRoster: [priya.conversation] });
    await town.until('2026-12-10', '12:00');
    town.office.setFaults({});
    expect(saidTo(town, priya, since)).toEqual([]);
    await town.until('2026-12-20', '12:00');
    expect(saidTo(town, priya, since)).toEqual([
      '2026-12-11 warned',
      '2026-12-15 A concern that you did not send has been deleted',
    ]);
  });

  scenario('says nowhere in her chat that it was not, once it is sent', monday, async (town) => {
    const priya = await isCalledAway(town);
    const card = priya.postWith('What was seen or heard?');
    await asks(priya, 'good morning');
    await priya.says('cancel');
    await town.until('2026-11-03', '10:00');
    expect(notSentIn(town, priya)).toHaveLength(3);
    // She goes on above all of that, and her receipt is the newest that she reads.
    await priya.fillsIn(card, { 'What was seen or heard?': 'MARKER-account' });
    await priya.pressesIn(card, 'Go straight to check and send');
    await sends(priya);
    expect(notSentIn(town, priya)).toEqual([]);
    expect(priya.hears()).toContain('Your concern has been sent');
  });

  scenario('goes on where its reminder stood, and leaves nothing above that', monday, async (town) => {
    const priya = await isCalledAway(town);
    await town.until('2026-11-03', '10:00');
    const [reminder] = priya.chat().slice(-1);
    await priya.presses('Finish it now');
    expect(priya.chat().at(-1)?.id).toBe(reminder?.id);
    expect(priya.reads()).toContain('What was seen or heard?');
    expect(everywhere(town, priya).filter((words) => words.includes('What was seen or heard?'))).toHaveLength(1);
  });

  scenario('is gone from the chat as well, where it was deleted because nobody sent it', monday, async (town) => {
    const priya = await isCalledAway(town);
    await tellsWhatWasSeen(priya, { account: 'MARKER-account' });
    await priya.presses('Go straight to check and send');
    await town.restarts();
    expect(everywhere(town, priya).join()).toContain('MARKER-account');
    await town.until('2026-12-04', '17:00');
    expect(everywhere(town, priya).join()).not.toMatch(/Jamie|MARKER/);
    expect(notSentIn(town, priya)).toEqual([]);
  });

  scenario('of somebody else is told to nobody', monday, async (town) => {
    await isCalledAway(town);
    const hannah = town.as('Hannah Reid');
    await hannah.looks();
    await raisesAConcern(hannah, { name: 'Robin Vale' });
    const since = town.now();
    await town.until('2026-11-12', '12:00');
    expect(saidTo(town, hannah, since)).toEqual([]);
    expect(await asks(hannah, 'my cases')).not.toContain('Not sent');
  });
});
