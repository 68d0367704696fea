import { readFiles } from '../../scripts/docs/files.ts';
import { commentedIn, mentions, namedIn, quotedIn, sourceIds } from '../../scripts/docs/naming.ts';

const given = (found: ReadonlySet<string>): readonly string[] => [...found].sort();

describe('a clause or question', () => {
  it('is named by its id, and by a range that it lies in', () => {
    expect(given(namedIn('See SC-06 and A-02.'))).toEqual(['A-02', 'SC-06']);
    expect(given(namedIn('CN-12 to CN-15, BR-01'))).toEqual(['BR-01', 'CN-12', 'CN-13', 'CN-14', 'CN-15']);
  });

  it('is not named by an id that does not exist, or by a longer word', () => {
    expect(given(namedIn('CN-25, XY-01, A-99, XCN-06, CN-061'))).toEqual([]);
  });

  it('is mentioned where its own id stands, not where a range only covers it', () => {
    expect(mentions('from CN-12 to CN-15', 'CN-12')).toBe(true);
    expect(mentions('from CN-12 to CN-15', 'CN-13')).toBe(false);
    expect(mentions('nothing of the kind', 'CN-13')).toBe(false);
  });

  it('is a reason where it stands in quotes by itself', () => {
    const code = `{ source: 'CN-05' }, sourceText("A-06"), \`CT-05\`, 'Type "why CN-06".' // SC-06`;
    expect(given(quotedIn(code))).toEqual(['A-06', 'CN-05', 'CT-05']);
  });

  it('is commented on in both kinds of comment, and not in code', () => {
    const code = "/**\n * The clock (CN-06,\n * A-06).\n */\nconst a = 'CN-05'; // but see CT-01 to CT-02";
    expect(given(commentedIn(code))).toEqual(['A-06', 'CN-06', 'CT-01', 'CT-02']);
  });
});

it('whatever a comment names by letters and a number can be looked up among the clauses and questions', () => {
  const known = new Set<string>(sourceIds);
  /** A line of the procedure, or a quarter of a year. */
  const isPlain = (id: string): boolean => /^(?:L\d+|Q[1-4])$/.test(id);
  const unknown = readFiles('src/**/*.ts').flatMap(({ path, text }) =>
    (text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm) ?? [])
      .flatMap((comment) => comment.match(/(?<![\w-])(?:[A-Z]-?\d{1,2}|[A-Z]{2}-\d\d)(?![\w-])/g) ?? [])
      .filter((id) => !known.has(id) && !isPlain(id))
      .map((id) => `${path} names ${id}`),
  );
  expect(unknown).toEqual([]);
});
