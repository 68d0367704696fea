/** Messages as real clients send them: what of them is words, a file, or a press. */
import type { Activity } from 'botbuilder';
import { hasFiles, isButton, wordsOf } from '../../src/teams/message.ts';
import { messagePress } from '../../src/teams/press.ts';

const bot = '28:pathway';
const message = (more: object): Activity =>
  ({ type: 'message', text: '', entities: [], recipient: { id: bot }, ...more }) as unknown as Activity;
const mention = (text: string, id: string, name: string | null) => ({ type: 'mention', text, mentioned: { id, name } });
const html = (content: string) => ({ contentType: 'text/html', content });
const pasted = '<p><img itemscope="png" src="https://x" itemtype="http://schema.skype.com/AMSImage"></p>';
const smile = '<p>help <img itemtype="http://schema.skype.com/Emoji" alt="smile"></p>';

describe('the words of a message', () => {
  it.each([
    ['<quoted messageId="1778622003149"/> help', 'help'],
    ['<quoted messageId="1778622003149"/>\nmy cases', 'my cases'],
    ['<quoted messageId="1"></quoted>raise a concern', 'raise a concern'],
    ['help\u200b', 'help'],
    ['\u200e\u200bmy cases\ufeff', 'my cases'],
    ['one\u200dtwo', 'one\u200dtwo'],
    ['help&nbsp;', 'help'],
  ])('%j are "%s"', (text, words) => {
    expect(wordsOf(message({ text }))).toBe(words);
  });

  it('are without every mention of Pathway, and name the team that is mentioned', () => {
    const entities = [
      mention('<at>Pathway</at>', bot, 'Pathway'),
      mention('<at>Pathway</at>', bot, 'Pathway'),
      mention('<at>Riverside College</at>', 'tag:1', 'Riverside College'),
      mention('<at>Jo</at>', '29:x', null),
    ];
    const text = '<at>Pathway</at> <at>Pathway</at> this is <at>Riverside College</at>';
    expect(wordsOf(message({ text, entities }))).toBe('this is Riverside College');
    expect(wordsOf(message({ text: '<at>Jo</at> hello', entities }))).toBe('Jo hello');
  });
});

describe('a picture', () => {
  it.each([
    ['that is pasted', { attachments: [html(pasted)] }],
    ['that is pasted beside words', { text: 'this was on his phone', attachments: [html(pasted)] }],
    ['from the gallery, of which nothing comes', {}],
    ['from the gallery, with an empty list', { attachments: [] }],
  ])('%s is one', (_what, more) => expect(hasFiles(message(more))).toBe(true));

  it.each([
    ['words', { text: 'help', attachments: [html('<p>help</p>')] }],
    ['a face that was typed', { text: 'help', attachments: [html(smile)] }],
    ['a quoted message alone', { text: '<quoted messageId="1"/>' }],
    ['a press', { value: { verb: 'concern/next' } }],
  ])('is not %s', (_what, more) => expect(hasFiles(message(more))).toBe(false));
});

describe('a press that comes as a message', () => {
  const data = { draft: 'd', turn: 1 };
  it.each([
    ['with the verb among its data', { ...data, verb: 'concern/next', name: 'x' }, { ...data, name: 'x' }],
    ['with the verb beside them', { verb: 'concern/next', data }, data],
    ['as the whole action', { action: { type: 'Action.Execute', verb: 'concern/next', data } }, data],
  ])('%s is read', (_what, value, expected) => {
    expect(isButton(message({ value }))).toBe(true);
    expect(messagePress(message({ value, replyToId: 'p' }))).toMatchObject({
      verb: 'concern/next',
      data: expected,
      post: 'p',
    });
  });
});
