import type { Notice } from '../../src/cases/notice.ts';
import { unmet } from '../../src/rules/engine/agenda.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, aBookedMeeting, type BackOffice } from '../support/back-office.ts';
import { type AnyDay, aConcern, register, secrets, withThreeCdyjsTeams } from '../support/factories.ts';
import { fine, onlyTo } from '../support/fake-messenger.ts';
import { aWatchedStore } from '../support/watched-store.ts';

const referral = `Referral ${reference}`;
const invitation = `Risk Management Meeting, ${reference}`;
const changed = `The meeting has changed: ${reference}`;

const stillToDo = async (office: BackOffice): Promise<readonly string[]> =>
  unmet(await office.case(), office.by()).map(({ title }) => title);

describe('what is owed', () => {
  it('is sent once, in the order it came to be owed, and then stands as sent', async () => {
    const office = aBackOffice();
    await office.raise();
    expect(await office.delivers()).toBe(2);
    expect(office.messenger.hears()).toEqual([
      `post cdyjs-managers: ${referral}`,
      `chat Daniel Okafor: A concern from your school: ${reference}`,
    ]);
    expect((await office.notices()).map(({ body, due }) => [body.state, body.activity, due])).toEqual([
      ['sent', 'activity-1', undefined],
      ['sent', 'activity-2', undefined],
    ]);
    expect(await office.delivers()).toBe(0);
    expect(office.messenger.tried).toHaveLength(2);
  });

  it('writes down where a post stands when it is made, and not each time it is drawn anew there', async () => {
    const { store, commits } = aWatchedStore(() => {});
    const office = aBackOffice({}, store);
    const written = () => commits.flat().filter((write) => 'put' in write && write.put.kind === 'post').length;
    await office.raise();
    await office.delivers();
    expect(written()).toBe(1);
    await office.does('Hannah Reid', 'take', {});
    await office.delivers();
    expect(office.messenger.hears()).toContain(`redraw cdyjs-managers: ${referral}`);
    expect(written()).toBe(1);
  });

  it('is said in a message of its own where a team is nudged about a case of which it has no post', async () => {
    const office = aBackOffice();
    await office.raise();
    await office.delivers();
    const content = { kind: 'reply', team: 'health', post: 'referral', words: 'nudge', obligations: ['take'] } as const;
    const body: Notice = { reference, content, state: 'owed', owedAt: office.now, tries: 0 };
    const notice = { partition: reference, id: 'notice:000009:00', kind: 'notice', body, due: office.now };
    await office.store.commit([{ create: notice }]);
    office.messenger.hears();
    await office.delivers();
    expect(office.messenger.arrived.at(-1)).toMatchObject({ to: 'health', how: 'post' });
    expect(office.messenger.arrived.at(-1)?.card).toContain('Take the referral');
    expect(await office.delivers()).toBe(0);
  });

  it('draws a post anew in its place, and says what follows under it', async () => {
    const office = await aBookedMeeting();
    await office.moves('2026-11-13', '10:00');
    await office.delivers();
    const police = office.messenger.arrived.filter((one) => one.to === 'police');
    expect(police.map(({ how, title }) => `${how} ${title}`)).toEqual([`redraw ${invitation}`, `reply ${changed}`]);
    expect(new Set(police.map(({ post }) => post)).size).toBe(1);
    expect(police[0]?.card).toContain('Friday 13 November 2026 at 10:00');
  });

  it('is drawn from the case as it is when it goes out', async () => {
    const office = aBackOffice();
    await office.raise();
    await office.does('Hannah Reid', 'take', {});
    await office.delivers();
    const posts = office.messenger.arrived.filter((one) => one.to === 'cdyjs-managers');
    expect(posts.map(({ how, card }) => [how, card.includes('Hannah Reid')])).toEqual([
      ['post', true],
      ['redraw', true],
    ]);
  });

  it('goes on after a restart', async () => {
    const office = aBackOffice();
    office.messenger.weather = () => ({ outcome: 'later' });
    await office.raise();
    await office.delivers();
    office.restarts();
    office.messenger.weather = fine;
    await office.later(10).delivers();
    expect(office.messenger.hears()).toHaveLength(2);
  });

  it('is not sent twice by two deliveries at once', async () => {
    const office = aBackOffice();
    await office.raise();
    expect(await Promise.all([office.delivers(), office.delivers()])).toEqual([2, 0]);
    expect(office.messenger.tried).toHaveLength(2);
  });

  it('goes to everybody else where one thing fails in a way nobody foresaw', async () => {
    const office = await aBookedMeeting();
    await office.moves('2026-11-13', '10:00');
    office.messenger.weather = ({ to: place }) => {
      if (place === 'police') throw new Error('A fault of ours.');
      return undefined;
    };
    await expect(office.delivers()).rejects.toMatchObject({ errors: [{ message: 'A fault of ours.' }] });
    expect(office.messenger.hears()).toContain(`reply health: ${changed}`);
    office.messenger.weather = fine;
    await office.later(10).delivers();
    expect(office.messenger.hears()).toEqual([`redraw police: ${invitation}`, `reply police: ${changed}`]);
  });

  it('shows a channel nothing of the child, the referrer or what anybody wrote, and no notification either', async () => {
    const office = await aBookedMeeting();
    for (const day of ['03', '04', '05', '06', '09', '10', '11']) await office.at(`2026-11-${day}`, '09:00').ticks();
    await office.moves('2026-11-13', '10:00');
    await office.does('Joanne Hardy', 'answer-invitation', { answer: 'somebody-else', note: 'MARKER-note' });
    await office.at('2026-11-12', '09:00').ticks();
    const shown = office.messenger.tried.map(({ how, title, card }) => (how === 'chat' ? title : card));
    expect(shown.length).toBeGreaterThan(20);
    expect(shown.flatMap((text) => secrets.filter((secret) => text.includes(secret)))).toEqual([]);
  });
});

describe('a nudge in a channel', () => {
  it('does not say that a child is young, only that somebody must choose the way (A-02)', async () => {
    const office = aBackOffice();
    const young = aConcern({ youngPerson: { birthDate: '2016-11-02' }, seenOrHeard: { happenedOn: '2026-11-01' } });
    await office.raise('Priya Shah', young);
    await office.delivers();
    await office.at('2026-11-03', '09:00').ticks();
    const nudge = office.messenger.arrived.at(-1);
    expect(nudge?.to).toBe('cdyjs-managers');
    expect(nudge?.card).toContain('Choose the way');
    expect(nudge?.card).not.toMatch(/\bage\b|\bten\b|\b10\b/i);
  });
});

describe('what is refused', () => {
  const refused = { outcome: 'refused', why: '403' } as const;

  it('becomes something for a person to do, once, and is tried no more', async () => {
    const office = aBackOffice();
    office.messenger.weather = onlyTo('police', refused);
    await office.books();
    await office.delivers();
    const ring =
      'Telephone Police safeguarding: their channel could not be reached: tell them what they have to do, or what has changed';
    expect(await stillToDo(office)).toContain(ring);
    expect(await office.tally()).toMatchObject({ undeliverable: 1 });
    await office.moves('2026-11-13', '10:00');
    await office.delivers();
    expect((await stillToDo(office)).filter((title) => title === ring)).toHaveLength(1);
    expect(await office.store.nextDue('notice')).not.toBe(office.now);
  });

  it('is asked for again where it was told meanwhile and something new is refused', async () => {
    const office = await aBookedMeeting();
    office.messenger.weather = onlyTo('police', refused);
    await office.moves('2026-11-13', '10:00');
    await office.delivers();
    const [first] = (await office.case()).contactsToMake;
    await office.does('Hannah Reid', 'record-told', { id: String(first?.id), note: 'MARKER-note' });
    await office.moves('2026-11-13', '12:00');
    await office.delivers();
    expect((await office.case()).contactsToMake.map((one) => one.done !== undefined)).toEqual([true, false]);
  });

  it('leaves nothing to be said under it: that is for a person as well', async () => {
    const office = aBackOffice();
    office.messenger.weather = ({ to, title }) => (to === 'police' && title === invitation ? refused : undefined);
    await office.books();
    await office.delivers();
    await office.moves('2026-11-13', '10:00');
    await office.delivers();
    expect(office.messenger.tried.filter((one) => one.to === 'police').map(({ title }) => title)).toEqual([
      invitation,
      invitation,
    ]);
    expect((await office.case()).contactsToMake).toHaveLength(1);
  });

  it('in a chat names whom to ring, to the manager only', async () => {
    const office = aBackOffice();
    office.messenger.weather = onlyTo('Priya Shah', refused);
    await office.raise();
    await office.does('Hannah Reid', 'take', {});
    await office.delivers();
    expect(await stillToDo(office)).toContain(
      'Telephone Priya Shah: their chat could not be reached: tell them how the case stands',
    );
  });

  it('names nobody in the channel where there is no manager yet', async () => {
    const office = aBackOffice();
    office.messenger.weather = onlyTo('Daniel Okafor', refused);
    await office.raise();
    await office.delivers();
    await office.at('2026-11-03', '09:00').ticks();
    const digest = office.messenger.arrived.at(-1);
    expect(digest).toMatchObject({ to: 'cdyjs-managers', title: '3 things need doing' });
    expect(digest?.card).not.toMatch(/Daniel|Okafor/);
  });
});

it('a team that takes referrals only since is told of the open cases, and has their posts as they move on', async () => {
  let roster: AnyDay = register;
  const office = aBackOffice({
    get roster() {
      return roster;
    },
  });
  await office.raise();
  await office.delivers();
  office.messenger.hears();
  roster = withThreeCdyjsTeams;
  await office.at('2026-11-03', '09:00').ticks();
  expect(office.messenger.hears()).toEqual([
    'post cdyjs-managers: 2 things need doing',
    'post cdyjs-north: 2 things need doing',
  ]);
  await office.does('Hannah Reid', 'take', {});
  await office.delivers();
  expect(office.messenger.hears().slice(0, 2)).toEqual([
    `redraw cdyjs-managers: ${referral}`,
    `post cdyjs-north: ${referral}`,
  ]);
});
