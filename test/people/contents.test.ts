import county from '../../desk/county.json' with { type: 'json' };
import { RegisterError, readContents } from '../../src/people/contents.ts';
import { functionAgencies, usualFunctions } from '../../src/rules/base/vocabulary.ts';

const [first, ...others] = county.people;
const refused = (change: object): string => {
  try {
    readContents({ ...county, ...change });
  } catch (error) {
    expect(error).toBeInstanceOf(RegisterError);
    return (error as RegisterError).message;
  }
  throw new Error('It was taken.');
};

describe('a register that does not hold together', () => {
  it.each([
    ['somebody twice', { people: [...county.people, first] }, 'is listed more than once'],
    [
      'a team twice',
      { teams: [...county.teams, county.teams[0]] },
      'The team cdyjs-managers is listed more than once.',
    ],
    [
      'a channel of two teams',
      { teams: county.teams.map((team) => ({ ...team, channel: '19:one@thread.tacv2' })) },
      'The channel 19:one@thread.tacv2 belongs to more than one team.',
    ],
    [
      'a job that sees every case, in another agency',
      { people: [{ ...first, teams: [{ team: 'northfield-academy', role: 'team-manager' }] }, ...others] },
      'Priya Shah cannot be "Team manager" in northfield-academy',
    ],
    ['a deputy who is not there', { people: [{ ...first, deputy: 'nobody' }, ...others] }, 'The deputy of Priya Shah'],
    [
      'cover that ends before it begins',
      { people: [{ ...first, cover: [{ by: first?.id, from: '2026-11-03', until: '2026-11-02' }] }, ...others] },
      'The cover for Priya Shah ends before it begins.',
    ],
    [
      'a function that is not one of its agency',
      { teams: county.teams.map((team) => (team.id === 'police' ? { ...team, function: 'case-managers' } : team)) },
      '"Case managers" is only for teams of County Durham Youth Justice Service (CDYJS), and Police safeguarding belongs to Police.',
    ],
  ])('is refused with %s', (_words, change, says) => {
    expect(refused(change)).toContain(says);
  });
});

describe('a register that does not say what its teams do', () => {
  it('is read, and they do what is usual in their agency', () => {
    expect(JSON.stringify(county)).not.toContain('"function"');
    const does = readContents(county).teams.map((team) => [team.id, team.function]);
    expect(Object.fromEntries(does)).toEqual({
      'cdyjs-managers': 'takes-referrals',
      'first-contact': 'takes-referrals',
      'families-first-east': 'takes-referrals',
      'families-first-north': 'takes-referrals',
      mash: 'takes-referrals',
      police: 'safeguarding',
      'send-inclusion': 'high-risk-panel',
      health: 'safeguarding',
      'northfield-academy': 'safeguarding',
      'riverside-college': 'safeguarding',
    });
  });

  it('and where it says it, they do that', () => {
    const teams = county.teams.map((team) => (team.id === 'mash' ? { ...team, function: 'other' } : team));
    expect(readContents({ ...county, teams }).teams.find(({ id }) => id === 'mash')?.function).toBe('other');
  });

  it('has something usual for every agency, which can be done there', () => {
    for (const [agency, does] of Object.entries(usualFunctions)) expect(functionAgencies[does]).toContain(agency);
  });
});
