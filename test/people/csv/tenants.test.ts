import county from '../../../desk/two-tenants.json' with { type: 'json' };
import { differenceLine } from '../../../src/cards/register/difference-words.ts';
import { readContents } from '../../../src/people/contents.ts';
import { readList } from '../../../src/people/csv/lists.ts';
import { writePeople, writeTeams } from '../../../src/people/csv/writing.ts';
import { differences } from '../../../src/people/differences.ts';

const contents = readContents(county);
const objectId = 'a1000000-0000-4000-8000-000000000011';
const police = '7c2b9d4e-3f5a-4e1b-8d6c-2a9e5f7b1c22';
const third = '22222222-2222-4333-8444-555555555555';

function read(list: readonly string[], before = contents, allowed?: ReadonlySet<string>): readonly string[] {
  const found = readList(list.join('\n'), before, false, allowed);
  if (!found.ok) return found.lines.map(({ line, says }) => `${line}: ${says}`);
  return differences(before, found.after).map(differenceLine);
}
const head = 'object id,tenant,name,job';

it('carries the tenants, and is taken back as it was written', () => {
  for (const list of [writePeople(contents), writeTeams(contents)]) {
    expect(list).toContain(police);
    expect(read([list])).toEqual([]);
  }
  const home = { ...contents, people: contents.people.slice(0, 2), teams: contents.teams.slice(0, 2) };
  for (const list of [writePeople(home), writeTeams(home)]) expect(list).not.toContain('tenant');
});

it('leaves people and teams in their tenants where the column is missing', () => {
  expect(read(['object id,job', `${objectId},Police inspector`])).toEqual(['**Joanne Hardy** has a new name or job']);
  expect(read(['team,name', 'police,Police safeguarding'])).toEqual([]);
});

it('takes the same object id in two tenants for two people, and wants to be told which', () => {
  const list = [head, `${objectId.toUpperCase()},,Joanne Hardy,Guest`, `${objectId},${police},,Police inspector`];
  expect(read(list)).toEqual(['**Joanne Hardy** has a new name or job', '**Joanne Hardy** is in the register']);
  const [joanne] = contents.people.filter(({ id }) => id.startsWith(objectId));
  const both = {
    ...contents,
    people: [...contents.people, { ...joanne, id: `${objectId}@${third}` } as typeof joanne & object],
  };
  expect(read(['object id,job', `${objectId},Chief`], both)).toEqual([
    '2: More than one person has this object ID, in different tenants. Add the column tenant to the list.',
  ]);
});

it('is refused with a tenant that may not use Pathway, or with none that is one', () => {
  const list = [head, `${objectId},${third},Nadia Frost,Nurse`, `${objectId},police,Nadia Frost,Nurse`];
  expect(read(list, contents, new Set([contents.tenant, police]))).toEqual([
    `2: The tenant ${third} may not use Pathway. Ask for it to be added to the setting ALLOWED_TENANTS, then try again.`,
    '3: "police" is not a tenant ID. A tenant ID has 32 characters in five groups. Leave the cell empty for your own organisation.',
  ]);
  expect(read(['team,name,tenant', `police,Police safeguarding,${third}`], contents, new Set([police]))).toEqual([
    expect.stringContaining(`The tenant ${third} may not use Pathway.`),
  ]);
});

it('says that a channel is in another tenant, or here again', () => {
  expect(read(['team,name,tenant', 'police,Police safeguarding,'])).toEqual([
    "**Police safeguarding** has its channel in this organisation's Teams",
  ]);
  expect(read(['team,name,tenant', `health,Health safeguarding,${police}`])).toEqual([
    `**Health safeguarding** has its channel in the Teams of tenant ${police}`,
  ]);
});
