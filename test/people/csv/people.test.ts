import county from '../../../desk/county.json' with { type: 'json' };
import { differenceLine } from '../../../src/cards/register/difference-words.ts';
import { type RegisterContents, readContents } from '../../../src/people/contents.ts';
import { readList } from '../../../src/people/csv/lists.ts';
import { writePeople } from '../../../src/people/csv/writing.ts';
import { differences } from '../../../src/people/differences.ts';
import { setCover } from '../../../src/people/edits.ts';

const contents = readContents(county);
const id = (name: string): string => contents.people.find((one) => one.name === name)?.id ?? '';
const [hannah, tom, ben, joanne] = ['Hannah Reid', 'Tom Bell', 'Ben Asante', 'Joanne Hardy'].map(id);
const head = 'object id,name,job,team,role';

function lines(list: string | readonly string[], isEverybody = false): readonly string[] {
  const read = readList([list].flat().join('\n'), contents, isEverybody);
  if (read.ok) throw new Error(`It was taken: ${differences(contents, read.after).map(differenceLine).join('; ')}`);
  return read.lines.map(({ line, says }) => `${line}: ${says}`);
}
function taken(list: string | readonly string[], isEverybody = false, before = contents): RegisterContents {
  const read = readList([list].flat().join('\n'), before, isEverybody);
  if (!read.ok) throw new Error(read.lines.map(({ line, says }) => `${line}: ${says}`).join('\n'));
  return read.after;
}
const changes = (list: string | readonly string[], isEverybody = false) =>
  differences(contents, taken(list, isEverybody)).map(differenceLine);

describe('a list of people', () => {
  it('adds somebody, and gives another a second role', () => {
    const list = [
      head,
      'c3000000-0000-4000-8000-000000000001,Nadia Frost,Team manager,CDYJS managers,Team manager',
      `${ben},Ben Asante,Named nurse for safeguarding,health,health-practitioner`,
      `${ben},Ben Asante,Named nurse for safeguarding,mash,health-practitioner`,
    ];
    expect(changes(list)).toEqual([
      '**Ben Asante** is Health practitioner in MASH',
      '**Nadia Frost** is in the register',
      '**Nadia Frost** is Team manager in CDYJS managers',
    ]);
  });

  it('is all there is to know of those who are in it, and says nothing of the others', () => {
    expect(changes([head, `${hannah},,,,`])).toEqual(['**Hannah Reid** is no longer Team manager in CDYJS managers']);
    // A column that is not there leaves what it is about as it was.
    expect(changes(['object id,job', `${hannah},Head of service`])).toEqual(['**Hannah Reid** has a new name or job']);
    expect(changes([head, `${joanne},,,,leaves`])).toContain('**Joanne Hardy** is no longer in the register');
  });

  it('can be everybody: then who is not in it leaves, and is nobody’s deputy any more', () => {
    const all = writePeople(contents).split('\r\n');
    const withoutTom = all.filter((line) => !line.startsWith(String(tom)));
    expect(lines(withoutTom, true)).toEqual([`4: There is nobody called "${tom}" in the register or in this list.`]);
    const list = withoutTom.map((line) => line.replace(String(tom), ''));
    expect(changes(list, true)).toEqual([
      '**Hannah Reid** no longer has a deputy',
      '**Tom Bell** is no longer Team manager in CDYJS managers',
      '**Tom Bell** is no longer in the register',
    ]);
  });

  it('says each line that is wrong, and what to do, in the order of the lines', () => {
    const list = [
      'object id,name,job,team,role,deputy,aim checked on,cover by,cover from,cover until',
      'nonsense,A,B,police,police-officer,,,,,',
      'c3000000-0000-4000-8000-000000000001,,B,police,police-officer,,,,,',
      'c3000000-0000-4000-8000-000000000002,C,D,polise,police-officer,,,,,',
      'c3000000-0000-4000-8000-000000000003,C,D,police,constable,,,,,',
      'c3000000-0000-4000-8000-000000000004,C,D,police,team-manager,,,,,',
      'c3000000-0000-4000-8000-000000000005,C,D,police,,,,,,',
      'c3000000-0000-4000-8000-000000000006,C,D,police,police-officer,,31/2/2026,,,',
      `${hannah},Hannah Reid,Team manager,cdyjs-managers,team-manager,Joanne Hardy,,,,`,
      `${tom},Tom Bell,Deputy,cdyjs-managers,team-manager,,,Hannah Reid,2026-12-02,2026-12-01`,
      `${tom},Tom Bell,Another job,,,,,Hannah Reid,2026-12-02,`,
    ];
    expect(lines(list)).toEqual([
      '2: "nonsense" is not an object ID. An object ID has 32 characters in five groups, as the Entra admin centre shows it.',
      '3: This person is new, so give their name.',
      '4: There is no team "polise". Add the team first, or check its name.',
      expect.stringMatching(/^5: "constable" is not a role\. Use one of these: team-manager, /),
      '6: team-manager is not a role in Police safeguarding. That team belongs to Police.',
      '7: There is a team and no role. Give both, or neither.',
      '8: "31/2/2026" is not a date. Write 31/12/2026 or 2026-12-31.',
      '9: Joanne Hardy is not a team manager. Only team managers can act for each other.',
      '10: The cover ends before it begins. Check both dates.',
      '11: The job is not the same as in line 10, for the same person. Make them the same.',
      '11: For cover, give the person who covers, the first day and the last day.',
    ]);
  });

  it.each([
    ['an unknown column', 'object id,nmae', '1: There is no column called "nmae". The columns are: object id, '],
    ['a column twice', 'object id,name,name', '1: The column "name" is there twice. Keep one of them.'],
    ['nothing', '', '1: There is nothing in the list. Start with the columns: '],
    [
      'an open quotation mark',
      `${head}\n${'c'.repeat(8)},"x`,
      '2: This line has one quotation mark too many or too few.',
    ],
    ['too many cells', `object id,name\nx,Shah, Priya`, '2: This line has more cells than there are columns.'],
  ])('is refused with %s', (_words, list, says) => {
    expect(lines(list)[0]).toContain(says);
  });

  it('is taken as spreadsheets give it: semicolons, tabs, quotes, blank lines, British dates', () => {
    const aim = (separator: string) =>
      [
        `\uFEFFObject_ID${separator}NAME${separator}aim model${separator}AIM checked on`,
        '',
        `${hannah}${separator}"Reid${separator === ',' ? ',' : ''} Hannah"${separator}AIM3${separator}1/5/2026`,
        '',
      ].join('\r\n');
    for (const separator of [',', ';', '\t']) {
      expect(taken(aim(separator)).people.find((one) => one.id === hannah)).toMatchObject({
        aimLead: { model: 'AIM3', checkedOn: '2026-05-01' },
        deputy: tom,
      });
    }
  });

  it('comes back as it went out, whatever somebody is called', () => {
    const names = ['=cmd()', '@home', 'O\'Neill, "Bea"', '-1', 'Zoë\u0301 Ångström'];
    const people = contents.people.map((one, n) => ({ ...one, name: names[n] ?? one.name }));
    const strange = setCover(
      String(hannah),
      { by: String(tom), from: '2026-12-01', until: '2026-12-03' },
      '2026-11-02',
    )({
      ...contents,
      people,
    }) as RegisterContents;
    expect(writePeople(strange)).not.toMatch(/,[=@]/);
    expect(taken(writePeople(strange), true, strange)).toEqual(strange);
  });
});
