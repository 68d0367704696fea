/** A team has a function besides its agency: who gets the post of a referral, and who is nudged for it. */

import { scenario } from '../support/scenario.ts';
import {
  asks,
  books,
  chooses,
  comesToAMeeting,
  fillsTheForm,
  heardSince,
  opensTheRegister,
  pastes,
  raisesAConcern,
  reads,
} from '../support/story.ts';
import type { TeamsUser } from '../support/teams-user.ts';

const monday = ['2026-11-02', '09:15'] as const;
const since = '2026-11-02T09:15:00Z';

/** MASH's channel becomes that of another team, which the county's desk has no channel for. */
async function givesAwayMashsChannel(gwen: TeamsUser, team: string): Promise<void> {
  await gwen.in('MASH').says('this is nobody');
  await gwen.in('MASH').says(`this is ${team}`);
  expect(gwen.in('MASH').hears()).toContain(`This is the channel of ${team}`);
}

async function addsATeam(gwen: TeamsUser, name: string, does?: string): Promise<string> {
  await opensTheRegister(gwen, 'Teams and channels');
  return fillsTheForm(gwen, ['Add a team', 'Add'], {
    'Name of the team': name,
    Agency: 'County Durham Youth Justice Service (CDYJS)',
    ...(does === undefined ? {} : { 'What does it do in its agency?': does }),
  });
}

async function opensTheTeam(gwen: TeamsUser, name: string): Promise<string> {
  await opensTheRegister(gwen, 'Teams and channels');
  await gwen.presses(`Open ${name}`);
  return reads(gwen);
}

const nudgesIn = (gwen: TeamsUser, channel: string): readonly string[] =>
  heardSince(gwen, since, channel)
    .filter(({ words }) => words.includes('Take the referral.'))
    .map(({ at }) => at.slice(0, 10));

describe('what a team does in its agency', () => {
  scenario('CN-03: of two teams of managers both have the post, and both are nudged', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    await addsATeam(gwen, 'CDYJS north');
    await givesAwayMashsChannel(gwen, 'CDYJS north');

    const reference = await raisesAConcern(town.as('Priya Shah'));

    for (const channel of ['CDYJS managers', 'MASH']) {
      expect(gwen.in(channel).hears()).toContain(`Referral ${reference}`);
    }
    await town.until('2026-12-31', '12:00');
    const days = nudgesIn(gwen, 'CDYJS managers');
    expect(days.slice(0, 4)).toEqual(['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06']);
    // And in the end once a week.
    expect(days.slice(-3)).toEqual(['2026-12-14', '2026-12-21', '2026-12-29']);
    expect(nudgesIn(gwen, 'MASH')).toEqual(days);
  });

  scenario('a team of case managers has no post of a referral and no nudge for it', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    await addsATeam(gwen, 'CDYJS case managers', 'Case managers');
    await givesAwayMashsChannel(gwen, 'CDYJS case managers');
    expect(await opensTheTeam(gwen, 'CDYJS case managers')).toContain('What it does there\nCase managers');
    gwen.closesDialog();
    const before = town.now();

    const hannah = town.as('Hannah Reid');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await town.until('2026-11-05', '12:00');
    expect(nudgesIn(gwen, 'CDYJS managers')).toEqual(['2026-11-03', '2026-11-04', '2026-11-05']);
    expect(heardSince(gwen, before, 'MASH')).toEqual([]);

    // CN-12: they can be invited, and are not unless somebody chooses them.
    await comesToAMeeting(hannah, reference);
    expect(await chooses(hannah, reference, 'Book the meeting and invite')).toContain('They do something else');
    await books(hannah, reference, { day: '2026-11-12', time: '10:00' });
    expect(heardSince(gwen, before, 'MASH')).toEqual([]);
  });

  scenario('what a team does is changed in chat, and is in "What was changed"', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    expect(await opensTheTeam(gwen, 'CDYJS managers')).toContain('What it does there\nTakes referrals');
    await gwen.presses('Change what it does');
    expect(reads(gwen)).toContain('A team that takes referrals gets a post for each referral in its channel');
    await gwen.fills({ 'What does it do in its agency?': 'Case managers' });
    await gwen.presses('Save');
    expect(reads(gwen)).toContain('What it does there\nCase managers');
    expect(await asks(gwen, 'people')).toContain('No CDYJS team takes referrals');
    expect(await opensTheRegister(gwen, 'Change history')).toContain(
      'CDYJS managers** now has this work in its agency: Case managers',
    );

    // Nobody has the post, and nothing is lost by it: every manager is nudged in their chat from the day it is due.
    await raisesAConcern(town.as('Priya Shah'));
    await town.until('2026-11-03', '12:00');
    for (const name of ['Hannah Reid', 'Tom Bell']) expect(town.as(name).hears()).toContain('Take the referral');
    expect(nudgesIn(gwen, 'CDYJS managers')).toEqual([]);

    // Its own agency's functions only.
    await opensTheTeam(gwen, 'Police safeguarding');
    await gwen.presses('Change what it does');
    await expect(gwen.fills({ 'What does it do in its agency?': 'Takes referrals' })).rejects.toThrow('offers no');
  });

  scenario('a list that does not say what teams do changes nothing of it', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    await pastes(gwen, 'team,name,agency,function\nmash,MASH,mash,other');
    await gwen.presses('Import it');
    expect(reads(gwen)).toContain('**MASH** now has this work in its agency: Something else');
    expect(await pastes(gwen, 'team,name,agency\nmash,MASH,mash')).toContain('There is nothing to import.');
    expect(await opensTheTeam(gwen, 'MASH')).toContain('What it does there\nSomething else');
  });

  scenario('CN-09: only social care teams that take referrals are offered for it', monday, async (town) => {
    const [gwen, hannah] = [town.as('Gwen Parry'), town.as('Hannah Reid')];
    await pastes(gwen, 'team,name,function\nfamilies-first-north,,other');
    await gwen.presses('Import it');
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference, { activeTo: 'Families First East' });
    await chooses(hannah, reference, 'Record the case management system check');
    await expect(hannah.fills({ 'Which team, if active': 'Families First North' })).rejects.toThrow('offers no');
  });
});
