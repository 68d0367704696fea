import county from '../../../desk/county.json' with { type: 'json' };
import { differenceLine } from '../../../src/cards/register/difference-words.ts';
import { type RegisterContents, readContents } from '../../../src/people/contents.ts';
import { readList } from '../../../src/people/csv/lists.ts';
import { writeTeams } from '../../../src/people/csv/writing.ts';
import { differences } from '../../../src/people/differences.ts';
import { addTeam, changeFunction } from '../../../src/people/edits.ts';

const contents = readContents(county);

function read(list: string, isEverybody = false): readonly string[] {
  const found = readList(list, contents, isEverybody);
  return found.ok
    ? differences(contents, found.after).map(differenceLine)
    : found.lines.map(({ line, says }) => `${line}: ${says}`);
}

describe('a list of teams', () => {
  it('adds teams under names of their own, renames, and leaves channels alone where it has no such column', () => {
    expect(read('team,name,agency\n,Saint Bede’s School,education\npolice,Police Durham,police')).toEqual([
      '**Police Durham** was called Police safeguarding',
      '**Saint Bede’s School** is a team of School or college',
    ]);
  });

  it('takes a name that is written another way for the same name', () => {
    const kings = {
      id: 'kings',
      name: 'King’s College – Zo\u00EB Wing',
      agency: 'education',
      function: 'safeguarding',
    } as const;
    const before = { ...contents, teams: [...contents.teams, kings] };
    const found = readList("team,name,agency\n,King's College - Zoe\u0308 Wing,education", before, false);
    expect(found.ok && found.after.teams.length).toBe(before.teams.length);
    expect(addTeam("KING'S COLLEGE - ZO\u00CB WING", 'education')(before)).toEqual({
      trouble: expect.stringContaining('There is already a team called'),
    });
    const people = `object id,name,job,team,role\n${crypto.randomUUID()},A B,Tutor,king´s college_zoë wing,school-staff`;
    expect(readList(people, before, false)).toMatchObject({ ok: true });
  });

  it('closes what it says is closed, and with it ends the roles there', () => {
    expect(read('team,name,closed\npolice,,yes')).toEqual([
      '**Police safeguarding** is closed',
      '**Police safeguarding** no longer has a channel',
      '**Joanne Hardy** is no longer Police officer in Police safeguarding',
    ]);
  });

  const old = 'team,name,agency,channel,closed';

  it('without a column for what a team does is a list from before there was one, and changes nothing of it', () => {
    const lines = county.teams.map(({ id, name, agency, channel }) => [id, name, agency, channel, ''].join(','));
    expect(read([old, ...lines].join('\n'), true)).toEqual([]);
    expect(read('team,name,agency,function\npolice,,,\nmash,,,')).toEqual([]);
  });

  it('says what a team does, by its short name or as people read it', () => {
    const lines = [
      'mash,,,other',
      'health,,,Something else',
      ',CDYJS north,cdyjs,',
      ',Case managers,cdyjs,case managers',
    ];
    expect(read(['team,name,agency,function', ...lines].join('\n'))).toEqual([
      '**MASH** now has this work in its agency: Something else',
      '**Health safeguarding** now has this work in its agency: Something else',
      '**CDYJS north** is a team of County Durham Youth Justice Service (CDYJS)',
      '**Case managers** is a team of County Durham Youth Justice Service (CDYJS)',
      '**Case managers** now has this work in its agency: Case managers',
    ]);
  });

  it('leaves what a team does as it is, where the list does not say it', () => {
    const before = changeFunction('mash', 'other')(contents) as RegisterContents;
    const found = readList('team,name\nmash,MASH Durham', before, false);
    if (!found.ok) throw new Error(JSON.stringify(found.lines));
    expect(found.after.teams.find(({ id }) => id === 'mash')).toMatchObject({ name: 'MASH Durham', function: 'other' });
    expect(readList(writeTeams(before), contents, true)).toEqual({ ok: true, after: before });
  });

  it('moves a team to another agency, where it does what is usual there unless it does that too', () => {
    expect(read('team,name,agency\npolice,,send-inclusion')).toEqual([
      '**Police safeguarding** is now a team of SEND and Inclusion',
      '**Police safeguarding** now has this work in its agency: Lead for the High Risk of Harm Panel',
    ]);
    expect(read('team,name,agency\npolice,,health')).toEqual(['**Police safeguarding** is now a team of Health']);
  });

  it('can be all there is', () => {
    const list = writeTeams(contents)
      .split('\r\n')
      .filter((line) => !line.startsWith('mash'));
    expect(read(list.join('\n'), true)).toContain('**MASH** is closed');
  });

  it('says each line that is wrong', () => {
    const list = [
      'team,name,agency,channel,closed,function',
      ',New team,,,',
      ',Other team,council,,',
      ',Third team,police,general,',
      ',MASH,mash,19:police@thread.tacv2,',
      'Bad Id,Fifth team,police,,',
      ',Sixth team,police,19:x@thread.tacv2,yes',
      ',Seventh team,police,,perhaps',
      ',Seventh team,police,,',
      ',seventh  team,police,,',
      ',Eighth team,police,,,managers',
      ',Ninth team,police,,,takes-referrals',
    ];
    expect(read(list.join('\n'))).toEqual([
      '2: This team is new, so give its agency.',
      expect.stringMatching(/^3: "council" is not an agency\. Use one of these: cdyjs, /),
      '4: "general" is not a channel. Leave it empty, and say in the channel itself which team it belongs to.',
      '5: That channel belongs to Police safeguarding.',
      '6: Give the team a short name in small letters, numbers and hyphens.',
      '7: A closed team cannot have a channel. Leave one of the two empty.',
      '8: "perhaps" should be yes or no.',
      '10: There is another team called Seventh team. Give each team its own name.',
      '11: "managers" is not a function. Use one of these: takes-referrals, case-managers, safeguarding, high-risk-panel, other.',
      expect.stringMatching(
        /^12: "Takes referrals" is only for teams of .*, First Contact, .* or .*, and Ninth team belongs to Police\.$/,
      ),
    ]);
  });
});
