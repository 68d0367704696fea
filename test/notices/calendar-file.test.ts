import { createCalendarFile } from '../../src/notices/calendar-file.ts';
import { reference } from '../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../support/back-office.ts';
import { local, secrets } from '../support/factories.ts';

const booked = async (): Promise<BackOffice> => {
  const office = aBackOffice();
  await office.books();
  return office;
};
const fileOf = (office: BackOffice, key = 'key-1', ref: string = reference) =>
  createCalendarFile(office.repository, (now) => office.by(now))(ref, key, office.now);
/** A file's lines by their name, unfolded. */
const linesOf = (file: string | undefined): ReadonlyMap<string, string> =>
  new Map(
    (file ?? '')
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n')
      .map((line) => [line.slice(0, line.search(/[;:]/)), line.slice(line.indexOf(':') + 1)]),
  );

describe('the calendar file of a meeting', () => {
  it('says when and where, and names only the reference', async () => {
    const file = linesOf(await fileOf(await booked()));
    expect(Object.fromEntries(file)).toMatchObject({
      METHOD: 'PUBLISH',
      SUMMARY: `RMM – ${reference}`,
      DTSTART: '20261112T100000Z',
      DTEND: '20261112T113000Z',
      LOCATION: 'Larch Room\\, Millbank Offices',
      STATUS: 'CONFIRMED',
      SEQUENCE: '0',
      UID: `${reference}-1@pathway`,
    });
  });

  it('holds nothing of the child, the referrer or what anybody wrote', async () => {
    const file = (await fileOf(await booked())) ?? '';
    expect(file).toContain('BEGIN:VEVENT');
    expect(secrets.filter((secret) => file.includes(secret))).toEqual([]);
  });

  it('does not say where a place stands that is told only in the case', async () => {
    const office = aBackOffice();
    await office.agrees();
    const starts = local('2026-11-12', '10:00');
    const plan = { starts, minutes: 60, venue: 'elsewhere', details: 'MARKER-details', calendarKey: 'key-1' };
    await office.does('Hannah Reid', 'book-meeting', { ...plan, invite: ['police'], changeReason: 'MARKER-change' });
    expect(linesOf(await fileOf(office)).has('LOCATION')).toBe(false);
  });

  it('has the link of the Teams meeting', async () => {
    const office = await booked();
    const link = 'https://teams.microsoft.com/l/meetup-join/1';
    const plan = { starts: local('2026-11-12', '10:00'), minutes: 90, venue: 'online', link };
    await office.does('Hannah Reid', 'change-meeting', { ...plan, reason: 'MARKER-why' });
    expect(linesOf(await fileOf(office)).get('URL')).toBe(link);
  });

  it('follows a new time under the same id, as a newer version of it', async () => {
    const office = await booked();
    await office.moves('2026-11-13', '14:00');
    expect(Object.fromEntries(linesOf(await fileOf(office)))).toMatchObject({
      UID: `${reference}-1@pathway`,
      DTSTART: '20261113T140000Z',
      SEQUENCE: '1',
    });
  });

  it.each(['cancel-meeting', 'record-adjourned'] as const)('says CANCELLED after %s', async (action) => {
    const office = await booked();
    office.at('2026-11-12', '12:00');
    await office.does('Hannah Reid', action, { on: '2026-11-12', reason: 'MARKER-reason' });
    expect(Object.fromEntries(linesOf(await fileOf(office)))).toMatchObject({
      METHOD: 'CANCEL',
      STATUS: 'CANCELLED',
      SEQUENCE: '1',
    });
  });

  it('stays as it was once the meeting was held', async () => {
    const office = await booked();
    const before = await fileOf(office);
    await office
      .at('2026-11-12', '12:00')
      .does('Hannah Reid', 'record-held', { on: '2026-11-12', attended: ['police'] });
    expect(await fileOf(office)).toBe(before);
  });

  it.each([
    ['a wrong key', 'key-2', reference],
    ['no key', '', reference],
    ['a key that begins alike', 'key-1x', reference],
    ['a key of letters that take more bytes', 'kéy-1', reference],
    ['a case that is not there', 'key-1', '2222-2222'],
    ['a reference that cannot be one', 'key-1', '../etc/passwd'],
  ])('is not given for %s', async (_words, key, ref) => {
    expect(await fileOf(await booked(), key, ref)).toBeUndefined();
  });
});
