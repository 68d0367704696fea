import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { received, taken, told } from '../../support/usual-cases.ts';

const to = (name: string) => ({ to: person(name).id, ...told });

describe('who has the case', () => {
  it('is whoever takes it first; the second is told who that is', () => {
    given(taken)
      .when('Tom Bell', 'take', {})
      .thenLike({ code: 'forbidden', says: expect.stringContaining('Hannah Reid is its team manager.') });
  });

  it('is given by the service lead, and handed over by its manager, deputy or the service lead (A-18)', () => {
    given(received)
      .when('Ruth Marsden', 'assign', to('Tom Bell'))
      .thenCase({ stage: 'with-manager', manager: { name: 'Tom Bell' } });
    for (const name of ['Hannah Reid', 'Tom Bell', 'Ruth Marsden']) {
      given(taken)
        .when(name, 'hand-over', to('Tom Bell'))
        .thenCase({ manager: { name: 'Tom Bell' } });
    }
  });

  it.each([
    ['somebody who is no team manager', 'Sam Whitfield', 'Choose a CDYJS team manager from the list.'],
    ['somebody unknown', 'Nobody Known', 'Choose a CDYJS team manager from the list.'],
    ['whoever has it already', 'Hannah Reid', 'Hannah Reid has the case already.'],
  ])('is not handed to %s', (_words, name, says) => {
    given(taken)
      .when('Hannah Reid', 'hand-over', to(name))
      .then({ code: 'invalid', says, source: 'A-18', field: 'to' });
  });
});
