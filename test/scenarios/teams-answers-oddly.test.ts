/** Teams takes what is sent, and answers as if it had not: with nothing, or with an error of its own. */
import type { Connector, ConnectorAnswer } from '../../src/teams/connector.ts';
import { books, comesToAMeeting, opens, raisesAConcern, takes } from '../support/story.ts';
import { aTown, type Town } from '../support/town.ts';

const mark = 'This may have been sent before. If it is above as well, only this one counts.';

async function aTownWhere(between: (teams: Connector) => Connector): Promise<Town> {
  return aTown('2026-11-02', '09:15', {
    between: (around) => ({ ...around, connector: between(around.connector) }),
  });
}
const postsOf = (town: Town, name: string, channel: string, words: string): readonly string[] =>
  town
    .as(name)
    .in(channel)
    .posts()
    .map(({ card }) => JSON.stringify(card))
    .filter((text) => text.includes(words));

/** Each team's posts of its invitation, the oldest first, and somebody of the team who can press them. */
function invitationsOf({ office }: Town, reference: string) {
  return office.county.teams.flatMap(({ id, channel }) => {
    const person = office.county.people.find(({ teams }) => teams?.some(({ team }) => team === id))?.id;
    const posts = (person === undefined ? [] : office.peek(person, channel)).filter((post) =>
      JSON.stringify(post.card ?? '').includes(`Risk Management Meeting, ${reference}`),
    );
    const cards = posts.map(({ card }) => JSON.stringify(card));
    return posts.length === 0 ? [] : [{ team: id, channel, person, cards, posts: posts.map((post) => post.id) }];
  });
}

describe('Teams answers 202 and names no id', () => {
  const nameless: ConnectorAnswer = { came: 'answer', status: 202 };
  const between = (teams: Connector): Connector => ({
    ...teams,
    async send(...call) {
      await teams.send(...call);
      return nameless;
    },
  });

  test('whoever raises a concern notices nothing, it is posted once, and nobody has to telephone', async () => {
    const town = await aTownWhere(between);
    const priya = town.as('Priya Shah');
    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(priya);
    await town.until('2026-11-02', '17:00');
    expect(JSON.stringify(priya.chat())).not.toContain('Something went wrong');
    expect(town.logged.filter((line) => /turn-failed|"status":500/.test(line))).toEqual([]);
    expect(postsOf(town, 'Hannah Reid', 'CDYJS managers', `Referral ${reference}`)).toHaveLength(1);
    expect(await opens(hannah, reference)).not.toContain('Telephone');

    // It cannot be drawn anew: what has changed is posted once more, and the old one does not count.
    await takes(hannah, reference);
    await town.until('2026-11-02', '17:30');
    const posts = postsOf(town, 'Hannah Reid', 'CDYJS managers', `Referral ${reference}`);
    expect(posts.map((text) => text.includes(mark))).toEqual([false, true]);
    expect(posts.at(-1)).toContain('Hannah Reid');
    expect(await opens(hannah, reference)).not.toContain('Telephone');
    await town.close();
  });
});

describe('for an hour Teams posts, and answers 500 or not at all', () => {
  test.each<[string, ConnectorAnswer]>([
    ['500', { came: 'answer', status: 500 }],
    ['no answer', { came: 'nothing' }],
  ])(
    '%s: nothing is posted more than three times, each copy says so, and a press on any of them answers for the case as it is',
    async (_words, answer) => {
      let isOdd = false;
      const oddly = async (call: Promise<ConnectorAnswer>): Promise<ConnectorAnswer> => {
        const real = await call;
        return isOdd ? answer : real;
      };
      const town = await aTownWhere((teams) => ({
        send: (...call) => oddly(teams.send(...call)),
        update: (...call) => oddly(teams.update(...call)),
        createConversation: (...call) => oddly(teams.createConversation(...call)),
      }));
      const hannah = town.as('Hannah Reid');
      const reference = await raisesAConcern(town.as('Priya Shah'));
      await town.settles();
      await comesToAMeeting(hannah, reference);
      await town.settles();
      isOdd = true;
      await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
      await town.until('2026-11-02', '10:15');
      isOdd = false;
      await town.until('2026-11-02', '17:00');

      const invited = invitationsOf(town, reference);
      expect(invited.length).toBeGreaterThan(3);
      for (const { cards } of invited) {
        expect(cards.length).toBeLessThanOrEqual(3);
        expect(cards.map((text) => text.includes(mark) || text.includes('This one does not count'))).toEqual(
          cards.map((_, n) => n > 0),
        );
      }
      // Few places were tried before it was known to be everywhere; the others have one post each.
      const copied = invited.filter(({ cards }) => cards.length > 1);
      expect([1, 2, 3]).toContain(copied.length);

      const [first] = copied;
      const pressed = await town.office.press(String(first?.person), {
        conversation: String(first?.channel),
        post: String(first?.posts[0]),
        action: {
          type: 'Action.Execute',
          verb: 'invitation/accept',
          data: { reference, team: first?.team, meeting: 1 },
        },
      });
      await town.settles();
      // Of the team that calls the meeting it is known already that it comes.
      expect(JSON.stringify(pressed)).toMatch(/your agency is coming|was recorded already/);
      const after = invitationsOf(town, reference).find(({ team }) => team === first?.team)?.cards ?? [];
      expect(after.at(-1)).toContain('Coming');
      expect(after[0]).toContain('This one does not count');
      expect(after[0]).not.toContain('invitation/accept');
      await town.close();
    },
  );
});
