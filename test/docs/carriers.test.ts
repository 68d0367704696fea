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
      file('src/rules/meeting/invitees.ts', "source: 'PR-06'"),
      file('src/cards/case/why.ts', "sourceText('PR-06')"),
    ];
    expect(findCarriers(sources, [])('PR-06')).toEqual({
      rules: ['the invitation list, `src/rules/meeting/invitees.ts`', '`src/cards/case/why.ts`'],
      comments: [],
      tests: [],
    });
  });

  it('is told apart from a file that only speaks of it in a comment', () => {
    const sources = [file('src/rules/age.ts', '/** From the age of ten (PR-06). */')];
    expect(findCarriers(sources, [])('PR-06')).toEqual({ rules: [], comments: ['`src/rules/age.ts`'], tests: [] });
  });

  it('is a file once, where it does both', () => {
    const sources = [file('src/rules/age.ts', "/** See PR-06. */ source: 'PR-06'")];
    expect(findCarriers(sources, [])('PR-06')).toMatchObject({ rules: ['`src/rules/age.ts`'], comments: [] });
  });

  it('is not the wording of the clauses and questions, nor a table whose rows are read', () => {
    const sources = [
      file('src/rules/procedure/clauses/aim.ts', "id: 'PR-06'"),
      file('src/rules/procedure/clauses/coverage.ts', "'PR-06': []"),
      file('src/rules/procedure/questions.ts', "'PR-06'"),
      file('src/rules/aim/actions/lead.ts', "  source: 'PR-06',"),
    ];
    expect(findCarriers(sources, [])('PR-06')).toEqual({ rules: [], comments: [], tests: [] });
  });

  it('is such a table where it refuses something by it', () => {
    const text = "  source: 'PR-07',\n  refusal('invalid', 'Choose.', 'PR-06')";
    const found = findCarriers([file('src/rules/aim/actions/lead.ts', text)], [])('PR-06');
    expect(found.rules).toEqual(['`src/rules/aim/actions/lead.ts`']);
  });

  it('has beside it the tests that name it', () => {
    const tests = [file('test/a.test.ts', "it('holds (PR-06)')"), file('test/b.test.ts', "it('holds (PR-08)')")];
    expect(findCarriers([], tests)('PR-06').tests).toEqual(['`test/a.test.ts`']);
  });
});
