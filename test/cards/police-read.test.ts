/** What is read of the police, where and by which people (CJ-03, CJ-04, CJ-07). */
import { overviewCard } from '../../src/cards/case/overview.ts';
import { pagesFor } from '../../src/cards/case/pages.ts';
import { policeNotes, policeSections } from '../../src/cards/case/police.ts';
import { formCardOf } from '../../src/dialogs/cases/action-form.ts';
import { begin } from '../../src/rules/engine/decide.ts';
import { caution } from '../rules/police/notified.ts';
import { aCase } from '../support/a-case.ts';
import { aConcern, local, person } from '../support/factories.ts';
import { look, stories } from './stages.ts';

const banner = '**A police investigation is going on.**';
const taken = stories['with-manager'];

describe('while the police investigate', () => {
  const form = (who: string) =>
    formCardOf({ ...look(taken.police('goes-on'), who), randomKey: 'key' }, 'record-discussion').paragraphs.join('\n');

  it('each form says so first, as each page does, with the officer in charge', () => {
    expect(form('Hannah Reid')).toContain(`${banner} Before you speak to the young person`);
    expect(form('Hannah Reid')).toContain('DC Amal Roy');
    const before = formCardOf({ ...look(taken, 'Hannah Reid'), randomKey: 'key' }, 'record-discussion');
    expect(before.paragraphs.join('\n')).not.toContain(banner);
  });

  it('the officer is named who was named with an earlier decision', () => {
    const today = { receivedOn: '2026-11-02', decidedOn: '2026-11-02' };
    const named = taken
      .does('Hannah Reid', 'record-police-decision', { decision: 'outcome-22', officer: 'DS Neal', ...today })
      .does('Hannah Reid', 'record-police-decision', { decision: 'goes-on', receivedOn: '2026-11-02' });
    expect(policeNotes(look(named, 'Hannah Reid')).join()).toContain('DS Neal');
  });
});

it('how the young person was interviewed, and when a deferred decision is looked at again, are shown', () => {
  const told = taken.does('Hannah Reid', 'record-police-decision', {
    ...{ decision: 'outcome-23', decidedOn: '2026-11-02', receivedOn: '2026-11-02', how: 'by-appointment' },
    reviewOn: '2027-06-30',
  });
  expect(policeSections(look(told, 'Hannah Reid')).flatMap(({ facts = [] }) => facts)).toEqual(
    expect.arrayContaining([
      { title: 'How they were interviewed', value: 'By appointment (voluntary)' },
      { title: 'Looked at again on', value: 'Wednesday 30 June 2027' },
    ]),
  );
});

it('an officer who raised a concern reads both what the police read and what a referrer reads', () => {
  const story = aCase().at(local('2026-11-03', '10:00'));
  const police = { decision: { ...caution.decision, decision: 'outcome-22' }, isInvestigated: false } as const;
  const input = { reference: caution.reference, procedure: 'v15', concern: aConcern(), police };
  const raised = story.with(
    begin({ action: 'raise', input }, { ...story.by(), actor: person('Joanne Hardy') }),
    'raise',
  );
  const hers = look(raised, 'Joanne Hardy');
  expect(pagesFor(hers)).toEqual(['overview', 'concern', 'decision', 'police', 'meeting', 'plan', 'why']);
  expect(JSON.stringify(overviewCard(hers))).toContain('A CDYJS team manager will take this on');
});

describe('the school that told of a concern and is invited', () => {
  const booked = stories.booked.police('goes-on');
  const notes = (story: typeof booked, who: string) => policeNotes(look(story, who)).join('\n');
  const said = { answer: 'agreed', withWhom: 'DC Amal Roy', said: 'At home only' } as const;
  const asks = (answer: 'yes' | 'no' | undefined) =>
    booked.does('Hannah Reid', 'ask-officer', { ...said, schoolMayKnow: answer });

  it('reads what a referrer reads until the officer in charge says that it may know', () => {
    for (const story of [booked, asks(undefined), asks('no')]) {
      expect(notes(story, 'Daniel Okafor')).toContain('Listen and keep everybody safe, but do not investigate.');
    }
    expect(notes(asks('yes'), 'Daniel Okafor')).toContain(banner);
    expect(pagesFor(look(asks('yes'), 'Daniel Okafor'))).not.toContain('police');
  });

  it('is a matter of those who are invited: the referrer reads of the police no more than before', () => {
    expect(notes(asks('yes'), 'Priya Shah')).not.toContain(banner);
  });

  it('is what the last answer says that says something of it', () => {
    const later = asks('yes').does('Hannah Reid', 'ask-officer', said);
    expect(notes(later, 'Daniel Okafor')).toContain(banner);
    const taken = later.does('Hannah Reid', 'ask-officer', { ...said, schoolMayKnow: 'no' });
    expect(notes(taken, 'Daniel Okafor')).not.toContain(banner);
  });

  it('is asked about as the meeting is booked, and not once it is answered', () => {
    const form = (story: typeof booked) =>
      formCardOf({ ...look(story, 'Hannah Reid'), randomKey: 'key' }, 'book-meeting').paragraphs.join('\n');
    const arranging = stories.arranging.police('goes-on');
    expect(form(arranging)).toContain('May the school know that the police investigate?');
    const answered = arranging.does('Hannah Reid', 'ask-officer', { ...said, schoolMayKnow: 'yes' });
    expect(form(answered)).not.toContain('May the school know');
    expect(form(stories.arranging)).not.toContain('May the school know');
  });
});
