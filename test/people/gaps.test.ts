import county from '../../desk/county.json' with { type: 'json' };
import { type RegisterContents, readContents } from '../../src/people/contents.ts';
import {
  addTeam,
  changeFunction,
  changePerson,
  closeTeam,
  type Edit,
  endRole,
  forgetChannel,
} from '../../src/people/edits.ts';
import { gapsIn } from '../../src/people/gaps.ts';

const contents = readContents(county);
const personOf = (name: string) => contents.people.find((one) => one.name === name) as (typeof contents.people)[number];
const today = '2026-11-02';

describe('what a register lacks', () => {
  it('is nothing in the county', () => {
    expect(gapsIn(contents, today)).toEqual([]);
  });

  it('is everything, where there is nobody yet; what keeps a concern from being taken comes first', () => {
    const gaps = gapsIn({ ...contents, teams: [], people: [] }, today);
    expect(gaps[0]).toBe('There is no CDYJS team manager, so nobody can take a concern.');
    expect(gaps).toHaveLength(3);
    expect(gaps[2]).toContain('County Durham Youth Justice Service (CDYJS), First Contact');
  });

  it('names the teams without a channel, and the managers for whom nobody acts', () => {
    const hannah = personOf('Hannah Reid');
    const alone = changePerson(hannah.id, { ...hannah, deputy: undefined })(contents) as RegisterContents;
    const silent = forgetChannel('police')(alone) as RegisterContents;
    expect(gapsIn(silent, today)).toEqual([
      'These teams have no channel, so people must telephone them: Police safeguarding.',
      'Nobody will act for these team managers when they are away: Hannah Reid.',
    ]);
    const ended = endRole(personOf('Ruth Marsden').id, 'cdyjs-managers')(contents) as RegisterContents;
    expect(gapsIn(ended, today)).toEqual([expect.stringContaining('There is no service lead')]);
  });
});

describe('who takes referrals', () => {
  const edited = (...edits: readonly Edit[]): RegisterContents =>
    edits.reduce<RegisterContents>((now, edit) => edit(now) as RegisterContents, contents);

  it('is said where nobody of CDYJS does: teams of case managers do not', () => {
    const [gap, ...others] = gapsIn(edited(changeFunction('cdyjs-managers', 'case-managers')), today);
    expect(gap).toContain('No CDYJS team takes referrals, so no channel is told of a new concern.');
    expect(others).toEqual([]);
    const two = edited(changeFunction('cdyjs-managers', 'case-managers'), addTeam('North', 'cdyjs'));
    expect(gapsIn(two, today)).toEqual(['These teams have no channel, so people must telephone them: North.']);
  });

  it('is said of each other agency whose teams all do something else', () => {
    const other = edited(
      changeFunction('first-contact', 'other'),
      changeFunction('families-first-east', 'other'),
      changeFunction('health', 'other'),
    );
    expect(gapsIn(other, today)).toEqual([
      'Pathway will send these agencies nothing by itself, because no team there does this work: First Contact (Takes referrals) and Health (Safeguarding). Open the team and change what it does.',
    ]);
  });

  it('is not said twice of an agency that has no team at all', () => {
    expect(gapsIn(edited(closeTeam('health')), today)).toEqual([
      'These agencies have no team, so people must telephone them: Health.',
    ]);
  });
});
