import type { CommandInputs } from '../../../src/rules/commands.ts';
import { given } from '../../support/given.ts';
import { taken, told } from '../../support/usual-cases.ts';

describe('putting a nudge off (PR-10)', () => {
  const putOff = (change: Partial<CommandInputs['put-off']>) =>
    given(taken).when('Hannah Reid', 'put-off', { obligation: 'discuss', until: '2026-11-05', ...told, ...change });

  it('waits until the ladder comes to that day', () => {
    putOff({}).then([
      { type: 'put-off', obligation: 'discuss', until: '2026-11-05T09:00:00Z', since: '2026-11-02T09:15:00Z', ...told },
    ]);
  });

  it.each([
    ['until today', { until: '2026-11-02' }, 'until'],
    ['until a day that has passed', { until: '2026-10-01' }, 'until'],
    ['of something that is met', { obligation: 'take' }, 'obligation'],
    ['of something that is not there', { obligation: 'sleep' }, 'obligation'],
  ])('is refused %s', (_words, change, field) => {
    putOff(change).thenLike({ code: 'invalid', source: 'PR-10', field });
  });
});
