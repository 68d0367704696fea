import county from '../../desk/county.json' with { type: 'json' };
import { type RegisterContents, readContents } from '../../src/people/contents.ts';
import {
  addPerson,
  addTeam,
  changeFunction,
  type Edit,
  endCover,
  forgetChannel,
  giveRole,
  newTeamId,
  removePerson,
  renameTeam,
  setChannel,
  setCover,
} from '../../src/people/edits.ts';
import { idOf } from '../support/factories.ts';

const contents = readContents(county);
const [hannah, tom, joanne] = ['Hannah Reid', 'Tom Bell', 'Joanne Hardy'].map(idOf) as [string, string, string];
const edited = (...edits: readonly Edit[]): RegisterContents =>
  edits.reduce<RegisterContents>((now, edit) => edit(now) as RegisterContents, contents);
const personIn = ({ people }: RegisterContents, id: string) => people.find((one) => one.id === id);
const cover = { by: tom, from: '2026-11-03', until: '2026-11-05' };

describe('what cannot be done says why, and leaves the register as it was', () => {
  it.each<readonly [string, Edit, string]>([
    ['somebody who is there', addPerson({ id: tom, name: 'T', job: 'J' }), 'That account id belongs to Tom Bell'],
    ['somebody who is gone', removePerson('nobody'), 'no longer in the register'],
    ['a role of another agency', giveRole(joanne, 'police', 'team-manager'), '"Team manager" is a job only for'],
    ['a team that is gone', giveRole(joanne, 'nowhere', 'police-officer'), 'no longer in the register'],
    ['cover by nobody', setCover(hannah, { ...cover, by: 'nobody' }, '2026-11-02'), 'no longer in the register'],
    [
      'cover by somebody else’s agency',
      setCover(hannah, { ...cover, by: joanne }, '2026-11-02'),
      'Joanne Hardy is not',
    ],
    ['cover for no manager', setCover(joanne, cover, '2026-11-02'), 'Joanne Hardy is not a CDYJS team manager'],
    [
      'cover by oneself',
      setCover(hannah, { ...cover, by: hannah }, '2026-11-02'),
      'A person cannot cover for themselves',
    ],
    [
      'cover that ends first',
      setCover(hannah, { ...cover, until: '2026-11-01' }, '2026-11-02'),
      'The last day is before',
    ],
    ['a team of that name', addTeam('mash', 'mash'), 'There is already a team called mash'],
    [
      'a team that does what its agency does not',
      addTeam('Cells', 'police', 'case-managers'),
      'is only for teams of County',
    ],
    [
      'a function of another agency',
      changeFunction('police', 'takes-referrals'),
      'Police safeguarding belongs to Police.',
    ],
    ['what a team does that is gone', changeFunction('nowhere', 'other'), 'no longer in the register'],
    ['a name that is taken', renameTeam('police', 'MASH'), 'There is already a team called MASH'],
    ['a channel that is taken', setChannel('police', '19:mash@thread.tacv2'), 'This channel already belongs to MASH'],
  ])('%s', (_words, edit, trouble) => {
    const before = structuredClone(contents);
    expect(edit(contents)).toEqual({ trouble: expect.stringContaining(trouble) });
    expect(contents).toEqual(before);
  });
});

describe('somebody who leaves', () => {
  it('is nobody’s deputy or cover any more', () => {
    const left = edited(setCover(hannah, cover, '2026-11-02'), removePerson(tom));
    expect(personIn(left, hannah)).not.toHaveProperty('deputy');
    expect(personIn(left, hannah)).not.toHaveProperty('cover');
  });
});

describe('cover', () => {
  it('is kept in the order of its days, and makes room where it has ended', () => {
    const later = { by: tom, from: '2026-12-01', until: '2026-12-02' };
    const both = edited(setCover(hannah, later, '2026-11-02'), setCover(hannah, cover, '2026-11-02'));
    expect(personIn(both, hannah)?.cover).toEqual([cover, later]);
    const third = { by: tom, from: '2027-01-04', until: '2027-01-05' };
    expect(personIn(setCover(hannah, third, '2026-11-20')(both) as RegisterContents, hannah)?.cover).toEqual([
      later,
      third,
    ]);
    expect(personIn(endCover(hannah, '2026-11-03')(both) as RegisterContents, hannah)?.cover).toEqual([later]);
  });
});

describe('teams', () => {
  it('have a short name of their own, whatever they are called', () => {
    const { teams } = contents;
    expect(newTeamId('Ysgol Gymraeg Sant Dé', teams)).toBe('ysgol-gymraeg-sant-de');
    expect(newTeamId('Police', teams)).toBe('police-2');
    expect(newTeamId('学校', teams)).toBe('team');
  });

  it('have one channel, and can do without', () => {
    const moved = edited(setChannel('police', '19:new@thread.tacv2'));
    expect(moved.teams.find(({ id }) => id === 'police')?.channel).toBe('19:new@thread.tacv2');
    expect(edited(forgetChannel('police')).teams.find(({ id }) => id === 'police')).not.toHaveProperty('channel');
  });
});

describe('what a team does in its agency', () => {
  const does = ({ teams }: RegisterContents, id: string) => teams.find((one) => one.id === id)?.function;

  it('is the usual thing there for a new team, unless it is said', () => {
    const more = edited(addTeam('Saint Bede', 'education'), addTeam('CDYJS case managers', 'cdyjs', 'case-managers'));
    expect([does(more, 'saint-bede'), does(more, 'cdyjs-case-managers')]).toEqual(['safeguarding', 'case-managers']);
  });

  it('can be changed, and changed back', () => {
    const other = edited(changeFunction('health', 'other'));
    expect(does(other, 'health')).toBe('other');
    expect(changeFunction('health', 'safeguarding')(other)).toEqual(contents);
  });
});
