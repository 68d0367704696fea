/** What Teams tells of the places Pathway is in: in its own shapes, more than once, in any order, and without a sender. */
import { activity, card, channel, inChannel, message, now } from './fixtures.ts';
import {
  at,
  event,
  type Fields,
  first,
  gone,
  inManagers,
  managers,
  office,
  somebody,
  team,
  told,
} from './told-of-places.ts';

const other = '19:other@thread.tacv2';
const elsewhere = 'http://127.0.0.1:4979/';
const bot = { id: '28:bot', name: 'Pathway' };

const added = (more: Fields = {}) => event('teamMemberAdded', {}, { membersAdded: [bot], ...more });
const removed = (more: Fields = {}) => event('teamMemberRemoved', {}, { membersRemoved: [bot], ...more });

const install = (action: string, more: Fields = {}) =>
  told('installationUpdate', { channel: { id: team } }, { action, ...more });

describe('where nobody is named', () => {
  it.each([
    ['put into a team', added()],
    ['installed in a team', install('add')],
    ['a colleague joins', event('teamMemberAdded', {}, { membersAdded: [somebody] })],
    ['something Teams may invent tomorrow', event('teamPainted')],
    ['from the bot itself', added({ from: bot })],
    ['from nobody', added({ from: undefined })],
  ])('the channel and the connector are learned all the same: %s', async (_words, one) => {
    const { hears, places, known, heard, sent } = office();
    await hears(one, one);
    expect(await known(team)).toEqual({ serviceUrl: first, name: 'Youth justice' });
    expect(await places.lastService(now)).toBe(first);
    expect([heard, sent]).toEqual([[], []]);
  });

  it('in a private chat only the connector is', async () => {
    const { hears, places, store } = office();
    await hears(activity('installationUpdate', { action: 'add', from: somebody }));
    expect(await places.lastService(now)).toBe(first);
    expect((await store.list('places', '', now)).map(({ id }) => id)).toEqual(['last']);
  });

  it('nothing is learned of another tenant, or of none', async () => {
    const { process, known } = office();
    const channelData = { team: { id: team }, tenant: { id: '11111111-2222-4333-8444-555555555555' } };
    expect(await process({ ...added(), channelData })).toMatchObject({ status: 403 });
    await process({ ...added(), channelData: { team: { id: team } } });
    expect(await known(team)).toBeUndefined();
  });

  it.each([
    ['a team without an id', { team: { name: 'x' } }],
    ['a team that is none', { team: 7, channel: [], settings: 'x', eventType: {} }],
    ['a channel without an id', { channel: {}, eventType: 'channelDeleted' }],
    ['no team', { team: null }],
    ['a time that is none', {}],
  ])('what is strange is no reason to fail: %s', async (_words, data) => {
    const { hears, known } = office();
    await hears(event('channelRenamed', data, { timestamp: 'yesterday' }));
    expect(await known(team)).toMatchObject({ serviceUrl: first });
    expect(await known(team)).not.toHaveProperty('goneSince');
  });
});

describe('a new connector', () => {
  it('is learned from an event as from a message, for that channel and for those never heard of', async () => {
    const { hears, known, places } = office();
    await hears(inManagers(), event('channelRenamed', { channel: managers }, { serviceUrl: elsewhere }));
    expect(await known(channel)).toMatchObject({ serviceUrl: elsewhere });
    expect(await places.lastService(now)).toBe(elsewhere);
  });

  it('is taken only where it is one', async () => {
    const { process, known } = office();
    expect(await process(added({ serviceUrl: 'https://evil.example/' }))).toMatchObject({ status: 403 });
    expect(await known(team)).toBeUndefined();
  });
});

describe('removed from a team', () => {
  it.each([
    ['by its membership', [removed()]],
    ['by its installation', [install('remove')]],
    ['by both, and again', [install('remove'), removed(), install('remove'), removed()]],
    ['because the team was deleted', [event('teamDeleted')]],
    ['because the team was archived', [event('teamArchived')]],
  ])('Pathway sends nothing there, in any of its channels, and says so at once: %s', async (_words, events) => {
    const { hears, messenger, sent, known } = office();
    await hears(inManagers(), ...events);
    expect(await known(channel)).toMatchObject({ goneSince: now });
    sent.length = 0;
    expect(await messenger.toChannel('managers', card('Hello'))).toEqual(gone);
    expect(await messenger.toChannel('managers', card('Hello'), '111')).toEqual(gone);
    expect(await messenger.redraw('managers', '111', card('Hello'))).toEqual(gone);
    expect(sent).toEqual([]);
  });

  it('leaves other teams as they are', async () => {
    const { hears, known } = office();
    await hears(message('hello', { ...inChannel, conversation: { ...inChannel.conversation, id: other } }), removed());
    expect(await known(other)).not.toHaveProperty('goneSince');
  });

  it.each([
    ['put into it again', added(at(30))],
    ['installed again', install('add', at(30))],
    ['the team restored', event('teamRestored', {}, at(30))],
    ['the team taken out of the archive', event('teamUnarchived', {}, at(30))],
    ['a message from the channel', inManagers(at(30))],
  ])('it comes back: %s', async (_words, back) => {
    const { hears, messenger, known } = office();
    await hears(inManagers(at(10)), removed(at(20)), back);
    expect(await known(channel)).not.toHaveProperty('goneSince');
    expect(await messenger.toChannel('managers', card('Hello'))).toMatchObject({ outcome: 'sent' });
  });

  it('what Teams said before, and delivers afterwards, changes nothing', async () => {
    const { hears, known } = office();
    await hears(inManagers(at(10)), removed(at(20)), inManagers(at(15)), added(at(5)));
    expect(await known(channel)).toMatchObject({ goneSince: '2026-11-02T09:15:20.25Z' });
    await hears(added(at(40)), removed(at(30)), removed(at(20)));
    expect(await known(channel)).not.toHaveProperty('goneSince');
    expect(await known(team)).not.toHaveProperty('goneSince');
  });

  it('is not what an update of the app is, nor when a colleague leaves', async () => {
    const { hears, known } = office();
    await hears(inManagers(), install('remove-upgrade'), install('add-upgrade'));
    await hears(event('teamMemberRemoved', {}, { membersRemoved: [somebody] }));
    expect(await known(channel)).not.toHaveProperty('goneSince');
  });
});

describe('one channel', () => {
  it('that is deleted is gone, its team is not; restored it is back', async () => {
    const { hears, known } = office();
    await hears(inManagers(), event('channelDeleted', { channel: managers }, at(20)));
    expect(await known(channel)).toMatchObject({ goneSince: '2026-11-02T09:15:20.25Z' });
    expect(await known(team)).toBeUndefined();
    await hears(event('channelRestored', { channel: managers }, at(30)));
    expect(await known(channel)).not.toHaveProperty('goneSince');
  });

  it('that is private or shared is left alone', async () => {
    const { hears, known } = office();
    const conversation = { id: channel, conversationType: 'channel', isGroup: true };
    await hears(added(), inManagers(), removed({ conversation }));
    expect(await known(channel)).toMatchObject({ goneSince: now });
    expect(await known(team)).not.toHaveProperty('goneSince');
  });

  it('is learned when it is chosen for the installation, or made', async () => {
    const { hears, known } = office();
    const settings = { selectedChannel: { id: channel } };
    await hears(told('installationUpdate', { channel: { id: team }, settings }, { action: 'add' }));
    await hears(event('channelCreated', { channel: { id: other, name: 'New' } }));
    expect(await known(channel)).toMatchObject({ serviceUrl: first });
    expect(await known(other)).toEqual({ serviceUrl: first, name: 'Youth justice › New' });
  });
});
