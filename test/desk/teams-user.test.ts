import type { JsonObject } from '../../desk/fake-teams/json.ts';
import { everythingSentToChannels, teamsUser } from '../support/teams-user.ts';
import { card, cardMessage, cardType, fakeBot, managers, priyasChat } from './fake-bot.ts';

const form: JsonObject = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'About the young person' },
    { type: 'FactSet', facts: [{ title: 'Reference', value: '7KQ4-2MX9' }] },
    {
      type: 'Container',
      items: [
        {
          type: 'Input.Text',
          id: 'name',
          label: 'Name',
          isRequired: true,
          errorMessage: 'Give a name.',
          maxLength: 20,
        },
        { type: 'Input.Date', id: 'born', label: 'Date of birth', max: '2026-06-02' },
        { type: 'Input.ChoiceSet', id: 'place', label: 'Where', choices: [{ title: 'School', value: 's' }] },
      ],
    },
    {
      type: 'ColumnSet',
      columns: [
        {
          type: 'Column',
          items: [
            {
              type: 'Input.ChoiceSet',
              id: 'kinds',
              label: 'Kinds',
              isMultiSelect: true,
              choices: [
                { title: 'Contact', value: 'c' },
                { title: 'Online', value: 'o' },
              ],
            },
            { type: 'Input.Toggle', id: 'known', title: 'Known to social care', valueOn: 'yes', valueOff: 'no' },
            { type: 'Input.Number', id: 'age', label: 'Age (about)', min: 0, value: 14 },
          ],
        },
      ],
    },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.Execute', title: 'Continue', verb: 'about.continue', data: { draft: 'd1' } },
        { type: 'Action.Execute', title: 'Continue later', verb: 'about.later', associatedInputs: 'none' },
      ],
    },
  ],
  actions: [
    { type: 'Action.OpenUrl', title: 'Guidance', url: 'https://example.org/guidance' },
    { type: 'Action.Submit', title: 'Why?', data: { msteams: { type: 'task/fetch' } }, associatedInputs: 'none' },
    { type: 'Action.Submit', title: 'Not now', isEnabled: false },
  ],
};

function withForm() {
  const bot = fakeBot();
  bot.office.connector.send(priyasChat, cardMessage(form));
  bot.act = ({ name, value }) => {
    if (name === 'task/fetch') {
      const content = card('The clause', {
        actions: [{ type: 'Action.Submit', title: 'Understood', data: { done: true } }],
      });
      const shown = { title: 'Why', card: { contentType: cardType, content } };
      return { status: 200, body: { task: { type: 'continue', value: shown } } };
    }
    const { verb } = (value as { action?: { verb: string } } | undefined)?.action ?? {};
    if (verb === undefined) return { status: 200 };
    return { status: 200, body: { statusCode: 200, type: cardType, value: card(`Did ${verb}`) } };
  };
  return { bot, priya: teamsUser(bot.office, 'Priya Shah') };
}

test('filling in a card and pressing its button sends what Teams would send', async () => {
  const { bot, priya } = withForm();
  await priya.fills({ Name: 'A child', 'Date of birth': '2012-01-31', Where: 'School' });
  await priya.fills({ Kinds: ['Contact', 'Online'], 'Known to social care': true });
  expect(await priya.presses('Continue')).toMatchObject({ show: 'card' });
  expect(bot.last().value).toMatchObject({
    action: {
      verb: 'about.continue',
      data: { draft: 'd1', name: 'A child', born: '2012-01-31', place: 's', kinds: 'c,o', known: 'yes', age: '14' },
    },
  });
  expect(priya.reads()).toBe('Did about.continue');
});

test('what is left empty is not sent, and a button without inputs sends none', async () => {
  const { bot, priya } = withForm();
  await priya.presses('Continue later');
  expect(bot.last().value).toMatchObject({ action: { verb: 'about.later', data: {} } });
  const again = withForm();
  await again.priya.fills({ Name: 'A child' });
  await again.priya.presses('Continue');
  const { action } = again.bot.last().value as { action: { data: JsonObject } };
  expect(action.data).toEqual({ draft: 'd1', name: 'A child', known: 'no', age: '14' });
});

test.each<[string, Record<string, string | readonly string[] | boolean>, string]>([
  ['a required input is empty', {}, '"Name" keeps the card from being sent: it is required (Give a name.).'],
  ['a text is too long', { Name: 'x'.repeat(21) }, '"Name" keeps the card from being sent: it takes 20 characters'],
  ['a date is out of range', { Name: 'x', 'Date of birth': '2026-06-03' }, 'it is out of range'],
  ['a date is none', { 'Date of birth': 'last week' }, '"Date of birth" takes a date as 2026-03-31, not "last week"'],
  ['a choice is not offered', { Where: 'Home' }, '"Where" offers no "Home". It offers "School".'],
  ['several are chosen of one', { Where: ['School', 'School'] }, '"Where" takes one choice.'],
  ['a toggle is typed into', { 'Known to social care': 'yes' }, 'answer true or false'],
  ['there is no such input', { Surname: 'x' }, 'There is no input "Surname" on the card. There are: "Name",'],
])('nothing is sent where %s', async (_, answers, message) => {
  const { bot, priya } = withForm();
  const fillAndPress = async () => {
    await priya.fills(answers);
    await priya.presses('Continue');
  };
  await expect(fillAndPress()).rejects.toThrow(message);
  expect(bot.heard).toEqual([]);
});

test('a button that is not there, is grey or is a link cannot be pressed', async () => {
  const { priya } = withForm();
  await expect(priya.presses('Send')).rejects.toThrow(
    'There is no button "Send" on the card. There are: "Continue", "Continue later", "Guidance", "Why?", "Not now".',
  );
  await expect(priya.presses('Not now')).rejects.toThrow('greyed out');
  await expect(priya.presses('Guidance')).rejects.toThrow('is a link');
  expect(priya.link('Guidance')).toBe('https://example.org/guidance');
});

test('reading a card gives all of its words', () => {
  const { priya } = withForm();
  for (const words of [
    'About the young person',
    '7KQ4-2MX9',
    'Date of birth',
    'School',
    'Online',
    'Known to social care',
  ]) {
    expect(priya.reads()).toContain(words);
  }
  expect(priya.buttons()).toEqual(['Continue', 'Continue later', 'Guidance', 'Why?', 'Not now']);
  expect(priya.labels()).toContain('Age (about)');
  expect(priya.notifications()).toEqual(['About the young person']);
  expect(priya.hears()).toBe(priya.reads());
  expect(priya.card()).toEqual(form);
});

test('a dialog lies on top until it closes', async () => {
  const { bot, priya } = withForm();
  await priya.opens('Why?');
  expect(priya.dialog()).toMatchObject({ title: 'Why', text: 'The clause\nUnderstood' });
  expect(priya.reads()).toContain('The clause');
  expect(priya.in('Northfield Academy').posts()).toEqual([]);
  await expect(priya.presses('Continue')).rejects.toThrow('There are: "Understood".');
  bot.act = () => ({ status: 200 });
  expect(await priya.presses('Understood')).toEqual({ show: 'close' });
  expect(bot.last()).toMatchObject({ name: 'task/submit', value: { data: { done: true } } });
  expect(priya.dialog()).toBeUndefined();
  expect(priya.reads()).toContain('About the young person');
});

test('a dialog opened from a channel is answered from the person’s hands, or closed unanswered', async () => {
  const { bot } = withForm();
  const hannah = teamsUser(bot.office, 'Hannah Reid');
  bot.office.connector.send(managers, cardMessage(form));
  const channel = hannah.in('CDYJS managers');
  await channel.opens('Why?');
  await expect(channel.presses('Continue later')).rejects.toThrow('The dialog "Why" is open');
  hannah.closesDialog();
  await channel.presses('Continue later');
  expect(hannah.card('CDYJS managers')).toEqual(card('Did about.later'));
  expect(hannah.shown()).toMatchObject({ show: 'card' });
});

test('trouble throws, unless it is what a test is after', async () => {
  const { bot, priya } = withForm();
  bot.act = () => ({ status: 500 });
  await expect(priya.presses('Continue later')).rejects.toThrow('"Continue later" went wrong: Something went wrong.');
  await expect(priya.says('hello')).rejects.toThrow('Saying this went wrong');
  expect(await priya.tries('Continue later')).toMatchObject({ show: 'trouble' });
  await expect(priya.opens('Why?')).rejects.toThrow('went wrong');
});

test('old posts can be pressed, and things no button does', async () => {
  const { bot, priya } = withForm();
  const old = priya.postWith('About the young person');
  bot.office.connector.send(priyasChat, cardMessage(card('newer')));
  expect(priya.reads()).toBe('newer');
  await priya.fillsIn(old, { Name: 'A child' });
  expect(await priya.pressesIn(old, 'Continue')).toMatchObject({ show: 'card' });
  const raw = { type: 'Action.Execute', verb: 'case.delete', data: { case: 'another' } } as const;
  await priya.sendsRaw({ post: old.id, action: raw });
  expect(bot.last().value).toMatchObject({ action: raw });
  expect(() => priya.postWith('nowhere')).toThrow('No post holds "nowhere".');
  expect(() => teamsUser(bot.office, 'Nobody')).toThrow('Nobody here is called Nobody.');
  expect(() => priya.in('Nowhere')).toThrow('There is no team "Nowhere".');
});

test('inputs folded away under another button are not sent', async () => {
  const folded = (id: string) => ({
    type: 'Action.ShowCard',
    title: `Show ${id}`,
    card: {
      type: 'AdaptiveCard',
      body: [{ type: 'Input.Text', id, label: id, isRequired: true }],
      actions: [{ type: 'Action.Execute', title: `Send ${id}`, verb: id }],
    },
  });
  const { bot, priya } = withForm();
  bot.office.connector.send(priyasChat, cardMessage(card('folds', { actions: [folded('one'), folded('two')] })));
  await priya.fills({ one: 'text' });
  expect(await priya.presses('Show one')).toEqual({ show: 'nothing' });
  await priya.presses('Send one');
  expect(bot.last().value).toMatchObject({ action: { verb: 'one', data: { one: 'text' } } });
});

test('words and files go where they are sent', async () => {
  const { bot, priya } = withForm();
  await priya.says('raise a concern');
  await priya.in('Northfield Academy').says('status');
  expect(bot.last().text).toBe('<at>Pathway</at> status');
  await priya.in('Northfield Academy').says('coffee', { mention: false });
  expect(bot.last().text).toBe('<at>Pathway</at> status');
  await priya.sends({ name: 'photo.png', contentType: 'image/png' });
  expect(bot.last().attachments).toContainEqual(expect.objectContaining({ contentType: 'image/*' }));
  expect(priya.chat().map(({ text }) => text)).toEqual([undefined, 'raise a concern', '(File: photo.png)']);
});

test('everything sent to channels leaves out private chats', () => {
  const { bot } = withForm();
  bot.office.connector.send(managers, cardMessage(card('public')));
  expect(everythingSentToChannels(bot.office).map(({ how, activity }) => [how, activity])).toEqual([
    ['sent', cardMessage(card('public'))],
  ]);
});
