/** CJ-19, CJ-20, AM-01 to AM-08, CN-20, CN-21: the young person refuses, and the assessment goes on to its day. */
import { leaksIn } from '../support/privacy.ts';
import { scenario } from '../support/scenario.ts';
import {
  asksAnAgency,
  decidesAnAssessment,
  headingTitles,
  names,
  recordsConsent,
  triesToComplete,
  triesToRecordConsent,
} from '../support/story/assessing.ts';
import { takesOut } from '../support/story/taking.ts';
import {
  agreesAMeeting,
  books,
  checksTheSystem,
  chooses,
  does,
  finds,
  heardSince,
  marked,
  opens,
  raisesAConcern,
  reads,
  recordsHeld,
  takes,
  talksItThrough,
} from '../support/story.ts';

scenario(
  'AM-06, A-13: a refused consent is heard at once and blocks nothing',
  ['2027-01-20', '09:15'],
  async (town) => {
    const [hannah, graham, aisha] = [town.as('Hannah Reid'), town.as('Graham Pell'), town.as('Aisha Khan')];
    const [sam, ben, joanne] = [town.as('Sam Whitfield'), town.as('Ben Asante'), town.as('Joanne Hardy')];

    // Given a concern that is active to Families First East, and a meeting held on Tuesday 2 February 2027.
    const reference = await raisesAConcern(town.as('Priya Shah'));
    await takes(hannah, reference);
    await checksTheSystem(hannah, reference, { activeTo: 'Families First East' });
    await talksItThrough(hannah, reference);
    await agreesAMeeting(hannah, reference);
    await books(hannah, reference, { day: '2027-02-02', time: '10:00' });
    await town.until('2027-02-02', '11:40');
    await recordsHeld(hannah, reference, ['CDYJS managers', 'Police safeguarding']);

    // When it decides on an assessment by Wednesday 24 March, and the young person denies it,
    await decidesAnAssessment(hannah, reference, {
      by: '2027-03-24',
      receives: ['Police safeguarding', 'Parents or carers'],
      further: '2027-03-31',
      more: { 'Does the young person deny it or refuse to take part?': 'Denies it', 'Active now to CDYJS?': 'No' },
    });
    // and on Thursday 4 February both who do it are named,
    await town.until('2027-02-04', '10:00');
    await names(graham, reference, 'Name who leads the assessment', 'Aisha Khan');
    await names(hannah, reference, 'Name the co-worker of the assessment', 'Sam Whitfield');
    // then Aisha asks for consent by Thursday 18 February.
    expect(await opens(aisha, reference)).toContain(
      'Ask for consent to the assessment: the young person, and their parents or carers** – Aisha Khan, by Thursday 18 February 2027',
    );

    // On Tuesday 9 February Sam may not ask for consent; a refusal he was told he may record.
    await town.until('2027-02-09', '10:00');
    const since = '2027-02-09T09:59:00Z';
    await chooses(sam, reference, 'Record consent to the assessment');
    expect(reads(sam)).toContain('Only the lead asks for consent.');
    await expect(triesToRecordConsent(sam, reference, 'Parents or carers', 'Given')).rejects.toThrow(
      'offers no "Given"',
    );

    // Aisha records that the young person refused, and the mother agreed; Hannah hears it the same minute, and no more of it.
    await recordsConsent(aisha, reference, 'The young person', 'Refused');
    await recordsConsent(aisha, reference, 'Parents or carers', 'Given');
    await town.settles();
    const heard = heardSince(hannah, since).map(({ words }) => words);
    expect(heard).toEqual([expect.stringContaining(`News of consent: ${reference}`)]);
    expect(heard.join()).not.toContain('MARKER');

    // CJ-19, CJ-20: it goes on with what the agencies know; each of them reads only what it is asked.
    await does(aisha, reference, ['Decide how to go on without consent', 'Record'], {
      'How it goes on': 'Carry on with the best available information from the agencies',
      Why: marked('goingon'),
    });
    await asksAnAgency(aisha, reference, 'Health safeguarding', marked('askedofhealth'));
    await asksAnAgency(sam, reference, 'Police safeguarding', marked('askedofpolice'));
    await town.settles();
    const post = finds(ben, 'Health safeguarding', `Your agency is asked something: ${reference}`);
    expect(post).toContain('Tuesday 16 February 2027');
    const page = await chooses(ben, reference, 'What your team is asked');
    expect(page).toContain(marked('askedofhealth'));
    expect(page).not.toContain(marked('askedofpolice'));
    expect(await chooses(joanne, reference, 'What your team is asked')).not.toContain(marked('askedofhealth'));
    await does(ben, reference, ['Record that it was answered', 'Record'], {
      'How and when it was answered': marked('healthanswered'),
    });
    await town.settles();
    expect(
      heardSince(aisha, since)
        .map(({ words }) => words)
        .join(),
    ).toContain(`An agency answered: ${reference}`);
    expect(finds(ben, 'Health safeguarding', `Your agency is asked something: ${reference}`)).toContain('Answered');

    // who leads the assessment takes a summary of the whole case; the co-worker is not offered one.
    expect(await takesOut(aisha, reference, 'summary')).toContain('Young person: Jamie Hartley');
    expect(await opens(sam, reference)).not.toContain('Take a summary');
    expect(leaksIn(town)).toEqual([]);

    // AM-07, AM-08, A-29: on Wednesday 24 March it is complete; a heading that is not ticked wants a reason.
    await town.until('2027-03-24', '15:00');
    const all = headingTitles.filter((title) => title !== 'Parenting');
    expect(await triesToComplete(aisha, reference, { 'The report covers': all })).toContain(
      'Tick it, or say why the report leaves it out. Not ticked, each wants a line of its own: Parenting.',
    );
    expect(
      await triesToComplete(aisha, reference, {
        'The report covers': all,
        'If it leaves one out: why': marked('noparenting'),
      }),
    ).toContain('Done: ');

    // AM-05: it is shared by Friday 2 April, over the Easter holidays, and nobody was late.
    const shown = await opens(aisha, reference);
    expect(shown).toContain('Share the assessment with Police safeguarding** – Aisha Khan, by Friday 2 April 2027');
    expect(shown).toContain('Share the assessment with parents or carers** – Aisha Khan, by Friday 2 April 2027');
  },
);
