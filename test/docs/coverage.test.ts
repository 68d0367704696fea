import type { Carriers, CarriersOf } from '../../scripts/docs/carriers.ts';
import { type Coverage, coverageTroubles } from '../../scripts/docs/coverage-troubles.ts';
import { sourceIds } from '../../scripts/docs/naming.ts';
import { coverage } from '../../src/rules/procedure/clauses/coverage.ts';
import { questions } from '../../src/rules/procedure/questions.ts';
import { forbiddenWords, lineTwentySeven, wordsFound } from '../rules/procedure/plain-words.ts';

const nothing: Carriers = { rules: [], comments: [], tests: [] };
const everyRule: CarriersOf = () => ({ ...nothing, rules: ['action `take`'] });
/** All carried by a rule but one. */
const allBut = (id: string, its: Carriers): CarriersOf => {
  return (asked) => (asked === id ? its : everyRule(asked));
};

describe('the coverage of the procedure', () => {
  it('is whole where every clause and question has a rule', () => {
    expect(coverageTroubles(everyRule, {})).toEqual([]);
    expect(sourceIds).toHaveLength(112 + questions.length);
  });

  it('is whole where a clause is named in a comment only', () => {
    expect(coverageTroubles(allBut('CN-10', { ...nothing, comments: ['`src/a.ts`'] }), {})).toEqual([]);
  });

  it('lacks a clause that has neither a rule nor a standing, and says what to do', () => {
    expect(coverageTroubles(allBut('CN-10', nothing), {})).toEqual([
      'CN-10 has neither a rule nor a standing. Name it where it is built, or add a row to src/rules/procedure/clauses/coverage.ts.',
    ]);
  });

  it('does not count a test as a rule', () => {
    expect(coverageTroubles(allBut('CN-10', { ...nothing, tests: ['`test/a.test.ts`'] }), {})).toHaveLength(1);
  });

  it('contradicts itself where a clause is called later and has a rule', () => {
    const said: Coverage = { 'CN-18': ['later: outcome of the meeting', 'Not yet.'] };
    expect(coverageTroubles(everyRule, said)).toEqual([
      'CN-18 is "later: outcome of the meeting" in src/rules/procedure/clauses/coverage.ts, but is carried by: action `take`. Take its row out.',
    ]);
  });

  it('lets a comment stand beside a standing: CJ-10 is counted alike and not begun yet', () => {
    const said: Coverage = { 'CJ-10': ['later: criminal justice route', 'Not yet.'] };
    expect(coverageTroubles(allBut('CJ-10', { ...nothing, comments: ['`src/a.ts`'] }), said)).toEqual([]);
  });
});

describe('the table of what is not carried', () => {
  it.each(Object.entries(coverage))('says of %s why, in plain words on one line', (_id, [standing, why]) => {
    expect(why).toMatch(/^["A-Z].*\.$/);
    expect(wordsFound(`${standing} ${why}`, [...forbiddenWords, ...lineTwentySeven])).toEqual([]);
  });

  it('leaves no clause for later, and none in part without the question to the customer that it waits for', () => {
    const clauseRows = Object.entries(coverage).filter(([id]) => !id.startsWith('A-'));
    expect(clauseRows.length).toBeGreaterThan(0);
    expect(clauseRows.filter(([, [standing]]) => standing.startsWith('later'))).toEqual([]);
    const inPart = Object.entries(coverage).filter(([, [standing]]) => standing === 'in part');
    expect(inPart.filter(([, [, why]]) => !/\bA-\d\d\b/.test(why))).toEqual([]);
  });

  it('can hold only clauses and questions that there are', () => {
    // @ts-expect-error CN-25 is not a clause
    const wrong: Coverage = { 'CN-25': ['for people, not for the bot', 'There is none.'] };
    expect(Object.keys(coverage)).not.toEqual(expect.arrayContaining(Object.keys(wrong)));
  });
});
