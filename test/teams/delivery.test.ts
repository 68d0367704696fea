import { afterPost, afterUpdate } from '../../src/teams/delivery.ts';

const answer = (status: number, code?: string, retryAfterSeconds?: number) => ({
  came: 'answer' as const,
  status,
  ...(code === undefined ? { body: { id: '17' } } : { body: { error: { code, message: 'Words of theirs.' } } }),
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});
const sent = { outcome: 'sent', activity: '17' };
const later = { outcome: 'later' };
const unknown = { outcome: 'unknown' };
const laterAs = (why: string) => ({ outcome: 'later', why });
const waiting = (afterSeconds: number) => ({ outcome: 'waiting', afterSeconds });
const refused = (why: string) => ({ outcome: 'refused', why });

describe('what an answer means', () => {
  it.each([
    ['200', answer(200), sent, sent],
    ['201', answer(201), sent, sent],
    ['202', answer(202), sent, sent],
    ['a redirection', answer(307, 'Moved'), refused('307 Moved'), refused('307 Moved')],
    ['400', answer(400, 'BadSyntax'), refused('400 BadSyntax'), refused('400 BadSyntax')],
    // It says nothing of whom it was for.
    ['401', answer(401, 'Unauthorized'), laterAs('401 Unauthorized'), laterAs('401 Unauthorized')],
    [
      'the bot not being in the conversation',
      answer(403, 'BotNotInConversationRoster'),
      refused('403 BotNotInConversationRoster'),
      refused('403 BotNotInConversationRoster'),
    ],
    [
      'a conversation that is not there',
      answer(404, 'ConversationNotFound'),
      refused('404 ConversationNotFound'),
      refused('404 ConversationNotFound'),
    ],
    [
      'a post that is not there',
      answer(404, 'ActivityNotFoundInConversation'),
      refused('404 ActivityNotFoundInConversation'),
      { outcome: 'gone' },
    ],
    ['413', answer(413, 'MessageSizeTooBig'), refused('413 MessageSizeTooBig'), refused('413 MessageSizeTooBig')],
    ['429', answer(429, 'Throttled', 7), waiting(7), waiting(7)],
    ['429 that says no time', answer(429, 'Throttled'), waiting(10), waiting(10)],
    ['a limit that is kept to here', { came: 'held' as const, afterSeconds: 4 }, waiting(4), waiting(4)],
    ['408', answer(408, 'Timeout'), unknown, later],
    ['412', answer(412, 'PreconditionFailed'), laterAs('412 PreconditionFailed'), laterAs('412 PreconditionFailed')],
    ['500', answer(500, 'ServiceError'), unknown, later],
    ['502', answer(502, 'ServiceError'), unknown, later],
    ['503', answer(503, 'ServiceError'), unknown, later],
    ['504', answer(504, 'ServiceError'), unknown, later],
    ['no answer', { came: 'nothing' as const }, unknown, later],
    ['nobody there', { came: 'unsent' as const }, later, later],
  ])('%s', (_, what, ofPost, ofUpdate) => {
    expect(afterPost(what)).toEqual(ofPost);
    expect(afterUpdate(what, '17')).toEqual(ofUpdate);
  });

  it.each([
    ['202 without a body', { came: 'answer' as const, status: 202 }],
    ['200 without an id', { came: 'answer' as const, status: 200, body: {} }],
    ['201 with an empty id', { came: 'answer' as const, status: 201, body: { id: '' } }],
    ['200 with what is no id', { came: 'answer' as const, status: 200, body: { id: 17 } }],
  ])('%s was sent, and cannot be found again', (_, what) => {
    expect(afterPost(what)).toEqual({ outcome: 'sent', activity: '' });
  });

  it('the reason is a code, never words of theirs', () => {
    expect(afterPost(answer(403, 'Kyle may not be told'))).toEqual(refused('403'));
    expect(afterPost({ came: 'answer', status: 403, body: 'Forbidden' })).toEqual(refused('403'));
  });
});
