/** Whose a case usually is, by a list of schools and postcode districts: proposed, never assigned. */
import type { Area } from '../../../src/rules/base/policy.ts';
import type { Roster } from '../../../src/rules/base/vocabulary.ts';
import { proposedManager } from '../../../src/rules/handling/proposed-manager.ts';
import { aCase } from '../../support/a-case.ts';
import { aConcern, person, policy, register } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { received, taken } from '../../support/usual-cases.ts';

const tom = person('Tom Bell');
const east: Area = {
  name: 'East',
  schools: ['Northfield Academy'],
  postcodes: ['DH1'],
  manager: tom.id,
  toBeConfirmed: true,
  source: 'Made up.',
};
const at = (setting: string | undefined) => aCase({ concern: aConcern({ youngPerson: { setting } }) }).receivedAt();
const proposed = (c = at('Northfield Academy').case, areas = [east], who: Roster = register) =>
  proposedManager(c, { policy: { ...policy, areas }, roster: who });

describe('the manager that the list of areas names', () => {
  it('is proposed by the name of the school, however it is written, and by a postcode typed with it', () => {
    const words =
      "By the list of areas this case is for Tom Bell (East), because the school named is Northfield Academy. It is nobody's yet: a team manager has to take it.";
    expect(proposed()).toBe(words);
    expect(proposed(at('northfield  academy.').case)).toBe(words);
    expect(proposed(at('A shop in Durham, dh1 3ab').case)).toContain('because the postcode begins with DH1');
  });

  it('is nobody where no row fits, where no school was named, and where the list is empty: the case waits', () => {
    expect(proposed(at('Northfield').case)).toBeUndefined();
    expect(proposed(at('not known').case)).toBeUndefined();
    expect(proposed(at(undefined).case)).toBeUndefined();
    expect(proposed(at('DH2 3AB').case)).toBeUndefined();
    expect(proposed(at('Northfield Academy').case, [])).toBeUndefined();
    expect(proposed(at('?'.repeat(10_000)).case)).toBeUndefined();
  });

  it('is nobody who is no team manager any more, or from whom the case is kept', () => {
    expect(proposed(at('Northfield Academy').case, [{ ...east, manager: 'left' }])).toBeUndefined();
    const kept = at('Northfield Academy').does('Ruth Marsden', 'keep-from', {
      person: tom.id,
      reason: 'MARKER-related',
    });
    expect(proposed(kept.case)).toBeUndefined();
  });

  it('is said to be away', () => {
    expect(proposed(undefined, undefined, { ...register, isAway: (id) => id === tom.id })).toContain(
      'Tom Bell is away today.',
    );
  });

  it('has the case no sooner than they take it, and any other may take it', () => {
    expect(received.case.manager).toBeUndefined();
    given(at('Northfield Academy'))
      .when('Hannah Reid', 'take', {})
      .thenCase({ manager: { name: 'Hannah Reid' } });
    expect(proposed(taken.case)).toBeUndefined();
  });
});
