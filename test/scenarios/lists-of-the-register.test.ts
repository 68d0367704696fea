/** An administrator adds people one by one, or by lists that go out and come back. */
import { contentsOfCard } from '../../desk/hands/card-reading.ts';
import { scenario } from '../support/scenario.ts';
import {
  asks,
  comesToAMeeting,
  fillsTheForm,
  findsInTheRegister,
  givesARole,
  marked,
  opens,
  opensTheRegister,
  pastes,
  raisesAConcern,
  reads,
  triesToBook,
} from '../support/story.ts';

const monday = ['2026-11-02', '09:15'] as const;

describe('lists of the register', () => {
  scenario('somebody new is added, found, given a role, and told who they are', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    await opensTheRegister(gwen, 'Add a person');
    const answers = { 'Or their account id': 'not an id', Name: 'Nadia Frost', 'Their job title': 'Team manager' };
    await gwen.fills(answers);
    await gwen.presses('Add');
    expect(reads(gwen)).toContain('That is not an account id');
    await gwen.fills({ ...answers, 'Or their account id': 'C3000000-0000-4000-8000-000000000001' });
    await gwen.presses('Add');
    expect(reads(gwen)).toContain('You have added them to the register.');
    const wrong = await fillsTheForm(gwen, ['Give a role', 'Give this role'], {
      Role: 'Team manager',
      Team: 'families',
    });
    expect(wrong).toContain('More than one team has that in its name: Families First East, Families First North.');
    await gwen.fills({ Role: 'Team manager', Team: 'Police' });
    await gwen.presses('Give this role');
    expect(reads(gwen)).toContain(
      '"Team manager" is a job only for County Durham Youth Justice Service (CDYJS), and Police safeguarding belongs to Police.',
    );
    await gwen.fills({ Role: 'Team manager', Team: 'managers' });
    await gwen.presses('Give this role');
    expect(reads(gwen)).toContain('Team manager in CDYJS managers');
    expect(await asks(gwen, 'people')).toContain(
      'Nobody will act for these team managers when they are away: Nadia Frost.',
    );

    // Trained to lead an AIM assessment (CJ-24), and when that was checked.
    await findsInTheRegister(gwen, 'Sam Whitfield');
    const aim = { 'If they are trained to lead an AIM assessment': '2026-05-01', 'Which AIM model?': 'AIM3' };
    const changed = await fillsTheForm(gwen, ['Change details', 'Save'], aim);
    expect(changed).toContain('Trained to lead AIM\nAIM3, checked on Friday 1 May 2026');
    const changes = await opensTheRegister(gwen, 'Change history');
    expect(changes).toContain('Sam Whitfield** is trained to lead an AIM assessment');
    expect(changes.indexOf('Sam Whitfield')).toBeLessThan(changes.indexOf('Nadia Frost'));
  });

  scenario('a list is taken whole or not at all, and each bad line is told', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    const joanne = town.as('Joanne Hardy').person.id;
    const head = 'object id,name,job,team,role';
    const bad = [head, `${joanne},Joanne Hardy,Inspector,police,police-officer`, 'x,Y,Z,police,police-officer'];
    const said = await pastes(gwen, bad.join('\n'));
    expect(said).toContain('Nothing was imported.');
    expect(said).toContain('Line 3: "x" is not an object ID.');
    expect(await findsInTheRegister(gwen, 'Joanne Hardy')).toContain('Police sergeant');

    const good = [
      head,
      `${joanne},Joanne Hardy,Inspector,police,police-officer`,
      `${town.as('Ben Asante').person.id},,,,leaves`,
    ];
    const preview = await pastes(gwen, good.join('\n'));
    expect(preview).toContain('This will make 3 changes:');
    expect(preview).toContain('**Ben Asante** is no longer in the register');
    // Somebody changes it in between: what was shown is not what would happen.
    const old = gwen.dialog();
    await givesARole(gwen, 'Ben Asante', 'Health practitioner', 'MASH');
    expect(old).toBeDefined();
    const again = await gwen.sendsRaw({
      action: { type: 'Action.Submit', data: { verb: 'register/apply', revision: 1 } },
    });
    expect(JSON.stringify(again)).toContain('The register has changed since you looked.');

    await pastes(gwen, good.join('\n'));
    await gwen.presses('Import it');
    expect(reads(gwen)).toContain('You have made 4 changes.');
    expect(await asks(town.as('Ben Asante'), 'who am i')).toContain('You have no role in the people register.');
    expect(await findsInTheRegister(gwen, 'Joanne Hardy')).toContain('Job\nInspector');
  });

  scenario('what is exported can be imported as it is', monday, async (town) => {
    const gwen = town.as('Gwen Parry');
    await opensTheRegister(gwen, 'Export a list');
    const list = (): string =>
      String(contentsOfCard(gwen.dialog()?.card).inputs.find(({ id }) => id === 'list')?.element.value);
    const people = list();
    expect(people.split('\r\n')).toHaveLength(21);
    await gwen.presses('List of teams');
    const teams = list();
    const whole = 'Remove anyone, and close any team, not in this list';
    expect(await pastes(gwen, people, whole)).toContain('There is nothing to import.');
    expect(await pastes(gwen, teams, whole)).toContain('There is nothing to import.');
  });

  scenario(
    'in a county of three hundred schools a meeting can be booked, and any school be asked',
    monday,
    async (town) => {
      const [gwen, hannah] = [town.as('Gwen Parry'), town.as('Hannah Reid')];
      const schools = Array.from({ length: 300 }, (_, n) => `Saint Hild's School ${n + 100},education`);
      const preview = await pastes(gwen, ['name,agency', ...schools].join('\n'));
      expect(preview).toContain('This will make 300 changes:');
      await gwen.presses('Import it');
      expect(await asks(gwen, 'people')).toContain('310, 10 with a channel');

      const reference = await raisesAConcern(town.as('Priya Shah'));
      await comesToAMeeting(hannah, reference);
      const plan = { day: '2026-11-12', time: '10:00' };
      const changed = { 'Reason, if you changed': marked('another') };
      const said = await triesToBook(hannah, reference, plan, { ...changed, 'Invite another team': 'hild' });
      expect(said).toContain('More than one team has that in its name');
      const shown = await triesToBook(hannah, reference, plan, { ...changed, 'Invite another team': 'school 317' });
      expect(shown).toContain('Meeting booked');
      expect(await opens(hannah, reference)).toContain("Telephone Saint Hild's School 317");
      // Afterwards it is offered by name.
      await hannah.presses('Change who is invited');
      expect(reads(hannah)).toContain("Saint Hild's School 317");
      expect(reads(hannah)).not.toContain("Saint Hild's School 318");
    },
  );
});
