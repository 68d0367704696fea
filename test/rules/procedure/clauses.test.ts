import {
  type ClauseId,
  clauseOf,
  clauses,
  clauseText,
  linesText,
  procedureVersion,
} from '../../../src/rules/procedure/clauses/index.ts';
import { forbiddenWords, lineTwentySeven, wordsFound } from './plain-words.ts';

const family = (id: string): string => id.slice(0, 2);

describe('the clauses of the procedure', () => {
  it('are 112, each family as many as the register has', () => {
    const counts: Record<string, number> = {};
    for (const { id } of clauses) counts[family(id)] = (counts[family(id)] ?? 0) + 1;
    expect(counts).toEqual({ SC: 12, PR: 18, DF: 6, CT: 5, BR: 3, CJ: 28, CN: 24, AM: 13, RS: 3 });
    expect(clauses).toHaveLength(112);
  });

  it('are numbered from 01 within their family, with no gap and none twice', () => {
    const seen: Record<string, number> = {};
    for (const { id } of clauses) {
      const number = (seen[family(id)] ?? 0) + 1;
      seen[family(id)] = number;
      expect(id).toBe(`${family(id)}-${String(number).padStart(2, '0')}`);
    }
  });

  it.each(clauses)('$id says where it is printed, within the 119 lines of the procedure', ({ lines }) => {
    expect(lines).toMatch(/^L\d+(–\d+)?(, L\d+(–\d+)?)*$/);
    const numbers = lines.match(/\d+/g)?.map(Number) ?? [];
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(119);
  });

  it.each(clauses)(
    '$id is whole sentences, without a label for a child and without the list of line 27',
    ({ says }) => {
      expect(says).toMatch(/^[A-Z].*\.$/);
      expect(wordsFound(says, [...forbiddenWords, ...lineTwentySeven])).toEqual([]);
    },
  );

  it.each(clauses)('$id spells out the agencies it names by their letters', ({ says }) => {
    if (/CDYJS/.test(says)) expect(says).toContain('youth justice service (CDYJS)');
    if (/MASH/.test(says)) expect(says).toContain('Multi-Agency Safeguarding Hub (MASH)');
    expect(says).not.toMatch(/\b(RMM|CSC|CMS|OIC|TM|YP|WD|NFA|KCSIE)\b/);
  });

  it('say of the Brook tool its name, its purpose and its training, and nothing that is in it', () => {
    const brook = clauses.filter(({ id }) => family(id) === 'BR').map(({ says }) => says);
    expect(brook.join(' ')).not.toMatch(/\d|colou?r|years|categor|grade/i);
    expect(brook.join(' ')).toContain('training approved by Brook');
  });

  it('are printed for "why?" with their line and the version of the procedure', () => {
    expect(clauseText('CN-06')).toBe(
      'CN-06, line 67 of the procedure (v15): The Risk Management Meeting is held within 10 working days of the referral being received.',
    );
    expect(clauseText('PR-05')).toMatch(/^PR-05, lines 7–11 of the procedure \(v15\): /);
    expect(clauseText('SC-04')).toMatch(/^SC-04, lines 6 and 117 of the procedure \(v15\): /);
    expect(procedureVersion).toBe('v15');
  });

  it('have their lines said as a person would say them', () => {
    expect(linesText('L66')).toBe('line 66');
    expect(linesText('L66–67')).toBe('lines 66–67');
    expect(linesText('L36, L109')).toBe('lines 36 and 109');
  });

  it('can be named only by an id there is', () => {
    // @ts-expect-error CN-25 is not a clause
    const wrong: ClauseId = 'CN-25';
    expect(() => clauseOf(wrong)).toThrow('There is no clause CN-25.');
  });
});
