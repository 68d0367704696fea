import { accountOf, type County } from '../../desk/fake-teams/county.ts';
import {
  card,
  cardMessage,
  codeOf,
  county,
  fakeBot,
  hannah,
  idOf,
  managers,
  priya,
  priyasChat,
  tom,
} from './fake-bot.ts';

const { tenant } = county;
const tenantData = { channelData: { tenant: { id: tenant } } };
const priyasAccount =
  county.people.filter(({ id }) => id === priya).map((person) => accountOf(county, person))[0] ?? '';

describe('creating a conversation', () => {
  test.each([priya, priyasAccount])('with a person gives the chat they have, by %s', (id) => {
    const { connector } = fakeBot().office;
    expect(connector.create({ members: [{ id }], tenantId: tenant, isGroup: false })).toMatchObject({
      status: 201,
      body: { id: priyasChat },
    });
    expect(connector.create({ members: [{ id }], ...tenantData })).toMatchObject({ body: { id: priyasChat } });
  });

  test('in a channel starts a thread', () => {
    const { office } = fakeBot();
    const channelData = { channel: { id: managers } };
    const answer = office.connector.create({ isGroup: true, channelData, activity: cardMessage(card('new')) });
    const [post] = office.peek(hannah, managers);
    expect(answer).toMatchObject({
      status: 201,
      body: { id: `${managers};messageid=${post?.id}`, activityId: post?.id },
    });
  });

  test.each<[string, number, unknown]>([
    ['no parameters', 400, undefined],
    ['a channel without a first post', 400, { channelData: { channel: { id: managers } } }],
    ['a channel that is not there', 404, { channelData: { channel: { id: '19:no' } }, activity: {} }],
    ['two people', 400, { members: [{ id: priya }, { id: hannah }], tenantId: tenant }],
    ['nobody', 400, { members: [], tenantId: tenant }],
    ['an unknown person', 400, { members: [{ id: '29:1unknown' }], tenantId: tenant }],
    ['no tenant', 400, { members: [{ id: priya }] }],
    ['another tenant', 403, { members: [{ id: priya }], tenantId: 'another' }],
  ])('is refused for %s', (_, status, parameters) => {
    expect(fakeBot().office.connector.create(parameters).status).toBe(status);
  });
});

describe('members', () => {
  test('are the people of the team, or the one person of a chat', () => {
    const { connector } = fakeBot().office;
    const names = (conversation: string) =>
      (connector.members(conversation).body as { name: string }[]).map(({ name }) => name);
    expect(names(managers)).toEqual([
      'Hannah Reid',
      'Tom Bell',
      'Ruth Marsden',
      'Sam Whitfield',
      'Gwen Parry',
      'Leah Brook',
    ]);
    expect(names(`${managers};messageid=1`)).toEqual(names(managers));
    expect(names(priyasChat)).toEqual(['Priya Shah']);
  });

  test('are found one by one, by account or object id', () => {
    const { connector } = fakeBot().office;
    const expected = {
      id: priyasAccount,
      name: 'Priya Shah',
      objectId: priya,
      aadObjectId: priya,
      givenName: 'Priya',
      surname: 'Shah',
      tenantId: tenant,
      userPrincipalName: 'priya.shah@county.example',
    };
    expect(connector.member(priyasChat, priyasAccount)).toMatchObject({ status: 200, body: expected });
    expect(connector.member(priyasChat, priya)).toMatchObject({ status: 200, body: expected });
    const answer = connector.member(priyasChat, tom);
    expect([answer.status, codeOf(answer)]).toEqual([404, 'MemberNotFoundInConversation']);
  });

  test('come in pages of 50 at least', () => {
    const people = Array.from({ length: 120 }, (_, index) => ({
      id: `p${index}`,
      name: `Person ${index}`,
      job: 'Teacher',
      teams: [{ team: 'mash', role: 'mash-practitioner' }],
    }));
    const crowd: County = { ...county, people };
    const { connector } = fakeBot({ county: crowd }).office;
    const mash = '19:mash@thread.tacv2';
    type Page = { members: { name: string }[]; continuationToken?: string };
    const first = connector.pagedMembers(mash, 10).body as Page;
    const second = connector.pagedMembers(mash, 10, first.continuationToken).body as Page;
    const third = connector.pagedMembers(mash, 10, second.continuationToken).body as Page;
    expect([first, second, third].map(({ members }) => members.length)).toEqual([50, 50, 20]);
    expect(third.members.at(-1)?.name).toBe('Person 119');
    expect(third).not.toHaveProperty('continuationToken');
    expect((connector.pagedMembers(mash).body as Page).members).toHaveLength(120);
    expect(connector.pagedMembers(mash, 50, 'x').status).toBe(400);
  });
});

describe('a person’s conversations', () => {
  test('are their chat and the channels of their teams, with what they have not seen', async () => {
    const { office } = fakeBot();
    office.connector.send(managers, cardMessage(card('one'), { summary: 'First' }));
    const id = idOf(office.connector.send(managers, cardMessage(card('two'), { summary: 'Second' })));
    const line = { id: managers, kind: 'channel', name: 'CDYJS managers', preview: 'Second' };
    expect(office.conversations(hannah)).toMatchObject([
      { id: `a:${hannah}`, kind: 'chat', name: 'Pathway', unread: 0 },
      { ...line, unread: 2, at: expect.any(String) },
    ]);
    await office.look(hannah, managers);
    office.connector.update(managers, id, cardMessage(card('three')));
    expect(office.conversations(hannah)[1]).toMatchObject({ ...line, unread: 0 });
    expect(office.conversations(tom)[1]).toMatchObject({ ...line, unread: 2 });
  });

  test('of somebody else are not there', async () => {
    const { office } = fakeBot();
    await expect(office.look(priya, managers)).rejects.toThrow('This person has no such conversation.');
    await expect(office.say(priya, { conversation: `a:${hannah}`, text: 'x' })).rejects.toThrow('no such conversation');
    expect(() => office.conversations('nobody')).toThrow('Nobody here has that id.');
  });

  test('tell where people work', () => {
    const { office } = fakeBot();
    const places = Object.fromEntries(office.people().map(({ name, place }) => [name, place]));
    expect(places['Hannah Reid']).toBe('County Durham Youth Justice Service');
    expect(places['Priya Shah']).toBe('Northfield Academy');
  });
});
