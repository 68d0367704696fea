/** That the search for what may not be shown finds it: each of these is a leak that it must see. */
import type { JsonObject } from '../../desk/fake-teams/json.ts';
import { leaksIn } from './privacy.ts';
import { raisesAConcern } from './story.ts';
import { aWatchedTown, type WatchedTown } from './watched.ts';

const police = '19:police@thread.tacv2';
const managers = '19:cdyjs-managers@thread.tacv2';

function card(text: string, more: JsonObject = {}): JsonObject {
  const content = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text, wrap: true }], ...more };
  return {
    type: 'message',
    summary: 'Something new',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

async function withAConcern(): Promise<WatchedTown> {
  const town = await aWatchedTown('2026-11-02', '09:15');
  const born = { name: 'Jamie Hartley', born: '2012-05-03', age: 'About 14', setting: 'Northfield Academy' };
  await raisesAConcern(town.as('Priya Shah'), {
    ...born,
    account: 'Somebody said MARKERthis in the corridor by the hall.',
  });
  return town;
}

describe('the search of everything in channels, notifications and the log', () => {
  test('finds nothing where nothing is wrong', async () => {
    const town = await withAConcern();
    expect(leaksIn(town)).toEqual([]);
    await town.close();
  });

  test('finds a name in what a search lists in a channel', async () => {
    const town = await withAConcern();
    const preview = { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: 'Jamie Hartley' } };
    const composeExtension = { type: 'result', attachments: [{ preview }] };
    const activity = { type: 'invokeResponse', composeExtension };
    town.box.record({ how: 'answered', conversation: managers, post: '', at: town.now(), activity });
    expect(leaksIn(town).join()).toContain("of a child's name");
    await town.close();
  });

  test.each([
    ['a first name', 'A concern about jamie'],
    ['a surname', 'The HARTLEY case'],
    ['initials', 'Pupil JH'],
    ['initials with stops', 'Pupil J.H. again'],
    ['a date of birth', 'Born 2012-05-03'],
    ['a date of birth in words', 'Born on the 3 May 2012'],
    ['a date of birth as people type it', 'dob 03/05/12'],
    ['a month of birth', 'Born in May 2012'],
    ['a birthday', 'Their birthday is the 3rd of May'],
    ['an age', 'The young person is 14'],
    ['an age the other way round', 'A 14-year-old'],
    ['an age group', 'A child under ten'],
    ['a school', 'At Northfield Academy'],
    ['a school as it is coded', 'northfield-academy'],
    ['the referrer', 'Raised by Priya Shah'],
    ['a part of the name of the referrer', 'Ask Ms Shah'],
    ['the safeguarding lead', 'Telephone Daniel Okafor'],
    ['a marked word', 'It says MARKERthis'],
    ['what the police do', 'The investigation goes on'],
    ['what the police decided', 'A youth caution'],
    ['a crime', 'Assault by touching'],
    ['a few words of what was typed', 'They heard of it in the corridor by the door'],
    ['words behind escapes', 'said \\MARKERthis in'],
  ])('finds %s in a channel', async (_what, text) => {
    const town = await withAConcern();
    town.office.connector.send(police, card(text));
    expect(leaksIn(town)).not.toEqual([]);
    await town.close();
  });

  test('finds it in the data of a button, in a link and in a post that was drawn anew since', async () => {
    const town = await withAConcern();
    const { connector } = town.office;
    const button = { type: 'Action.Execute', verb: 'case/take', title: 'Take', data: { who: 'Jamie' } };
    connector.send(managers, card('Referral', { actions: [button] }));
    connector.send(
      managers,
      card('Meeting', { actions: [{ type: 'Action.OpenUrl', title: 'Go', url: 'https://x.test/Hartley' }] }),
    );
    const { id } = connector.send(managers, card('About Jamie')).body as { id: string };
    connector.update(managers, id, card('Nothing to see'));
    expect(leaksIn(town)).toHaveLength(3);
    await town.close();
  });

  test('finds it in the notification of a private chat, but leaves what the chat itself says', async () => {
    const town = await withAConcern();
    const chat = `a:${town.as('Hannah Reid').person.id}`;
    town.office.connector.send(chat, card('About Jamie Hartley'));
    expect(leaksIn(town)).toEqual([]);
    town.office.connector.send(chat, { ...card('About them'), summary: 'Jamie Hartley' });
    expect(leaksIn(town)).not.toEqual([]);
    await town.close();
  });

  test('finds it in a link of a private chat, where it would stand in addresses', async () => {
    const town = await withAConcern();
    const chat = `a:${town.as('Hannah Reid').person.id}`;
    const link = { type: 'Action.OpenUrl', title: 'Go', url: 'https://x.test/?about=Jamie%20Hartley' };
    town.office.connector.send(chat, card('A link', { actions: [link] }));
    expect(leaksIn(town)).not.toEqual([]);
    await town.close();
  });

  test('finds it in the log, where no team and nobody at all is named', async () => {
    const town = await withAConcern();
    const leaks = (line: string) => leaksIn({ ...town, logged: [line] });
    expect(leaks('{"event":"turn"}')).toEqual([]);
    expect(leaks('{"event":"turn","who":"Hannah"}')).not.toEqual([]);
    expect(leaks('{"event":"turn","team":"northfield-academy"}')).not.toEqual([]);
    expect(leaks('{"event":"turn","error":"bad value: MARKERthis"}')).not.toEqual([]);
    await town.close();
  });

  test('lets a team be named where it is asked to the meeting, and in its own channel', async () => {
    const town = await withAConcern();
    const asked = { type: 'FactSet', facts: [{ title: 'Northfield Academy', value: 'Not answered yet' }] };
    town.office.connector.send(managers, card('Referral', { body: [asked] }));
    town.office.connector.send('19:northfield-academy@thread.tacv2', card('Asked: Northfield Academy'));
    expect(leaksIn(town)).toEqual([]);
    await town.close();
  });

  test('remembers what is typed into chats and channels as well', async () => {
    const town = await withAConcern();
    const priya = town.as('Priya Shah');
    await priya.in('Northfield Academy').says('my pupil did a strange thing');
    expect(leaksIn(town)).toEqual([]);
    town.office.connector.send(police, card('Somebody wrote: my pupil did a strange thing'));
    expect(leaksIn(town)).toHaveLength(1);
    await town.close();
  });
});
