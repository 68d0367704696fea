/** The link of a Teams meeting is put together from what joining needs (CN-05). */
import { joinLinkIn, joinLinksIn } from '../../../src/rules/meeting/join-link.ts';

const tenant = '3b6f2f1e-1c2d-4e5f-8a9b-0c1d2e3f4a5b';
const organiser = 'a1000000-0000-4000-8000-000000000003';
const context = `%7b%22Tid%22%3a%22${tenant}%22%2c%22Oid%22%3a%22${organiser}%22%7d`;
const thread = '19%3ameeting_NjhkYjE2ZTUtYjQ1NC00ZTk5LWI3ODUtM2RhZTQ3ZjE4OTk2%40thread.v2';
const long = `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=${context}`;
const short = 'https://teams.microsoft.com/meet/31234567890123?p=aB3dE5fG';
const child = 'Jamie Hartley born 9 March 2012';

describe('the link of a Teams meeting', () => {
  it.each([
    long,
    short,
    `https://teams.microsoft.com/l/meetup-join/${thread}/0`,
    `https://teams.microsoft.com/l/meetup-join/${thread}`,
    'https://teams.microsoft.com/l/meetup-join/19%3a0a1b2c3d4e5f%40thread.tacv2/1618300000000',
    'https://teams.cloud.microsoft/meet/31234567890123',
  ])('is taken as it is: %s', (link) => {
    expect(joinLinkIn(link)).toBe(link);
  });

  it.each([
    ['a name after it', `${short} ${child}`, short],
    ['a name before it', `${child}: ${short}`, short],
    ['a line break and a text after it', `${short}\n${child}`, short],
    ['a name in its query', `${long}&subject=Jamie%20Hartley`, long],
    ['a name in a query of its own', `${short}&x=Jamie%20Hartley`, short],
    ['a name in its fragment', `${short}#Jamie%20Hartley`, short],
    ['a sign that turns the direction of writing', `${short}&x=\u202Eyeltr`, short],
    ['the end of a sentence', `Join ${short}.`, short],
    ['angle brackets', `Join <${short}>`, short],
    ['signs written otherwise', long.replaceAll('%3a', ':').replaceAll('%40', '@'), long],
    ['capital letters in its host', short.replace('teams.microsoft', 'Teams.Microsoft'), short],
  ])('is freed of %s', (_words, typed, link) => {
    expect(joinLinkIn(typed)).toBe(link);
  });

  it('is taken out of the invitation text that Teams gives', () => {
    const invitation = [
      '________________________________________________________________________________',
      `Microsoft Teams meeting about ${child}`,
      `Join: ${short}`,
      'Meeting ID: 312 345 678 901 23',
      'Passcode: aB3dE5fG',
      'Need help?<https://aka.ms/JoinTeamsMeeting?omkt=en-GB> | System reference<https://teams.microsoft.com/l/meetup-join/x>',
      `For organizers: Meeting options<https://teams.microsoft.com/meetingOptions/?organizerId=${organiser}&tenantId=${tenant}&threadId=19_meeting_x@thread.v2&messageId=0&language=en-GB>`,
    ].join('\r\n');
    expect(joinLinkIn(invitation)).toBe(short);
  });

  it('is not chosen from several, and the same one twice is one', () => {
    expect(joinLinkIn(`${short} ${long}`)).toBeUndefined();
    expect(joinLinksIn(`${short} ${long}`)).toEqual([short, long]);
    expect(joinLinkIn(`${short} ${short}`)).toBe(short);
  });

  it.each([
    ['nothing', ''],
    ['nothing at all', undefined],
    ['no link', child],
    ['a name where the meeting should be', `https://teams.microsoft.com/l/meetup-join/x?x=${child}`],
    ['a name in the path', 'https://teams.microsoft.com/l/meetup-join/Jamie%20Hartley/0'],
    ['a name behind the message', `https://teams.microsoft.com/l/meetup-join/${thread}/0/Jamie`],
    ['a name in the place of the message', `https://teams.microsoft.com/l/meetup-join/${thread}/Jamie`],
    ['a name as its number', 'https://teams.microsoft.com/meet/JamieHartley'],
    ['a name as its pass code', 'https://teams.microsoft.com/meet/31234567890123?p=Jamie%20Hartley'],
    ['one that was cut off within its context', long.slice(0, -20)],
    [
      'a context that says something else',
      `https://teams.microsoft.com/l/meetup-join/${thread}/0?context=%7b%22Tid%22%3a%22Jamie%22%7d`,
    ],
    ['a broken escape', 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_%E0%A4%A/0'],
    ['a line break within', short.replace('teams', 'te\nams')],
    ['a line break in its beginning', short.replace('https', 'ht\ntps')],
    ['backslashes', short.replace('//', '\\\\')],
    ['no lock', short.replace('https', 'http')],
    ['a chat', 'https://teams.microsoft.com/l/chat/0/0?users=somebody@example.org'],
    ['an app', 'https://teams.microsoft.com/l/app/3b6f2f1e-1c2d-4e5f-8a9b-0c1d2e3f4a5b'],
    ['a new meeting', 'https://teams.microsoft.com/l/meeting/new?subject=Jamie'],
    [
      'a launcher that leads elsewhere',
      'https://teams.microsoft.com/dl/launcher/launcher.html?url=https://evil.example/',
    ],
    ['Teams of a private account', 'https://teams.live.com/meet/9312345678901?p=aB3dE5'],
    ['another host that begins so', 'https://teams.microsoft.com.example.org/meet/31234567890123'],
    ['another host that ends so', 'https://evil-teams.microsoft.com/meet/31234567890123'],
    ['somebody before the host', 'https://teams.microsoft.com@example.org/meet/31234567890123'],
    ['a user before the host', 'https://jamie@teams.microsoft.com/meet/31234567890123'],
    ['another port', 'https://teams.microsoft.com:8443/meet/31234567890123'],
    ['a script', 'javascript:alert(1)'],
  ])('is not there in %s', (_words, typed) => {
    expect(joinLinksIn(typed ?? '')).toEqual([]);
    expect(joinLinkIn(typed)).toBeUndefined();
  });
});
