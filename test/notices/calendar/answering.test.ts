/** What the link of a calendar file gives. */
import { createCalendarFiles, createCalendarLinks } from '../../../src/notices/calendar/index.ts';
import { reference } from '../../support/a-case.ts';
import { aBackOffice, type BackOffice } from '../../support/back-office.ts';
import { local, secrets } from '../../support/factories.ts';
import { eachWhy, mustCome } from '../../support/usual-inputs.ts';

const booked = async (): Promise<BackOffice> => {
  const office = aBackOffice();
  await office.books();
  return office;
};
const link = 'https://teams.microsoft.com/meet/31234567890123?p=aB3dE5';

/** The files, and the link of a team's newest invitation, as a process that has just started has them. */
async function filesOf(office: BackOffice) {
  const links = createCalendarLinks(office.store, () => 'a-key-of-the-tests');
  const files = createCalendarFiles(links, office.repository, (now) => office.by(now));
  return { links, files };
}
async function tokenOf(office: BackOffice, team = 'police'): Promise<string> {
  const { links } = await filesOf(office);
  const { invitations } = await office.case();
  return links.seal({ reference, invitation: invitations.findLastIndex((one) => one.team === team) }, office.now);
}
async function answerTo(office: BackOffice, token: string) {
  return (await filesOf(office)).files.ofInvitation(token, office.now);
}
async function fileOf(office: BackOffice, team?: string): Promise<string | undefined> {
  const answer = await answerTo(office, await tokenOf(office, team));
  return typeof answer === 'object' ? answer.file : answer;
}
async function olderLink(office: BackOffice, key = 'key-1', ref: string = reference) {
  return (await filesOf(office)).files.ofMeeting(ref, key, office.now);
}
/** A file's lines by their name, unfolded: the meeting's where its alarm has one of the name as well. */
const linesOf = (file: string | undefined): ReadonlyMap<string, string> =>
  new Map(
    (file ?? '')
      .replace(/\r\n[ \t]/g, '')
      .split('\r\n')
      .toReversed()
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
    await office.does('Hannah Reid', 'book-meeting', { ...plan, invite: mustCome, changeReason: eachWhy });
    expect(linesOf(await fileOf(office)).has('LOCATION')).toBe(false);
  });

  it('has the link of the Teams meeting', async () => {
    const office = await booked();
    const plan = { starts: local('2026-11-12', '10:00'), minutes: 90, venue: 'online', link };
    await office.does('Hannah Reid', 'change-meeting', { ...plan, reason: 'MARKER-why' });
    const file = linesOf(await fileOf(office));
    expect(file.get('URL')).toBe(link);
    expect(file.get('DESCRIPTION')).toContain(`Join on Teams: ${link}`);
    expect(file.get('LOCATION')).toBe('Online\\, in Microsoft Teams');
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

  it('is of one appointment: no name of a calendar, and a line end after each line', async () => {
    const file = (await fileOf(await booked())) ?? '';
    expect(file).not.toMatch(/^(?:NAME|X-WR-CALNAME|ORGANIZER|ATTENDEE)\b/m);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('says what to do when the meeting changes, and reminds of it', async () => {
    const file = linesOf(await fileOf(await booked()));
    expect(file.get('DESCRIPTION')).toContain('This entry will not follow changes.');
    expect(Object.fromEntries(file)).toMatchObject({ ACTION: 'DISPLAY', TRIGGER: '-PT15M' });
  });

  it('is stamped with when that state of it was made: never to come, never going back', async () => {
    const office = aBackOffice();
    await office.books();
    const stamps: (string | undefined)[] = [];
    const look = async (day: string, time: string) => {
      office.at(day, time);
      const file = linesOf(await fileOf(office));
      stamps.push(`${file.get('SEQUENCE')} ${file.get('DTSTAMP')}`);
    };
    await look('2026-11-02', '09:15');
    await look('2026-11-03', '10:00');
    await office.moves('2026-11-10', '10:00');
    await look('2026-11-03', '18:00');
    office.at('2026-11-04', '12:00');
    await office.does('Hannah Reid', 'cancel-meeting', { reason: 'MARKER-reason' });
    await look('2026-11-05', '10:00');
    expect(stamps).toEqual(['0 20261102T091500Z', '0 20261102T091500Z', '1 20261103T100000Z', '2 20261104T120000Z']);
    // The clock was put back since.
    await look('2026-11-01', '10:00');
    expect(stamps.at(-1)).toBe('2 20261101T100000Z');
  });

  it('has no link and no alarm once the meeting is called off', async () => {
    const office = await booked();
    const plan = { starts: local('2026-11-12', '10:00'), minutes: 90, venue: 'online', link };
    await office.does('Hannah Reid', 'change-meeting', { ...plan, reason: 'MARKER-why' });
    await office.does('Hannah Reid', 'cancel-meeting', { reason: 'MARKER-reason' });
    const file = (await fileOf(office)) ?? '';
    expect(linesOf(file).get('DESCRIPTION')).toContain('will not take place');
    expect(file).not.toContain('teams.microsoft.com');
    expect(file).not.toContain('VALARM');
  });

  it('holds nothing of a link that an older record has as somebody typed it', async () => {
    const office = await booked();
    const c = await office.case();
    const loaded = await office.repository.load(reference, office.now);
    const meetings = c.meetings.map((one) => ({ ...one, link: `${link}&x=Jamie Hartley` }));
    const { files, links } = await filesOf(office);
    const older = createCalendarFiles(
      links,
      { load: async () => loaded && { ...loaded, state: { ...c, meetings } } },
      (now) => office.by(now),
    );
    expect(files).toBeDefined();
    const answer = await older.ofInvitation(await links.seal({ reference, invitation: 0 }, office.now), office.now);
    const file = typeof answer === 'object' ? answer.file.replace(/\r\n[ \t]/g, '') : '';
    expect(file).toContain(`${link}\r\n`);
    expect(file).not.toContain('Jamie');
  });
});

describe('the link of an invitation', () => {
  it('ends with it, and the new time, place and link of the meeting are told to nobody by it', async () => {
    const office = await booked();
    const [police, health] = [await tokenOf(office, 'police'), await tokenOf(office, 'health')];
    await office.does('Hannah Reid', 'change-invitations', { invite: mustCome, reason: 'MARKER-why' });
    await office.moves('2026-11-13', '14:00');
    expect(await answerTo(office, health)).toBe('ended');
    expect(await answerTo(office, police)).toMatchObject({ file: expect.stringContaining('20261113T140000Z') });
    // Invited again they get another; the one they had stays ended.
    await office.does('Hannah Reid', 'change-invitations', { invite: [...mustCome, 'health'], reason: 'MARKER-why' });
    expect(await answerTo(office, health)).toBe('ended');
    expect(await tokenOf(office, 'health')).not.toBe(health);
  });

  it('is nothing where it was made up, and no case is looked for then', async () => {
    const office = await booked();
    const { links } = await filesOf(office);
    const read: string[] = [];
    const load = async (ref: string) => {
      read.push(ref);
      return undefined;
    };
    const files = createCalendarFiles(links, { load }, (now) => office.by(now));
    expect(await files.ofInvitation('made-up', office.now)).toBeUndefined();
    expect(read).toEqual([]);
    expect(
      await files.ofInvitation(await links.seal({ reference, invitation: 0 }, office.now), office.now),
    ).toBeUndefined();
    expect(read).toEqual([reference]);
  });
});

describe('a link of before each invitation had its own', () => {
  it('gives the meeting as long as everybody who was invited still is', async () => {
    const office = await booked();
    expect(await olderLink(office)).toMatchObject({ file: expect.stringContaining('20261112T100000Z') });
    await office.does('Hannah Reid', 'change-invitations', { invite: mustCome, reason: 'MARKER-why' });
    expect(await olderLink(office)).toBe('ended');
  });

  it.each([
    ['a wrong key', 'key-2', reference],
    ['no key', '', reference],
    ['a key that begins alike', 'key-1x', reference],
    ['a key of letters that take more bytes', 'kéy-1', reference],
    ['a case that is not there', 'key-1', '2222-2222'],
    ['a reference that cannot be one', 'key-1', '../etc/passwd'],
  ])('is not given for %s', async (_words, key, ref) => {
    expect(await olderLink(await booked(), key, ref)).toBeUndefined();
  });
});
