import { findCarriers } from '../../scripts/docs/carriers.ts';

const file = (path: string, text: string) => ({ path, text });

describe('what carries a clause', () => {
  it('is a row of the tables of obligations, actions and checks, by name', () => {
    const { rules } = findCarriers([], [])('CT-05');
    expect(rules).toContain('obligation `discuss`');
    expect(rules).toContain('action `record-discussion`');
    expect(rules).toContain('check before `decide-no-meeting`');
  });

  it('is a file that gives it as its reason, and what is known of that file', () => {
    const sources = [
      file('src/rules/meeting/invitees.ts', "source: 'AM-02'"),
      file('src/cards/case/why.ts', "sourceText('AM-02')"),
    ];
    expect(findCarriers(sources, [])('AM-02')).toEqual({
      rules: ['the invitation list, `src/rules/meeting/invitees.ts`', '`src/cards/case/why.ts`'],
      comments: [],
      tests: [],
    });
  });

  it('is told apart from a file that only speaks of it in a comment', () => {
    const sources = [file('src/rules/age.ts', '/** From the age of ten (AM-02). */')];
    expect(findCarriers(sources, [])('AM-02')).toEqual({ rules: [], comments: ['`src/rules/age.ts`'], tests: [] });
  });

  it('is a file once, where it does both', () => {
    const sources = [file('src/rules/age.ts', "/** See AM-02. */ source: 'AM-02'")];
    expect(findCarriers(sources, [])('AM-02')).toMatchObject({ rules: ['`src/rules/age.ts`'], comments: [] });
  });

  it('is not the wording of the clauses and questions, nor a table whose rows are read', () => {
    const sources = [
      file('src/rules/procedure/clauses/aim.ts', "id: 'AM-02'"),
      file('src/rules/procedure/clauses/coverage.ts', "'AM-02': []"),
      file('src/rules/procedure/questions.ts', "'AM-02'"),
      file('src/rules/aim/actions/lead.ts', "  source: 'AM-02',"),
    ];
    expect(findCarriers(sources, [])('AM-02')).toEqual({ rules: [], comments: [], tests: [] });
  });

  it('is such a table where it refuses something by it', () => {
    const text = "  source: 'AM-01',\n  refusal('invalid', 'Choose.', 'AM-02')";
    const found = findCarriers([file('src/rules/aim/actions/lead.ts', text)], [])('AM-02');
    expect(found.rules).toEqual(['`src/rules/aim/actions/lead.ts`']);
  });

  it('has beside it the tests that name it', () => {
    const tests = [file('test/a.test.ts', "it('holds (AM-02)')"), file('test/b.test.ts', "it('holds (AM-03)')")];
    expect(findCarriers([], tests)('AM-02').tests).toEqual(['`test/a.test.ts`']);
  });
});
