/** Dates that are none, and answers that are no answers, on a concern's cards: told in a sentence, and nothing lost. */
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { contentsOf, differences } from '../support/store-contents.ts';
import { begins, tellsWho } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import { aTown, type Town } from '../support/town.ts';

type Inputs = Readonly<Record<string, unknown>>;

const notADate = 'That is not a date. Enter a day, month and year.';
const future = 'That date is in the future. Check the date.';

let town: Town;

describe('on a card of a concern', () => {
  beforeAll(async () => {
    town = await aTown('2026-11-02', '09:15');
    await begins(town.as('Priya Shah'));
  });
  afterAll(() => town.close());

  /** Sends the open card with inputs no client would send; what is shown in its place or beside it. */
  async function answering(priya: TeamsUser, inputs: Inputs): Promise<string> {
    const post = priya.posts().at(-1);
    const next = contentsOfCard(post?.card).buttons.find(({ action }) => action.verb === 'concern/next');
    const data = { ...(next?.action.data as Record<string, unknown>), ...inputs };
    const answer = await priya.sendsRaw({
      post: post?.id ?? '',
      action: { type: 'Action.Execute', verb: 'concern/next', data },
    });
    return answer.show === 'message' ? answer.text : JSON.stringify(answer);
  }

  it.each([
    ['2026-11-03', future],
    ['9999-12-31', future],
    ['2026-02-31', notADate],
    ['0001-01-01', 'That makes them 2025. Check the year'],
    ['31/02/2012', notADate],
    ['yesterday', notADate],
  ])('a date of birth of %s', async (birthDate, says) => {
    const priya = town.as('Priya Shah');
    const before = await contentsOf(town.store);
    const shown = await answering(priya, { name: 'MARKER name', birthDate });
    expect(shown).toContain(says);
    expect(shown).toContain('MARKER name');
    expect(differences(before, await contentsOf(town.store), ['draft'])).toEqual([]);
  });

  it('what is neither text nor a number is not read, and the draft stays as it is', async () => {
    const priya = town.as('Priya Shah');
    const before = await contentsOf(town.store);
    for (const name of [null, {}, ['Rowan'], true]) {
      expect(await answering(priya, { name })).toMatch(/could not read that|^Enter|Enter /);
    }
    expect(differences(before, await contentsOf(town.store), ['draft'])).toEqual([]);
  });

  it.each([
    ['2026-11-03', future],
    ['0001-01-01', "That is before the young person's date of birth. Check both dates."],
    ['9999-12-31', future],
    ['2026-02-31', notADate],
  ])('a day it happened of %s', async (happenedOn, says) => {
    const own = await aTown('2026-11-02', '09:15');
    const priya = own.as('Priya Shah');
    await begins(priya);
    await tellsWho(priya, { born: '2012-05-03' });
    const shown = await answering(priya, { account: 'MARKER account', happenedOn });
    expect(shown).toContain(says);
    expect(shown).toContain('MARKER account');
    await own.close();
  });
});
