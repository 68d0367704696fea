/** What comes later than it was to come says so; and a post that cannot be drawn again keeps only what is about it waiting. */
import { reference } from '../support/a-case.ts';
import { aBackOffice, aBookedMeeting, type BackOffice } from '../support/back-office.ts';
import { fine } from '../support/fake-messenger.ts';

const late = 'This message is late: it should have come on Monday 2 November 2026 at 09:15.';
const saysSo = ({ messenger }: BackOffice) =>
  messenger.arrived.map(({ how, to, card }) => `${how} ${to}${card.includes(late) ? ', late' : ''}`);

describe('what was to come at once', () => {
  async function raisedWhileNothingArrives(seconds: number): Promise<BackOffice> {
    const office = aBackOffice().seesOutages();
    office.messenger.weather = () => ({ outcome: 'later' });
    await office.raise();
    for (let passed = 0; passed < seconds; passed += 60) await office.delivers().then(() => office.later(60));
    office.messenger.weather = fine;
    return office;
  }

  it('says that it is late where it comes more than a quarter of an hour later, and from when it is', async () => {
    const office = await raisedWhileNothingArrives(3600);
    await office.later(300).delivers();
    expect(saysSo(office)).toEqual(expect.arrayContaining(['post cdyjs-managers, late', 'chat Daniel Okafor, late']));
  });

  it('does not say so before', async () => {
    const office = await raisedWhileNothingArrives(300);
    await office.later(300).delivers();
    expect(saysSo(office)).toEqual(expect.arrayContaining(['post cdyjs-managers', 'chat Daniel Okafor']));
  });

  it('also says it where it may stand above already', async () => {
    const office = aBackOffice();
    office.messenger.weather = () => ({ outcome: 'unknown' });
    await office.raise();
    for (const wait of [0, 10]) await office.later(wait).delivers();
    office.messenger.weather = fine;
    await office.later(1200).delivers();
    expect(office.messenger.arrived[0]?.card).toMatch(
      /This message is late.*sent before|sent before.*This message is late/,
    );
  });
});

it('a post that is drawn again is not late, however long that took: it shows how things stand', async () => {
  const office = await aBookedMeeting();
  office.messenger.weather = ({ how }) => (how === 'redraw' ? { outcome: 'later' } : undefined);
  await office.moves('2026-11-13', '10:00');
  await office.delivers();
  office.messenger.weather = fine;
  await office.later(3600).delivers();
  const redrawn = office.messenger.arrived.filter(({ how }) => how === 'redraw');
  expect(redrawn.length).toBeGreaterThan(0);
  for (const { card } of redrawn) expect(card).not.toContain('late: it should');
});

it('a reminder that waited for working hours is not late', async () => {
  const office = await aBookedMeeting();
  await office.at('2026-11-11', '06:00').ticks();
  await office.at('2026-11-11', '09:00').ticks();
  const reminders = office.messenger.arrived.filter(({ how }) => how === 'reply');
  expect(reminders.length).toBeGreaterThan(0);
  for (const { card } of reminders) expect(card).not.toContain('late: it should');
});

describe('a post that cannot be drawn again', () => {
  it('keeps no other post of the same channel waiting: the calling team gets its own invitation', async () => {
    const office = aBackOffice();
    await office.agrees();
    await office.delivers();
    office.messenger.hears();
    office.messenger.weather = ({ how }) => (how === 'redraw' ? { outcome: 'later' } : undefined);
    await office.does('Hannah Reid', 'book-meeting', {
      ...booking,
      ...office.inviting(['police', 'cdyjs-managers']),
      starts: '2026-11-12T10:00:00Z',
    });
    await office.delivers();
    expect(office.messenger.hears()).toContain(`post cdyjs-managers: Risk Management Meeting, ${reference}`);
  });

  it('keeps what is said under it waiting, and what comes after that', async () => {
    const office = await aBookedMeeting();
    office.messenger.weather = ({ how }) => (how === 'redraw' ? { outcome: 'later' } : undefined);
    await office.does('Hannah Reid', 'cancel-meeting', { reason: 'MARKER-why' });
    await office.does('Hannah Reid', 'book-meeting', {
      ...booking,
      ...office.inviting(['police', 'cdyjs-managers']),
      starts: '2026-11-13T10:00:00Z',
    });
    await office.delivers();
    expect(office.messenger.hears().filter((line) => line.includes('police'))).toEqual([]);
    office.messenger.weather = fine;
    await office.later(10).delivers();
    expect(office.messenger.hears().filter((line) => line.includes('police'))).toEqual([
      `redraw police: Risk Management Meeting, ${reference}`,
      `reply police: The meeting is cancelled: ${reference}`,
      `post police: Risk Management Meeting, ${reference}`,
    ]);
  });
});

const booking = {
  minutes: 90,
  venue: 'larch-room',
  details: 'MARKER-details',
  calendarKey: 'key-1',
};
