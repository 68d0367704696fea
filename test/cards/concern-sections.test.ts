import { originSections } from '../../src/cards/case/concern-sections.ts';
import { findAge } from '../../src/rules/concern/age.ts';
import { aConcern, policy } from '../support/factories.ts';

/** The fact of that name, as a page shows it. */
function shown(title: string, birthDate: string | undefined, happenedOn?: string): string | undefined {
  const concern = aConcern({ youngPerson: { birthDate }, seenOrHeard: { happenedOn } });
  const age = findAge(concern, '2026-03-02', policy.ages);
  const facts = originSections({ origin: { kind: 'concern', concern }, age }).flatMap(({ facts: some = [] }) => some);
  return facts.find((one) => one.title === title)?.value;
}

describe('the age of the young person (A-02)', () => {
  it('is said in years on each day that counts', () => {
    expect(shown('Age', '2012-03-01', '2026-02-28')).toBe(
      'Born Thursday 1 March 2012, 14 when the concern was received, 13 when it happened',
    );
    expect(shown('Age', '2012-03-01', undefined)).toBe('Born Thursday 1 March 2012, 14 when the concern was received');
  });

  it('counts from 1 March for somebody born on 29 February, and says so', () => {
    expect(shown('Age', '2016-02-29', '2026-02-28')).toBe(
      'Born Monday 29 February 2016, 10 when the concern was received, 9 when it happened. Each year counts from 1 March',
    );
  });

  it('is not made up where there is no date of birth', () => {
    expect(shown('Age', undefined)).not.toContain('when');
  });
});
