/** Section 19: a case is found by those who read it, and what is put where others read says nothing of a child. */
import { chatOf } from '../../desk/fake-teams/county.ts';
import type { SearchAnswer } from '../../desk/page-api.ts';
import { scenario } from '../support/scenario.ts';
import { asks, does, managersChannel, opens, raisesAConcern, takes } from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';
import type { Town } from '../support/town.ts';

interface Looked {
  readonly event: { readonly person: { readonly name: string }; readonly what: string };
}

const looks = async ({ store }: Town, reference: string): Promise<readonly string[]> => {
  const found = await store.list<Looked>(`access-log:${reference}`, 'look:', '2027-01-01T00:00:00Z');
  return found.map(({ body: { event } }) => `${event.person.name}: ${event.what}`);
};

const placeOf = ({ office }: Town, channel: string): string =>
  office.county.teams.find(({ name }) => name === channel)?.channel ?? '';
const search = (town: Town, { person }: TeamsUser, text: string, channel?: string): Promise<SearchAnswer> =>
  town.office.search(person.id, {
    conversation: channel === undefined ? chatOf(person) : placeOf(town, channel),
    text,
  });
const none = expect.stringContaining('Pathway found no case that you can see.');

scenario(
  'typed, and where somebody writes, in their own chat and in a channel',
  ['2026-11-02', '09:15'],
  async (town) => {
    const [priya, hannah, ruth, ben] = ['Priya Shah', 'Hannah Reid', 'Ruth Marsden', 'Ben Asante'].map((name) =>
      town.as(name),
    ) as [TeamsUser, TeamsUser, TeamsUser, TeamsUser];
    const a = await raisesAConcern(priya, { name: 'Jamie Hartley' });
    const b = await raisesAConcern(priya, { name: "Anne-Marie O'Brien" });
    await takes(hannah, a);

    const read = await asks(hannah, 'find hartley, JAMIE');
    expect(read).toContain(a);
    expect(read).toContain('Jamie Hartley');
    expect(read).toContain('With a team manager');
    await hannah.opens('Open');
    expect(hannah.dialog()?.text).toContain('Jamie Hartley');
    hannah.closesDialog();
    expect(await looks(town, a)).toContain('Hannah Reid: search');
    for (const typed of [`find ${b}`, `find ${b.replace('-', '–')}`, 'find obrien', 'Find case Annemarie']) {
      expect(await asks(hannah, typed)).toContain(b);
    }
    expect(await asks(hannah, 'find Northfield Academy')).toContain(a);
    expect(await asks(hannah, 'find Jam')).toContain('Pathway found no case that you can see.');

    // Where others read, the list is of references, and what is put there says how the case stands.
    expect(await search(town, hannah, 'Hartley')).toMatchObject({
      results: [{ title: a, text: 'Jamie Hartley – With a team manager' }],
    });
    const inChannel = await search(town, hannah, 'Hartley', managersChannel);
    expect(inChannel).toEqual({ show: 'results', results: [{ title: a, value: { reference: a } }] });
    const conversation = placeOf(town, managersChannel);
    const request = { conversation, value: { reference: a } };
    expect(await town.office.choose(hannah.person.id, request)).toEqual({ show: 'nothing' });
    const posted = ruth.in(managersChannel);
    expect(
      posted
        .reads()
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual([`Case ${a}`, 'With a team manager.', 'Open']);
    await posted.opens('Open');
    expect(ruth.dialog()?.text).toContain('Jamie Hartley');
    ruth.closesDialog();

    // In one's own chat the same card is put, and nobody answers it.
    const before = hannah.chat().length;
    await town.office.choose(hannah.person.id, { conversation: chatOf(hannah.person), value: { reference: a } });
    expect(hannah.chat()).toHaveLength(before + 1);

    // Who may not see it reads the same as where there is nothing, and no line of it is written.
    const written = (await looks(town, b)).length;
    for (const who of [priya, ben, town.as('Leah Brook'), town.as('Gwen Parry')]) {
      expect(await search(town, who, b)).toEqual({ show: 'message', text: none });
      expect(await asks(who, 'find obrien')).toEqual(none);
      const answer = await town.office.choose(who.person.id, {
        conversation: chatOf(who.person),
        value: { reference: b },
      });
      expect(answer).toEqual({ show: 'message', text: 'You can no longer see this case. Search again.' });
    }
    expect(await looks(town, b)).toHaveLength(written);

    // The service lead reads who searched, and nobody else does. What was typed is kept nowhere.
    const kept = await asks(ruth, 'searches');
    expect(kept).toContain('Hannah Reid – found 1 case');
    expect(kept).toContain('Priya Shah – found nothing');
    expect(kept).not.toMatch(/hartley|obrien|annemarie/i);
    for (const who of [hannah, priya, ben])
      expect(await asks(who, 'searches')).toContain('Sorry, I did not understand');
    expect(await asks(ruth, 'help')).toContain('searches');
    expect(await asks(hannah, 'help')).toContain('find Joe Smith');
    expect(await asks(priya, 'help')).not.toContain('find Joe Smith');
    const all = await town.store.all('search', 1_000);
    expect(JSON.stringify(all)).not.toMatch(/hartley|obrien|annemarie|northfield/i);
    await opens(hannah, a);
    hannah.closesDialog();
  },
);

scenario(
  'a case that was listed and is kept from them before they choose it',
  ['2026-11-02', '09:15'],
  async (town) => {
    const [hannah, tom] = [town.as('Hannah Reid'), town.as('Tom Bell')];
    const reference = await raisesAConcern(town.as('Priya Shah'), { name: 'Jamie Hartley' });
    await takes(hannah, reference);
    const listed = await search(town, tom, 'Hartley', managersChannel);
    expect(listed).toMatchObject({ results: [{ title: reference, value: { reference } }] });
    await does(hannah, reference, ['Keep this case from a worker', 'Keep it from them'], {
      'Name of the worker': 'Tom Bell',
      Why: 'MARKER-related',
    });
    const written = await looks(town, reference);
    const inChannel = tom.in(managersChannel).reads();
    const conversation = placeOf(town, managersChannel);
    expect(await town.office.choose(tom.person.id, { conversation, value: { reference } })).toEqual({
      show: 'message',
      text: 'You can no longer see this case. Search again.',
    });
    expect(tom.in(managersChannel).reads()).toBe(inChannel);
    expect(await search(town, tom, 'Hartley', managersChannel)).toEqual({ show: 'message', text: none });
    expect(await looks(town, reference)).toEqual(written);
  },
);

scenario('what cannot be searched for is answered, and is no search', ['2026-11-02', '09:15'], async (town) => {
  const hannah = town.as('Hannah Reid');
  const answers: Readonly<Record<string, string>> = {
    '%': 'There is no word in that to search for',
    J: 'One letter is not enough',
    '🙂': 'There is no word in that to search for',
    [`${'Jamie '.repeat(2_000)}`]: 'That is too long to search for',
    '7KQ4-2MX9': 'That reference has a mistake in it',
    'team of nobody': 'No team has that in its name',
    '': 'Type a reference, whole words',
  };
  for (const [typed, says] of Object.entries(answers)) {
    expect([typed.slice(0, 20), await search(town, hannah, typed)]).toEqual([
      typed.slice(0, 20),
      { show: 'message', text: expect.stringContaining(says) },
    ]);
    expect([typed.slice(0, 20), await asks(hannah, `find ${typed}`)]).toEqual([
      typed.slice(0, 20),
      expect.stringContaining(says),
    ]);
  }
  expect((await town.store.all('search', 10)).items).toEqual([]);
  expect(await asks(hannah, 'find')).toContain('It does not record what you typed');
  for (const typed of ['מרים', 'Мария', '王小明', "'; DROP TABLE cases; --"]) {
    expect(await search(town, hannah, typed)).toEqual({ show: 'message', text: none });
  }
  expect((await town.store.all('search', 10)).items).toHaveLength(4);
});

const withMany = { id: '19:elsewhere@thread.v2', conversationType: 'groupChat' };
/** Of two people, neither of them Pathway: Teams calls it personal too. */
const withAColleague = { id: '19:hannah_tom@unq.gbl.spaces', conversationType: 'personal' };

scenario('an altered question, and one of an older Pathway, tell nothing', ['2026-11-02', '09:15'], async (town) => {
  const hannah = town.as('Hannah Reid');
  const reference = await raisesAConcern(town.as('Priya Shah'), { name: 'Jamie Hartley' });
  const ask = async (name: string, value: object, conversation: object = withMany): Promise<string> =>
    JSON.stringify(
      await town.deliver({
        ...{ type: 'invoke', id: `f:${JSON.stringify(value)}`, name: `composeExtension/${name}`, value },
        ...{ serviceUrl: 'http://127.0.0.1:3979/', channelId: 'msteams', recipient: { id: '28:bot' } },
        from: { id: '29:hannah', name: 'Hannah Reid', aadObjectId: hannah.person.id },
        conversation,
        channelData: { tenant: { id: town.office.county.tenant } },
      }),
    );
  const parameters = [{ name: 'search', value: 'Jamie Hartley' }];
  expect(await ask('query', { commandId: 'other', parameters })).toContain('Pathway does not know that search');
  const older = { commandId: 'findCase', parameters, queryOptions: { skip: 25, count: 25 } };
  expect(await ask('query', older)).toContain('"attachments":[]');
  for (const conversation of [withMany, withAColleague]) {
    const found = await ask('query', { commandId: 'findCase', parameters }, conversation);
    expect(found).toContain(reference);
    const card = await ask('selectItem', { reference }, conversation);
    expect(card).toContain(reference);
    for (const text of [found, card]) expect(text).not.toMatch(/jamie|hartley|northfield|MARKER/i);
  }
  for (const changed of ['Jamie Hartley', '', '../case', 'team Northfield Academy', `${reference.toLowerCase()}x`]) {
    expect(await ask('selectItem', { reference: changed })).toContain('You can no longer see this case');
  }
  expect(await ask('selectItem', {})).toContain('There are more');
  expect(await ask('other', { parameters })).not.toMatch(/jamie|hartley/i);
});
