/** Lists as spreadsheets save them, and as they are pasted from elsewhere. */
import county from '../../../desk/county.json' with { type: 'json' };
import { readContents } from '../../../src/people/contents.ts';
import { type Decoded, decodeList } from '../../../src/people/csv/decoding.ts';
import { readList } from '../../../src/people/csv/lists.ts';

const contents = readContents(county);
const id = (n: number): string => `b7000000-0000-4000-8000-00000000000${n}`;
const names = ['Siân Lloyd-Jones', 'Zoë O’Neill', 'André “Andy” Müller'];

function listOf(between: string, people = names): string {
  const head = ['object id', 'name', 'job', 'team', 'role'];
  const lines = people.map((name, n) => [id(n), name, 'Tutor', 'Riverside College', 'school-staff']);
  return [head, ...lines].map((cells) => `${cells.join(between)}\r\n`).join('');
}

/** As Excel's "CSV" has it here. */
const in1252 = { '’': 0x92, '“': 0x93, '”': 0x94 } as Readonly<Record<string, number>>;
const windows1252 = (text: string) => Buffer.from([...text].map((sign) => in1252[sign] ?? sign.codePointAt(0) ?? 0));
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

function namesAfter(decoded: Decoded): readonly string[] {
  if (!decoded.ok) return [decoded.says];
  const read = readList(decoded.text, contents, false);
  if (!read.ok) return read.lines.map(({ line, says }) => `${line}: ${says}`);
  return read.after.people.slice(contents.people.length).map(({ name }) => name);
}

describe('a list of people is read', () => {
  it.each([
    ['as UTF-8', Buffer.from(listOf(','))],
    ['as UTF-8 with its mark', Buffer.from(`\uFEFF${listOf(',')}`)],
    ["as Excel's plain CSV, in Windows-1252", windows1252(listOf(';'))],
    ['as Unicode text, in UTF-16 with tabs', utf16(listOf('\t'))],
    ['as UTF-16 the other way round', utf16(listOf('\t')).swap16()],
    ['with a first line for Excel that says what stands between cells', Buffer.from(`\uFEFFsep=;\r\n${listOf(';')}`)],
    ['with that line in quotation marks, and an unusual sign', Buffer.from(`"sep=|"\r\n${listOf('|')}`)],
  ])('%s', (_how, bytes) => {
    expect(namesAfter(decodeList(bytes))).toEqual(names);
  });

  it('and where the encoding is a guess it says which', () => {
    expect(decodeList(windows1252(listOf(',')))).toMatchObject({ as: 'Windows-1252' });
    expect(decodeList(Buffer.from(listOf(',')))).not.toHaveProperty('as');
  });

  it('with signs nobody can see in its cells, of which none is kept', () => {
    const list = listOf(',', ['\u200BPriya\u00A0 Lowe\u2060']).replace(id(0), `\u200B${id(0)}\u200D`);
    expect(namesAfter({ ok: true, text: list.replace('object id', 'object\u200B id') })).toEqual(['Priya Lowe']);
  });
});

describe('a list of people is refused', () => {
  const saveAs = 'In Excel choose "Save as" and the type "CSV UTF-8"';

  it.each([
    ['that is no text', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])],
    ['in UTF-16 without its mark', utf16(listOf(',')).subarray(2)],
    ['with bytes that no encoding here has', Buffer.concat([Buffer.from(listOf(',')), Buffer.from([0x81])])],
  ])('%s, with what to do', (_what, bytes) => {
    expect(namesAfter(decodeList(bytes))).toEqual([expect.stringContaining(saveAs)]);
  });

  it('where a sign was lost before it came here', () => {
    const text = listOf(',', ['Priya Lowe', 'Si\uFFFDn Lloyd']);
    expect(namesAfter({ ok: true, text })).toEqual([expect.stringMatching(/^3: A character in this line was lost/)]);
  });

  it('with the number of the line in the file, also under a line for Excel', () => {
    const text = `sep=,\r\n${listOf(',').replace('school-staff', 'pupil')}`;
    expect(namesAfter({ ok: true, text })).toEqual([expect.stringMatching(/^3: "pupil" is not a role/)]);
    expect(namesAfter({ ok: true, text: 'sep=;\r\nobject id;shoes\r\n' })).toEqual([
      expect.stringMatching(/^2: There is no column called "shoes"/),
    ]);
  });
});
