/**
 * PR-11, PR-12, CN-23, CJ-27, A-22, A-45: a concern that is active to nobody, to the outcome and the assessment, and
 * beside it the record of the child who may have been harmed, with every date.
 */
import type { Document } from '../../src/store/port.ts';
import { scenario } from '../support/scenario.ts';
import { contentsOf } from '../support/store-contents.ts';
import {
  letsSee,
  looksAtTheirSafety,
  makesASeparateRecord,
  opensTheirRecord,
  opensTheRecordOf,
  plansTheirSafety,
  whereItLeaks,
} from '../support/story/separate-record.ts';
import {
  accepts,
  agreesAMeeting,
  asks,
  books,
  checksTheSystem,
  chooses,
  does,
  heardSince,
  marked,
  opens,
  reads,
  recordsHeld,
  removes,
  savesCard,
  saysItAll,
  sendsOn,
  takes,
  talksItThrough,
} from '../support/story.ts';
import { everythingSentToChannels, type TeamsUser } from '../support/teams-user.ts';

const concern = {
  'Their name': 'Leo Grant',
  'Date of birth': '2012-11-30',
  'What have people done or planned': '',
  'Who is responsible for that plan?': '',
};
const safetyPlan = {
  'Which place': marked('place'),
  'Who looks after the plan': 'Northfield Academy',
  'What was considered and planned': marked('planned'),
  'Looked at again by': '2027-02-26',
};
const shared = {
  'What was considered and planned for safety': marked('outcomesafety'),
  'Who looks after that plan, if they do': 'Northfield Academy',
  'Looked at again on': '2027-03-05',
};
const idOfRecord = ({ partition }: Document): readonly string[] =>
  partition.startsWith('separate-record:') ? [partition.slice('separate-record:'.length)] : [];
const heard = (person: TeamsUser, since: string): string =>
  heardSince(person, since)
    .map(({ at, words }) => `${at} ${words}`)
    .join('\n');

scenario(
  'the outcome of a concern in one afternoon, and the other child on a record that the case knows nothing of',
  ['2027-01-11', '10:00'],
  async (town) => {
    const [priya, daniel, hannah] = [town.as('Priya Shah'), town.as('Daniel Okafor'), town.as('Hannah Reid')];
    const [tom, ruth, ben, lucy] = [
      town.as('Tom Bell'),
      town.as('Ruth Marsden'),
      town.as('Ben Asante'),
      town.as('Lucy Tran'),
    ];

    // Given Leo Grant, told of on Monday 11 January 2027 with another child who uses the same building, and nothing planned,
    const reference = await saysItAll(priya, concern);
    expect(await opens(ruth, reference)).toContain('by Tuesday 12 January 2027');
    // the case is to be taken, checked, and both children's safety asked about by Tuesday 12 January;
    await takes(hannah, reference);
    const owed = await opens(hannah, reference);
    expect(owed).toContain('Monday 25 January 2027');
    expect(owed).toContain(
      '**Ask what was done to keep both children safe** – Hannah Reid, by Tuesday 12 January 2027.',
    );
    expect(owed).toContain(
      '**See that the other child has their own referral** – Hannah Reid, by Tuesday 12 January 2027.',
    );
    expect(owed).toMatch(/the case management system[^\n]*by Tuesday 12 January 2027/);
    expect(owed).toMatch(/talk[^\n]*by Thursday 14 January 2027/i);
    expect(owed).toMatch(/decide[^\n]*by Monday 18 January 2027/i);

    // and on Tuesday Hannah checks: not active. First Contact send it to Families First North, and the safety of both is planned.
    await town.until('2027-01-12', '10:00');
    await checksTheSystem(hannah, reference, 'Not active');
    expect(await opens(hannah, reference)).toContain('First Contact, by Thursday 14 January 2027');
    await sendsOn(lucy, reference, 'Families First North');
    await does(hannah, reference, ['Record a safety plan', 'Record the plan'], safetyPlan);

    // PR-11: she makes the record of the other child. Its school made that child's own referral: the case asks for it no longer,
    const made = town.now();
    const child = { about: 'sep', name: 'Noor Amari', school: 'Northfield Academy' } as const;
    await makesASeparateRecord(hannah, reference, { ...child, ownReferral: 'Yes, there is one already' });
    expect(await opens(hannah, reference)).not.toContain('their own referral** –');
    expect(await chooses(hannah, reference, 'What has happened')).toContain(
      'a separate record says that the other child has a referral of their own',
    );
    // and the safeguarding lead of that school, whom she adds, looks after the plan for the child's own safety.
    await opensTheRecordOf(hannah, reference);
    await letsSee(hannah, 'Daniel Okafor', 'sep');
    const planned = await plansTheirSafety(hannah, { about: 'sep', owner: 'Daniel Okafor', review: '2027-02-10' });
    expect(planned).toContain('The plan is to be looked at again by Wednesday 10 February 2027.');
    expect(heard(daniel, made)).toBe('');
    expect(await opensTheirRecord(daniel)).toContain('Noor Amari');

    // Tom, her deputy, sees the whole case: that a record exists, and no way to it. Who raised the concern reads neither.
    await opens(tom, reference);
    await tom.presses('Separate records');
    expect(reads(tom)).toContain('A separate record exists');
    expect(tom.buttons()).not.toContain('Open the separate record');
    expect(await asks(tom, 'separate records')).toContain('There is no separate record that you can see.');
    expect(await opens(priya, reference)).not.toMatch(/separate record/i);

    // Agreed on Thursday 14 January with the referrer, held on Wednesday 20 January, the seventh working day.
    await town.until('2027-01-14', '11:00');
    await talksItThrough(hannah, reference);
    await agreesAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2027-01-20', time: '10:00' });
    await accepts(ben, reference);
    await town.until('2027-01-20', '12:00');
    const held = town.now();
    await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding', 'Health safeguarding']);

    // At 15:50 three cards are saved. Tom sees them and saves the fourth; Ben, who came, sees none of it yet.
    await town.until('2027-01-20', '15:50');
    const safety = {
      'Do the young person and a child who may have been harmed use the same building or service?': 'Yes',
      ...shared,
    };
    await savesCard(hannah, reference, 'attendance');
    await savesCard(hannah, reference, 'considered');
    await savesCard(hannah, reference, 'safety', safety);
    expect(await chooses(tom, reference, 'The outcome')).toContain(marked('mappawhy'));
    await savesCard(tom, reference, 'plan', { 'Action 1: by': '2027-03-19' });
    await opens(ben, reference);
    expect(ben.buttons()).not.toContain('The outcome');

    // CN-22: recorded at 16:00, with an assessment by Friday 19 March.
    await town.until('2027-01-20', '16:00');
    await savesCard(hannah, reference, 'next', { 'By which day, if there is one': '2027-03-26' });
    await does(hannah, reference, ['Outcome: AIM assessment', 'Save'], {
      'Is an AIM assessment appropriate?': 'Yes: AIM3',
      'Why?': marked('aimwhy'),
      'To be completed by': '2027-03-19',
      'Who receives it': ['Northfield Academy'],
      'How it is shared, and who tells the young person and their parents or carers': marked('sharedhow'),
      "Active now to Children's Social Care?": 'No',
      'Active now to CDYJS?': 'No',
      'Does the young person deny it or refuse to take part?': 'Neither',
    });
    await does(hannah, reference, ['Record the outcome', 'Record'], {});
    // CN-23, A-45: social care lead it, so Families First North name who does; CDYJS the co-worker; SEND tell the panel.
    const after = await opens(hannah, reference);
    expect(after).toContain(
      '**Name who leads the AIM assessment** – Families First North, by Wednesday 27 January 2027.',
    );
    expect(after).toContain(
      '**Name the co-worker of the AIM assessment** – Hannah Reid, by Wednesday 27 January 2027.',
    );
    expect(after).toMatch(/High Risk of Harm Panel\*\* – SEND and Inclusion, by Monday 25 January 2027/);
    expect(after).toContain('**Look at the safety plan again** – Northfield Academy, by Friday 5 March 2027.');
    // Ben reads the plan now, and no reasons of the second card; Priya the words of the sixth card, and nothing else of it.
    expect(await chooses(ben, reference, 'The plan')).toContain(marked('firstaction'));
    expect(ben.buttons()).not.toContain('The outcome');
    const toPriya = heard(priya, held);
    expect(toPriya).toContain(marked('toldreferrer'));
    expect(toPriya).not.toMatch(/MARKER(?!toldreferrer)/);

    // PR-12: the other child's own plan is due on Wednesday 10 February. Daniel hears that, and nothing more, on two mornings.
    await town.until('2027-02-10', '10:00');
    const reviews = () => (heard(daniel, held).match(/^\S+ A review is due$/gm) ?? []).map((line) => line.slice(0, 16));
    expect(reviews()).toEqual(['2027-02-09T09:00', '2027-02-10T09:00']);
    await opensTheirRecord(daniel);
    expect(await looksAtTheirSafety(daniel, '2027-04-14')).toContain('by Wednesday 14 April 2027');
    await town.until('2027-03-01', '12:00');
    expect(reviews()).toHaveLength(2);

    // He leaves in March. Ruth finds the record without an owner, and in April Hannah hears of the review in his place.
    await removes(town.as('Gwen Parry'), 'Daniel Okafor');
    expect(await asks(ruth, 'without an owner')).toContain(
      'Daniel Okafor looks after its safety plan and can no longer see it.',
    );
    const gone = town.now();
    await town.until('2027-04-13', '12:00');
    expect(heard(hannah, gone)).toContain('2027-04-13T08:00:00Z A review is due');

    // Of all of it nothing stands anywhere but on the record: not in the case, a list, a message, a log or an address.
    expect(await whereItLeaks(town, ['MARKERsep', 'Noor', 'Amari'])).toEqual([]);
    expect(await whereItLeaks(town, ['MARKERplanned'])).not.toEqual([]);
    const [id = ''] = (await contentsOf(town.store)).values().flatMap(idOfRecord);
    expect(id.length).toBeGreaterThan(15);
    expect(JSON.stringify(everythingSentToChannels(town.office))).not.toContain(id);
    expect(town.logged.join()).not.toContain(id);
  },
);
