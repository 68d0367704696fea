import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CarriersOf } from '../../scripts/docs/carriers.ts';
import { procedureTable } from '../../scripts/docs/procedure-table.ts';
import { clauses } from '../../src/rules/procedure/clauses/index.ts';
import { questions } from '../../src/rules/procedure/questions.ts';

const carriersOf: CarriersOf = (id) =>
  id === 'CN-06'
    ? { rules: ['obligation `hold`'], comments: ['`src/a.ts`'], tests: ['`test/a.test.ts`'] }
    : { rules: [], comments: [], tests: [] };
const lines = procedureTable(carriersOf).text.split('\n');
const rowOf = (id: string) => lines.filter((line) => line.startsWith(`| ${id} |`));

describe('the procedure table', () => {
  it.each(clauses)('has one row for $id, with its lines and our words', ({ id, lines: printed, says }) => {
    expect(rowOf(id)).toHaveLength(1);
    expect(rowOf(id)[0]).toContain(`| ${printed} | ${says} |`);
  });

  it.each(questions)('has one row for $id, with the question and the default in use', ({ id, question, answer }) => {
    expect(rowOf(id)).toHaveLength(1);
    expect(rowOf(id)[0]).toContain(`| ${question} | ${answer} |`);
  });

  it('names what carries a clause and the tests beside it', () => {
    expect(rowOf('CN-06')[0]).toMatch(/\| obligation `hold`<br>in comments: `src\/a\.ts` \| `test\/a\.test\.ts` \|$/);
  });

  it('says of a clause that nothing carries how it stands and why', () => {
    expect(rowOf('PR-02')[0]).toMatch(/\| \*\*for people, not for the bot\.\*\* Risk is weighed by people.* \| {2}\|$/);
  });

  it('leaves no clause for later, and carries none in part', () => {
    const written = readFileSync(join(import.meta.dirname, '../../docs/procedure-table.md'), 'utf8');
    const all = clauses.length;
    expect(written).toContain(`\n- ${all} of ${all} are carried or are for people alone; 0 not yet, 0 in part\n`);
  });

  it('counts every clause once', () => {
    const counts = lines.flatMap((line) => /^- (\d+) clauses?\b/.exec(line)?.[1] ?? []).map(Number);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(clauses.length);
  });
});
