/** AM-02 to AM-04: agencies are asked and answer, each seeing only what it is asked; and people are met. */

import { askedSections } from '../../../src/cards/case/asked-sections.ts';
import { overviewCard, visibleObligations } from '../../../src/cards/case/overview.ts';
import { pagesFor } from '../../../src/cards/case/pages.ts';
import { channelViews } from '../../../src/cases/channel-view.ts';
import { look } from '../../cards/stages.ts';
import { owed } from '../../cases/owed.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { given } from '../../support/given.ts';
import { allCovered, consented, coWorker, informationAsked, lead, paired } from '../../support/usual-aim.ts';
import { sees } from '../../support/wants-and-sees.ts';

const post = (story: CaseStory, name: string) =>
  channelViews(story.case, story.by()).find((view) => view.post === name);
const answer = { number: 1, note: 'MARKER-note' };
const mash = consented.does(lead, 'request-information', { team: 'mash', what: 'MARKER-what-mash' });

describe('an agency that is asked for information', () => {
  it('is asked by the lead or the co-worker, and by nobody else', () => {
    const input = { team: 'mash', what: 'MARKER-what' };
    for (const name of [lead, coWorker]) given(paired).when(name, 'request-information', input).thenAllowed();
    given(paired).when('Hannah Reid', 'request-information', input).thenLike({ code: 'forbidden' });
  });

  it('is a team of the register, by a day that has not passed', () => {
    given(paired)
      .when(lead, 'request-information', { team: 'nobody', what: 'MARKER' })
      .thenLike({ code: 'invalid', field: 'team' });
    given(paired)
      .when(lead, 'request-information', { team: 'mash', what: 'MARKER', wantedBy: '2026-11-11' })
      .thenLike({ code: 'invalid', field: 'wantedBy' });
  });

  it("owes it as a team, by the authority's days or by the day that was asked for", () => {
    given(informationAsked).thenDuty('answer-information:1', {
      due: '2026-11-19',
      owner: { kind: 'team', team: 'health' },
    });
    given(informationAsked).thenDuty('answer-information-by:2', {
      due: '2026-11-20',
      owner: { kind: 'team', team: 'police' },
    });
  });

  it('reads in its channel that it is asked, and neither what nor for what', () => {
    expect(owed(consented, mash)).toEqual(['post information:1 in mash']);
    expect(post(mash, 'information:1')).toEqual({
      kind: 'information',
      post: 'information:1',
      team: 'mash',
      reference: mash.case.reference,
      number: 1,
      by: '2026-11-19',
      state: 'open',
    });
  });

  it('sees who the young person is and what it is asked, until it has answered, and nothing else', () => {
    expect(sees(consented, 'Peter Nolan')).toBe('nothing');
    const both = mash.does(lead, 'request-information', { team: 'health', what: 'MARKER-what-health' });
    expect(sees(both, 'Peter Nolan')).toBe('asked');
    const seen = look(both, 'Peter Nolan');
    expect(pagesFor(seen)).toEqual(['overview', 'asked']);
    const page = JSON.stringify(askedSections(seen));
    expect(page).toContain('MARKER-what-mash');
    expect(page).not.toContain('MARKER-what-health');
    expect(visibleObligations(seen).map(({ key }) => key)).toEqual(['answer-information:1']);
    const overview = JSON.stringify(overviewCard(seen));
    expect(overview).toContain('Jamie Hartley');
    expect(overview).not.toMatch(/Health|Hannah|Meeting held|Plan under way/);
    expect(sees(both.does('Peter Nolan', 'answer-information', answer), 'Peter Nolan')).toBe('nothing');
  });

  it('is not asked any more once the assessment is over: its sight and its duty end', () => {
    const asked = mash.at('2026-12-14', '10:00').does(lead, 'complete-aim', {
      on: '2026-12-14',
      keptAt: 'MARKER',
      covers: allCovered,
    });
    expect(sees(asked, 'Peter Nolan')).toBe('nothing');
    given(asked).thenDuty('answer-information:1', undefined);
    expect(post(asked, 'information:1')).toMatchObject({ state: 'over' });
  });

  it("records its own answer and no other team's; whoever asked is told", () => {
    given(informationAsked)
      .when('Ben Asante', 'answer-information', { ...answer, number: 2 })
      .thenLike({ field: 'number' });
    const answered = informationAsked.does('Joanne Hardy', 'answer-information', { ...answer, number: 2 });
    expect(owed(informationAsked, answered)).toEqual([
      'post information:2 in police',
      'tell Sam Whitfield information-answered',
      'tell Aisha Khan information-answered',
    ]);
    // Who asked is no longer one of the two, and can read no answer: it is for those who are.
    const replaced = informationAsked.does('Hannah Reid', 'name-co-worker', {
      person: person('Leah Brook').id,
      reason: 'MARKER-reason',
    });
    expect(owed(replaced, replaced.does('Joanne Hardy', 'answer-information', { ...answer, number: 2 }))).toEqual([
      'post information:2 in police',
      'tell Aisha Khan information-answered',
      'tell Leah Brook information-answered',
    ]);
    given(answered).thenDuty('answer-information-by:2', { isMet: true });
    given(answered)
      .when('Joanne Hardy', 'answer-information', { ...answer, number: 2 })
      .thenLike({ code: 'forbidden' });
  });

  it('may answer by telephone: the lead or the co-worker records it then', () => {
    given(informationAsked).when(coWorker, 'answer-information', answer).thenAllowed();
  });
});

describe('meeting people for an assessment (AM-04)', () => {
  const met = { withWhom: 'MARKER', on: '2026-11-12', building: 'no' } as const;

  it('is recorded with its day, and never what was said', () => {
    given(paired)
      .when(coWorker, 'record-interview', met)
      .then([{ type: 'interview-recorded', ...met }]);
  });

  it('says what was planned where a child who may have been harmed could be there (PR-12)', () => {
    given(paired)
      .when(lead, 'record-interview', { ...met, building: 'yes' })
      .thenLike({ field: 'planned', source: 'PR-12' });
    given(paired)
      .when(lead, 'record-interview', { ...met, building: 'not-known' })
      .thenAllowed();
  });

  it('has a day from the meeting until today', () => {
    for (const on of ['2026-11-11', '2026-11-13']) {
      given(paired)
        .when(lead, 'record-interview', { ...met, on })
        .thenLike({ code: 'invalid', field: 'on' });
    }
  });
});
