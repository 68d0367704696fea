import county from '../../desk/county.json' with { type: 'json' };
import { RegisterError, readContents } from '../../src/people/contents.ts';

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
      'The channel 19:one@thread.tacv2 is that of more than one team.',
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
  ])('is refused with %s', (_words, change, says) => {
    expect(refused(change)).toContain(says);
  });
});
