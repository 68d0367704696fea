import { reference } from '../support/a-case.ts';
import { aBackOffice, aBookedMeeting, type BackOffice } from '../support/back-office.ts';
import { fine, onlyTo } from '../support/fake-messenger.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const invitation = `Risk Management Meeting, ${reference}`;
const changed = `The meeting has changed: ${reference}`;

describe('what did not arrive', () => {
  it('is tried again after longer and longer waits, then given up', async () => {
    const office = aBackOffice();
    office.messenger.weather = onlyTo('cdyjs-managers', { outcome: 'later' });
    await office.raise();
    await office.delivers();
    for (const wait of [10, 30, 120, 600, 1800, 3600, 7200]) {
      office.messenger.tried.length = 0;
      await office.later(wait - 1).delivers();
      expect(office.messenger.tried).toEqual([]);
      await office.later(1).delivers();
      expect(office.messenger.tried.filter(({ to }) => to === 'cdyjs-managers')).toHaveLength(1);
    }
    expect((await office.case()).contactsToMake).toMatchObject([{ who: 'CDYJS managers' }]);
    // As after any change.
    await office.deliversNews();
    expect(await office.tally()).toEqual({ sent: 2, undeliverable: 1 });
    // Nobody else was told of the referral: the service lead is, at once.
    expect(office.messenger.hears().at(-1)).toBe(`chat Ruth Marsden: A referral to be taken: ${reference}`);
  });

  it('waits as long as Teams asks', async () => {
    const office = aBackOffice();
    office.messenger.weather = () => ({ outcome: 'later', afterSeconds: 25 });
    await office.raise();
    await office.delivers();
    expect(await office.store.nextDue('notice')).toBe('2026-11-02T09:15:25Z');
  });

  it('keeps what is later for the same team waiting, and nobody else: each gets it in its order', async () => {
    const office = aBackOffice();
    office.messenger.weather = ({ to: place, how }) =>
      place === 'police' && how === 'post' ? { outcome: 'later' } : undefined;
    await office.books();
    await office.delivers();
    await office.moves('2026-11-13', '10:00');
    await office.delivers();
    expect(office.messenger.tried.filter((one) => one.to === 'police').map(({ how }) => how)).toEqual(['post']);
    expect(office.messenger.hears()).toContain(`reply health: ${changed}`);
    office.messenger.weather = fine;
    office.messenger.hears();
    await office.later(10).delivers();
    expect(office.messenger.hears().filter((line) => line.includes('police'))).toEqual([
      `post police: ${invitation}`,
      `redraw police: ${invitation}`,
      `reply police: ${changed}`,
    ]);
  });
});

describe('a crash after sending, before it was kept', () => {
  const endsOf = (writes: readonly object[]): boolean => JSON.stringify(writes).includes('"state":"sent"');

  async function crashing(prepare: (office: BackOffice) => Promise<unknown>) {
    let isCrashing = false;
    const { store } = aWatchedStore((writes) => {
      if (isCrashing && endsOf(writes)) throw new Error('The process was killed.');
    });
    const office = aBackOffice({}, store);
    await prepare(office);
    isCrashing = true;
    await expect(office.delivers()).rejects.toThrow();
    isCrashing = false;
    office.restarts();
    return office;
  }

  it('draws the same post anew: nobody sees it twice', async () => {
    const office = await crashing(async (before) => {
      await aBookedMeeting(before);
      await before.does('Joanne Hardy', 'answer-invitation', { answer: 'accepted' });
    });
    const [first] = office.messenger.arrived.filter((one) => one.to === 'police');
    office.messenger.hears();
    await office.later(60).delivers();
    expect(office.messenger.arrived.find((one) => one.to === 'police')).toMatchObject({
      how: 'redraw',
      post: first?.post,
    });
  });

  it('may show a post that was new a second time, but loses none, and the last one is the one that is kept up', async () => {
    const office = await crashing((before) => before.raise());
    await office.later(60).delivers();
    const posts = office.messenger.arrived.filter((one) => one.to === 'cdyjs-managers');
    expect(posts.map(({ how }) => how)).toEqual(['post', 'post']);
    await office.does('Hannah Reid', 'take', {});
    await office.delivers();
    const last = office.messenger.arrived.findLast(({ to }) => to === 'cdyjs-managers');
    expect(last).toMatchObject({ how: 'redraw', post: posts[1]?.activity });
  });

  it('asks a person once to tell what was refused', async () => {
    const { store } = aWatchedStore((writes) => {
      if (isCrashing && JSON.stringify(writes).includes('"undeliverable"')) throw new Error('The process was killed.');
    });
    let isCrashing = true;
    const office = aBackOffice({}, store);
    office.messenger.weather = onlyTo('Daniel Okafor', { outcome: 'refused', why: '403' });
    await office.raise();
    await expect(office.delivers()).rejects.toThrow();
    isCrashing = false;
    office.restarts();
    await office.later(60).delivers();
    expect((await office.case()).contactsToMake).toHaveLength(1);
  });

  it('of another process that has sent it meanwhile is no fault', async () => {
    const { store } = aWatchedStore(async (writes) => {
      const other = endsOf(writes) ? meanwhile : undefined;
      meanwhile = undefined;
      await other?.();
    });
    let meanwhile: (() => Promise<unknown>) | undefined;
    const office = aBackOffice({}, store);
    await office.raise();
    const second = aBackOffice({}, store);
    meanwhile = () => second.delivers();
    await office.delivers();
    expect(await office.tally()).toEqual({ sent: 2 });
  });
});
