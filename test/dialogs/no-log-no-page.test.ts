/** What is shown of a case is written down first: where it cannot be, nothing of the case is shown. */
import { chatOf } from '../../desk/fake-teams/county.ts';
import { StoreError } from '../../src/store/port.ts';
import { failed } from '../../src/teams/words.ts';
import { contentsOf, differences } from '../support/store-contents.ts';
import { asks, opens } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import { aTown, type Town } from '../support/town.ts';
import { aWatchedStore } from '../support/watched-store.ts';
import { aTakenCase, pressedWith } from './taken-case.ts';

interface Entry {
  readonly event: { readonly person: { readonly name: string }; readonly what: string };
}

let town: Town;
let hannah: TeamsUser;
let reference: string;
let isLogDown: boolean;
let isSearchLogDown: boolean;
/** How often the head of the case was read. */
let loads: number;
beforeEach(async () => {
  isLogDown = false;
  isSearchLogDown = false;
  const { store } = aWatchedStore(([write]) => {
    const written = JSON.stringify(write);
    const isOfLog = isLogDown && written.includes('"kind":"access-log"');
    const isOfSearches = isSearchLogDown && written.includes('"partition":"searches:');
    if (isOfLog || isOfSearches) throw new StoreError('store-unavailable', 'The disk is full.');
  });
  const read: typeof store.read = (partition, id, now) => {
    if (id === 'case') loads += 1;
    return store.read(partition, id, now);
  };
  town = await aTown('2026-11-02', '09:15', { store: { ...store, read } });
  ({ hannah, reference } = await aTakenCase(town, { name: 'Jamie Hartley' }));
  loads = 0;
});
afterEach(() => town.close());

const looks = async (): Promise<readonly string[]> => {
  const { items } = await town.store.all<Entry>('look', 100);
  return items.map(({ body: { event } }) => `${event.person.name}: ${event.what}`);
};

/** What somebody gets who presses a page's button of the open dialog. */
const pageOf = (page: string) => {
  const button = pressedWith(hannah, 'case/page', { page });
  return async () => JSON.stringify(await hannah.sendsRaw(button));
};

describe('a page of a case', () => {
  it('is written down by its name, whatever it is asked for by, and the case is loaded once for it', async () => {
    const asking: readonly (() => Promise<unknown>)[] = [
      () => opens(hannah, reference),
      () => hannah.presses('The concern as sent'),
      () => hannah.presses('What has happened'),
      () => asks(hannah, `status ${reference}`),
      () => asks(hannah, `why ${reference}`),
    ];
    const counted: number[] = [];
    for (const ask of asking) {
      loads = 0;
      await ask();
      counted.push(loads);
    }
    expect(counted).toEqual([1, 1, 1, 1, 1]);
    expect(await looks()).toEqual(
      ['overview', 'concern', 'history', 'status', 'why'].map((one) => `Hannah Reid: ${one}`),
    );
  });

  it('leaves everything else as it was: the case, what is owed, when it is woken', async () => {
    await opens(hannah, reference);
    const before = await contentsOf(town.store);
    await opens(town.as('Ruth Marsden'), reference);
    await hannah.presses('What has happened');
    expect(differences(before, await contentsOf(town.store))).toEqual([]);
  });

  it('is not shown where it cannot be written down, and is once it can', async () => {
    await opens(hannah, reference);
    const pages = ['overview', 'concern', 'decisions', 'meeting', 'history', 'why'].map(pageOf);
    isLogDown = true;
    for (const asks of pages) {
      const shown = await asks();
      expect(shown).toContain(failed);
      expect(shown).not.toMatch(/Jamie|Hartley|Hannah Reid|Priya Shah|With a team manager/);
    }
    isLogDown = false;
    for (const asks of pages) expect(await asks()).not.toContain(failed);
    expect(await looks()).toHaveLength(1 + pages.length);
  });

  it.each(['status', 'why'])('asked for by typing "%s" is not shown where it cannot be written down', async (word) => {
    isLogDown = true;
    expect(await asks(hannah, `${word} ${reference}`)).toBe(failed);
    isLogDown = false;
    expect(await asks(hannah, `${word} ${reference}`)).not.toBe(failed);
    expect(await looks()).toEqual([`Hannah Reid: ${word}`]);
  });

  it('found by a search is not listed, nor put anywhere, where it cannot be written down', async () => {
    const conversation = chatOf(hannah.person);
    const byExtension = () => town.office.search(hannah.person.id, { conversation, text: 'Hartley' });
    const choosing = () => town.office.choose(hannah.person.id, { conversation, value: { reference } });
    const posts = () => hannah.chat().length;
    isLogDown = true;
    expect(await asks(hannah, 'find Hartley')).toBe(failed);
    const before = posts();
    expect(await byExtension()).toEqual({ show: 'message', text: failed });
    expect(await choosing()).toEqual({ show: 'message', text: failed });
    expect(posts()).toBe(before);
    isLogDown = false;
    expect(await asks(hannah, 'find Hartley')).toContain('Jamie Hartley');
    expect(await byExtension()).toMatchObject({ show: 'results', results: [{ title: reference }] });
    expect(await looks()).toEqual(['Hannah Reid: search', 'Hannah Reid: search']);
  });

  it('found by a search is not listed where it cannot be written down that there was one', async () => {
    isSearchLogDown = true;
    expect(await asks(hannah, 'find Hartley')).toBe(failed);
    expect(await asks(hannah, 'find Nobody')).toBe(failed);
    expect(await looks()).toEqual([]);
  });

  it('leaves no entry where it is not shown: to a stranger, or of a page that is not theirs', async () => {
    const martin = town.as('Martin Dale');
    const toStranger = await asks(martin, `status ${reference}`);
    expect(toStranger).toBe(await asks(martin, 'status 7KQ4-2MX9'));
    const priya = town.as('Priya Shah');
    await opens(priya, reference);
    expect(await looks()).toEqual(['Priya Shah: status', 'Priya Shah: overview']);
    const history = await priya.sendsRaw(pressedWith(priya, 'case/page', { page: 'history' }));
    expect(JSON.stringify(history)).toContain('There is no case with that reference');
    expect(await looks()).toHaveLength(2);
  });
});

describe('a form that was taken already', () => {
  const check = { on: '2026-11-02', result: 'not-active' };

  it('shows the case to whoever sent it, so that is written down too; what it changed is in the record itself', async () => {
    await opens(hannah, reference);
    await hannah.presses('Record the case management system check');
    const form = pressedWith(hannah, 'case/do', check);
    const sends = async () => JSON.stringify(await hannah.sendsRaw(form));
    expect(await sends()).toContain('Done: ');
    expect(await looks()).toEqual(['Hannah Reid: overview']);
    isLogDown = true;
    expect(await sends()).toContain(failed);
    isLogDown = false;
    expect(await sends()).toContain('That was recorded already. Nothing was changed.');
    expect(await looks()).toEqual(['Hannah Reid: overview', 'Hannah Reid: overview']);
  });
});
