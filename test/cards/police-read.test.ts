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
  expect(JSON.stringify(overviewCard(hers))).toContain('Take the referral');
});
