import county from '../../../desk/county.json' with { type: 'json' };
import { differenceLine } from '../../../src/cards/register/difference-words.ts';
import { readContents } from '../../../src/people/contents.ts';
import { readList } from '../../../src/people/csv/lists.ts';
import { writeTeams } from '../../../src/people/csv/writing.ts';
import { differences } from '../../../src/people/differences.ts';

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

  it('closes what it says is closed, and with it ends the roles there', () => {
    expect(read('team,name,closed\npolice,,yes')).toEqual([
      '**Police safeguarding** is closed',
      '**Police safeguarding** has no channel any more',
      '**Joanne Hardy** is no longer Police officer in Police safeguarding',
    ]);
  });

  it('can be all there is', () => {
    const list = writeTeams(contents)
      .split('\r\n')
      .filter((line) => !line.startsWith('mash'));
    expect(read(list.join('\n'), true)).toContain('**MASH** is closed');
  });

  it('says each line that is wrong', () => {
    const list = [
      'team,name,agency,channel,closed',
      ',New team,,,',
      ',Other team,council,,',
      ',Third team,police,general,',
      ',MASH,mash,19:police@thread.tacv2,',
      'Bad Id,Fifth team,police,,',
      ',Sixth team,police,19:x@thread.tacv2,yes',
      ',Seventh team,police,,perhaps',
      ',Seventh team,police,,',
      ',seventh  team,police,,',
    ];
    expect(read(list.join('\n'))).toEqual([
      '2: The agency is missing: this team is new.',
      expect.stringMatching(/^3: "council" is no agency\. It is one of: cdyjs, /),
      '4: "general" is no channel. Leave it empty, and say in the channel itself whose it is.',
      "5: That channel is Police safeguarding's.",
      '6: The team wants a short name in small letters, figures and hyphens.',
      '7: A team that is closed has no channel. Leave one of the two empty.',
      '8: "perhaps" should be yes or no.',
      '10: There is another team called Seventh team. Each wants a name of its own.',
    ]);
  });
});
