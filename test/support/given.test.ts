import { given } from './given.ts';
import { taken, told } from './usual-cases.ts';

const { when } = given(taken);
const until = { obligation: 'discuss', until: '2026-11-05', ...told };
const putOff = { type: 'put-off', obligation: 'discuss', until: '2026-11-05T09:00:00Z' };

describe('a rule told as given, when, then', () => {
  it('holds where it is so, exactly or in part', () => {
    when('Hannah Reid', 'put-off', until).then([{ ...putOff, since: '2026-11-02T09:15:00Z', ...told } as never]);
    when('Hannah Reid', 'put-off', until).thenLike([putOff]);
    when('Hannah Reid', 'put-off', until).thenCase({ nudging: { discuss: { postponed: told } } });
    when('Priya Shah', 'take', {}).thenLike({ code: 'forbidden' });
    given(taken).thenDuty('take', { isMet: true });
    given(taken.record).thenDuty('nothing', undefined);
  });

  it.each<[string, () => void]>([
    ['another event', () => when('Hannah Reid', 'put-off', until).thenLike([{ type: 'taken' }])],
    ['an event more', () => when('Hannah Reid', 'put-off', until).thenLike([putOff, {}])],
    ['something left out', () => when('Hannah Reid', 'put-off', until).then([putOff as never])],
    ['a refusal, where it was allowed', () => when('Hannah Reid', 'put-off', until).thenLike({ code: 'invalid' })],
    ['events, where it was refused', () => when('Priya Shah', 'take', {}).thenLike([{}])],
    ['no event, where it was refused', () => when('Priya Shah', 'take', {}).then([])],
    ['that it was allowed, where it was refused', () => when('Priya Shah', 'take', {}).thenAllowed()],
    ['what the case does not hold', () => given(taken).thenCase({ stage: 'held' })],
    ['a duty that is met', () => given(taken).thenDuty('take', { isMet: false })],
    ['no duty, where there is one', () => given(taken).thenDuty('take', undefined)],
    ['a duty that is not there', () => given(taken).thenDuty('sleep', { isMet: false })],
  ])('fails where it is not: %s', (_words, check) => {
    expect(check).toThrow(/^Given: concern-received, taken\nWhen, at 2026-11-02T09:15:00Z:/);
  });

  it('says what was asked and what came of it', () => {
    const check = () => when('Priya Shah', 'take', {}).then([]);
    expect(check).toThrow('Priya Shah: take {}\nIt was refused: {"code":"forbidden"');
  });

  it('answers at once: waiting for it is a mistake in the test', async () => {
    await expect(Promise.resolve(when('Priya Shah', 'take', {}) as never)).rejects.toThrow(
      'There is nothing to wait for',
    );
  });
});
