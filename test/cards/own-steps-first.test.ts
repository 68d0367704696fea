/** What stands out on an open case is the reader's own to do; where they only stand in, it is among the rest. */
import { buttonsOf } from '../../desk/hands/card-reading.ts';
import { overviewCard } from '../../src/cards/case/overview.ts';
import type { CaseStory } from '../support/a-case.ts';
import { aimWanted, coWorker, lead, leadsManager, paired } from '../support/usual-aim.ts';
import { booked } from '../support/usual-cases.ts';
import { lookOf } from './stages.ts';

/** Before the rest is unfolded. */
function standsOut(story: CaseStory, name: string): readonly string[] {
  const look = lookOf(story.case, name, story.by());
  const all = look === undefined ? [] : buttonsOf(overviewCard(look));
  return all.slice(0, all.indexOf('More'));
}
const ledByCdyjs = aimWanted.does('Hannah Reid', 'change-lead', { service: 'cdyjs', reason: 'MARKER-reason' });
const consent = 'Record consent to the assessment';
const naming = 'Name who leads the assessment';

it('consent is for the lead to ask, and for nobody who may only record a refusal (AM-01)', () => {
  expect(standsOut(paired, lead)).toContain(consent);
  for (const name of [coWorker, 'Hannah Reid']) expect(standsOut(paired, name)).not.toContain(consent);
});

it('a worker is for the service that names to name (CJ-24)', () => {
  expect(standsOut(aimWanted, leadsManager)).toContain(naming);
  expect(standsOut(aimWanted, 'Hannah Reid')).not.toContain(naming);
  expect(standsOut(ledByCdyjs, 'Hannah Reid')).toContain(naming);
});

it('what messages name to who raised the concern, and to their safeguarding lead, is not folded away (CN-01, A-25)', () => {
  for (const name of ['Priya Shah', 'Daniel Okafor']) {
    const look = lookOf(booked.case, name, booked.by());
    const all = look === undefined ? [] : buttonsOf(overviewCard(look));
    expect(all).toEqual(expect.arrayContaining(['Add something', 'I do not agree']));
    expect(all).not.toContain('More');
  }
});
