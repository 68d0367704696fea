/** A case that has very much to ask at one time is woken all the same, and everybody is asked once. */
import { isOver } from '../../src/cases/notice.ts';
import { unmet } from '../../src/rules/engine/agenda.ts';
import type { Write } from '../../src/store/port.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { onlyTo } from '../support/fake-messenger.ts';
import { idsOfMany, withManyTeams } from '../support/many-teams.ts';
import { aWatchedStore } from '../support/watched-store.ts';

interface Asleep {
  readonly office: BackOffice;
  readonly teams: readonly string[];
  /** How many documents each of its wakings wrote since. */
  readonly changes: () => readonly number[];
}

const isWake = (writes: readonly Write[]): boolean => JSON.stringify(writes).includes('"command":"wake:');

/** A meeting of so many teams was booked; then nothing ran until the morning of the meeting, ten days later. */
async function asleepFor10Days(count: number, isReachable: boolean): Promise<Asleep> {
  const teams = idsOfMany(count);
  const { store, commits } = aWatchedStore(() => {});
  const office = aBackOffice({ roster: withManyTeams(count) }, store);
  if (!isReachable) {
    office.messenger.weather = (sending) =>
      teams.includes(sending.to) ? onlyTo(sending.to, { outcome: 'refused', why: 'no-channel' })(sending) : undefined;
  }
  await office.books(teams);
  await office.delivers();
  office.messenger.hears();
  office.at('2026-11-12', '09:00');
  const before = commits.length;
  const changes = () =>
    commits
      .slice(before)
      .filter(isWake)
      .map(({ length }) => length);
  return { office, teams, changes };
}

/** Nothing is owed any more, and nothing is due: neither now, nor once it is looked at again. */
async function isAllSaid({ office }: Asleep): Promise<void> {
  expect((await office.notices()).filter(({ body }) => !isOver(body))).toEqual([]);
  expect(await office.store.all('notice-bundle', 10)).toEqual({ items: [] });
  expect(await office.store.due('case', office.now, 10)).toEqual([]);
  office.messenger.hears();
  await office.ticks();
  expect(office.messenger.hears()).toEqual([]);
}

describe('after ten days without a tick', () => {
  it('22 invited teams without channels: each is somebody to telephone, all of it in one message', async () => {
    const asleep = await asleepFor10Days(22, false);
    const { office } = asleep;
    expect((await office.case()).contactsToMake).toHaveLength(22);
    // Each is asked to answer, as are the police and SEND; each is to be telephoned, and each is reminded.
    const open = unmet(await office.case(), office.by()).map(({ row }) => row.id);
    expect(open.filter((id) => id === 'tell' || id === 'answer')).toHaveLength(46);
    await office.ticks();
    expect(asleep.changes()).toHaveLength(1);
    expect(asleep.changes().every((count) => count <= 100)).toBe(true);
    const heard = office.messenger.hears().filter((line) => line.startsWith('chat Hannah Reid'));
    expect(heard).toHaveLength(1);
    await isAllSaid(asleep);
  });

  it('102 invited teams with channels: each is reminded under its post, and each person told of all that is open, once', async () => {
    const asleep = await asleepFor10Days(102, true);
    const { office, teams } = asleep;
    await office.ticks();
    expect(asleep.changes()).toEqual([100]);
    const heard = office.messenger.hears();
    for (const team of teams) {
      expect(heard.filter((line) => line.startsWith(`reply ${team}: Reminder`))).toHaveLength(1);
    }
    // By now people speak to people: the teams' channels are left in peace, and each person has one message.
    const chats = heard.filter((line) => line.startsWith('chat'));
    expect(chats.length).toBeGreaterThan(1);
    expect(chats).toEqual([...new Set(chats)]);
    expect(chats.every((line) => /: Overdue: \d+ things$/.test(line))).toBe(true);
    await isAllSaid(asleep);
  });
});
