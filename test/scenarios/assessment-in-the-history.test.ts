/** CN-21, CN-23, AM-03, AM-05: naming asks only what it needs, and the history says which team, which day and which people. */
import { scenario } from '../support/scenario.ts';
import {
  asksAnAgency,
  decidesAnAssessment,
  names,
  recordsConsent,
  recordsShared,
  triesToComplete,
} from '../support/story/assessing.ts';
import {
  books,
  chooses,
  comesToAMeeting,
  does,
  marked,
  raisesAConcern,
  reads,
  recordsHeld,
  savesCard,
  tries,
} from '../support/story.ts';

const nameLead = ['Name who leads the assessment', 'Name them'] as const;
const change = ['Change what was agreed about the assessment', 'Change'] as const;

scenario(
  'what was agreed about an assessment, and what came of it, can be read afterwards',
  ['2027-01-20', '09:15'],
  async (town) => {
    const [hannah, graham] = [town.as('Hannah Reid'), town.as('Graham Pell')];
    const [aisha, sam] = [town.as('Aisha Khan'), town.as('Sam Whitfield')];
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await comesToAMeeting(hannah, reference, { activeTo: 'Families First East' });
    await books(hannah, reference, { day: '2027-02-02', time: '10:00' });
    await town.until('2027-02-02', '11:40');
    await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding']);

    // A card that is saved twice: the first answers stay in the history, with their teams and days.
    await savesCard(hannah, reference, 'plan', { 'Action 1: by': '2027-03-30' });
    await decidesAnAssessment(hannah, reference, {
      by: '2027-03-24',
      receives: ['Police safeguarding', 'Parents or carers'],
      further: '2027-03-31',
      more: { 'Does the young person deny it or refuse to take part?': 'Neither', 'Active now to CDYJS?': 'No' },
    });
    const saved = await chooses(hannah, reference, 'What has happened');
    expect(saved).toContain('Who receives it:\nPolice safeguarding, Parents or carers');
    expect(saved).toContain('To be completed by:\nWednesday 24 March 2027');
    expect(saved).toContain('Police safeguarding, by Tuesday 30 March 2027');

    // Graham, whose service leads, writes nothing with the name; the empty form offers only what it has.
    expect(await chooses(graham, reference, nameLead[0])).not.toMatch(/Why you name another|Who told you/);
    expect(await tries(graham, reference, nameLead, {})).toMatch(/\*\*Who\*\*: Choose one person\.(\n|$)/);
    // Hannah says who told her the name; once somebody is named, why it is another.
    expect(await chooses(hannah, reference, nameLead[0])).toContain('Who told you the name (required)');
    expect(reads(hannah)).toContain(
      "Children's Social Care names this worker. If they told you the name, say who told you.",
    );
    await names(graham, reference, nameLead[0], 'Aisha Khan');
    expect(await chooses(graham, reference, nameLead[0])).toContain('Why you name another (required)');
    await names(hannah, reference, 'Name the co-worker of the assessment', 'Sam Whitfield');

    // An agency that does not answer is reminded; the history has words for what it is reminded of.
    await recordsConsent(aisha, reference, 'The young person', 'Given');
    await recordsConsent(aisha, reference, 'Parents or carers', 'Given');
    await asksAnAgency(sam, reference, 'Health safeguarding', marked('askedofhealth'));
    await town.until('2027-02-11', '10:00');
    const reminded = await chooses(hannah, reference, 'What has happened');
    expect(reminded).toContain('about: Give information for the assessment');
    expect(reminded).not.toMatch(/[{}]/);

    // Which people were agreed, and are no longer, stays to be read; there is always somebody.
    expect(await tries(hannah, reference, change, { Why: marked('nobody'), 'Who receives it': [] })).toContain(
      'Choose who receives it. If nobody will, stop the assessment and say why.',
    );
    await does(hannah, reference, change, {
      Why: marked('fewer'),
      'Who receives it': ['Parents or carers', 'Health safeguarding'],
    });
    const changed = await chooses(hannah, reference, 'What has happened');
    expect(changed).toContain('Added:\nHealth safeguarding');
    expect(changed).toContain('No longer agreed:\nPolice safeguarding');

    await triesToComplete(aisha, reference);
    await recordsShared(aisha, reference, 'Health safeguarding');
    expect(await chooses(hannah, reference, 'What has happened')).toContain('Shared with:\nHealth safeguarding');
  },
);
