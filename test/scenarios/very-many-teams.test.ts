/** A meeting of more than a hundred teams, by the forms a manager has: all are invited, told, heard and recorded. */
import countyFile from '../../desk/county.json' with { type: 'json' };
import type { County } from '../../desk/fake-teams/county.ts';
import type { Notice } from '../../src/cases/notice.ts';
import type { CaseHead } from '../../src/cases/repository.ts';
import { currentMeeting, standingInvitations } from '../../src/rules/record/case.ts';
import { manyTeams } from '../support/many-teams.ts';
import { books, cancels, chooses, comesToAMeeting, opens, postpones, raisesAConcern, reads } from '../support/story.ts';
import { aTown, type Town } from '../support/town.ts';

/** Long enough that no card has room for all of them. */
const nameOf = (index: number) =>
  `Health visitors, school nurses and family nurses of the practices in the eastern and northern dales ${String(index).padStart(3, '0')}`;
const teams = manyTeams(102).map((team, index) => ({ ...team, name: nameOf(index + 1) }));
const county = { ...countyFile, teams: [...countyFile.teams, ...teams] } as County;
const lastName = nameOf(102);

let town: Town;
let reference: string;
beforeEach(async () => {
  town = await aTown('2026-11-02', '09:15', { people: county });
  reference = await raisesAConcern(town.as('Priya Shah'));
  await comesToAMeeting(town.as('Hannah Reid'), reference);
  await books(town.as('Hannah Reid'), reference, { day: '2026-11-12', time: '10:00' });
});
afterEach(() => town.close());

async function theCase() {
  const head = await town.store.read<CaseHead>(reference, 'case', town.now());
  if (head === undefined) throw new Error('There is no case.');
  return head.body.state;
}
/** What was newly posted in each of the channels, and how often its first post was drawn anew. */
function inEachChannel(): readonly string[] {
  const sent = town.office.sent();
  return teams.map(({ channel }) => {
    const all = sent
      .filter(({ conversation }) => conversation === channel)
      .map(({ activity }) => JSON.stringify(activity));
    return all.filter((text) => text.includes(reference)).length.toString();
  });
}
const all = (count: number) => teams.map(() => String(count));
async function unsent(): Promise<readonly string[]> {
  const notices = await town.store.list<Notice>(reference, 'notice', town.now());
  return notices.filter(({ kind, body }) => kind !== 'notice' || body.state !== 'sent').map(({ id }) => id);
}

/** Fills in the form behind a button of the case and sends it. */
async function fills(button: string, send: string, answers: Readonly<Record<string, string>>): Promise<string> {
  const hannah = town.as('Hannah Reid');
  await chooses(hannah, reference, button);
  await hannah.fills(answers);
  await hannah.presses(send);
  return reads(hannah);
}

describe('a meeting of very many teams', () => {
  it('invites all that are proposed, also those that there was no room for on the card', async () => {
    expect(standingInvitations(await theCase()).length).toBeGreaterThan(102);
    expect(inEachChannel()).toEqual(all(1));
    expect(await unsent()).toEqual([]);
  });

  it('that is moved and called off tells each team twice, under its post', async () => {
    await postpones(town.as('Hannah Reid'), reference, { day: '2026-11-13', time: '10:00' });
    expect(inEachChannel()).toEqual(all(3));
    await cancels(town.as('Hannah Reid'), reference);
    expect(inEachChannel()).toEqual(all(5));
    expect(await unsent()).toEqual([]);
  });

  it('lets the manager leave out one that is not listed, and ask it again, by its name', async () => {
    const hannah = town.as('Hannah Reid');
    await chooses(hannah, reference, 'Change who is invited');
    expect(reads(hannah)).toContain('Invited as well, without room in the list above: ');
    expect(reads(hannah)).not.toContain(`${lastName}\n`);
    const change = ['Change who is invited', 'Change the list'] as const;
    const said = await fills(...change, { 'Leave out a team that is not listed': 'dales 101\ndales 102', Why: 'x' });
    expect(said).toContain('Done: ');
    const without = standingInvitations(await theCase()).map(({ team }) => team);
    expect(without).not.toContain('health-101');
    expect(without).not.toContain('health-102');
    expect(without).toContain('health-100');
    await fills(...change, { 'Invite another team': 'DALES 102', Why: 'x' });
    const again = standingInvitations(await theCase()).map(({ team }) => team);
    expect(again.filter((team) => !without.includes(team))).toEqual(['health-102']);
    expect(await unsent()).toEqual([]);
  });

  it('says which of several names it does not know', async () => {
    const change = ['Change who is invited', 'Change the list'] as const;
    const said = await fills(...change, { 'Leave out a team that is not listed': 'dales 101\ndales 777', Why: 'x' });
    expect(said).toContain('dales 777: No team has that in its name.');
    expect(standingInvitations(await theCase()).map(({ team }) => team)).toContain('health-101');
  });

  it('takes the answer of one that is not listed, and says who came', async () => {
    const answer = ['Record an answer given another way', 'Record the answer'] as const;
    const both = {
      'Or one that is not listed': 'dales 101\ndales 102',
      Answer: 'Coming',
      'Who told you, and how': 'x',
    };
    expect(await fills(...answer, both)).toContain('Choose one team, or write the name of one.');
    const one = { 'Or one that is not listed': lastName, Answer: 'Coming', 'Who told you, and how': 'x' };
    expect(await fills(...answer, one)).toContain('Done: ');
    const replies = standingInvitations(await theCase()).filter(({ reply }) => reply !== undefined);
    // The team that calls the meeting counts as coming.
    expect(replies.map(({ team }) => team)).toEqual(['cdyjs-managers', 'health-102']);
    await town.offUntil('2026-11-12', '12:00');
    const held = ['Record that the meeting was held', 'Record'] as const;
    expect(await fills(...held, { 'Who else came': 'dales 101\ndales 102' })).toContain('Done: ');
    expect(currentMeeting(await theCase())?.state).toBe('held');
    expect(JSON.stringify(await town.store.list(reference, 'event:', town.now()))).toContain(
      '"attended":["cdyjs-managers","health-101","health-102"]',
    );
  });

  it('shows how many have answered, the case and its pages, in what Teams takes', async () => {
    const hannah = town.as('Hannah Reid');
    const post = JSON.stringify(hannah.in('CDYJS managers').postWith(`Referral ${reference}`).card);
    expect(post).toContain(`Not answered yet: ${standingInvitations(await theCase()).length - 1}.`);
    await opens(hannah, reference);
    await hannah.presses('The meeting and who is invited');
    expect(reads(hannah)).toContain('(1 of ');
    await hannah.presses('What has happened');
    expect(reads(hannah)).toContain(lastName);
  });
});
