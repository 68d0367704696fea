/** What stands out on an open case is the reader's own to do; where they only stand in, it is among the rest. */
import { buttonsOf, contentsOfCard } from '../../desk/hands/card-reading.ts';
import { overviewCard } from '../../src/cards/case/overview.ts';
import { withMash } from '../rules/police/notified.ts';
import type { CaseStory } from '../support/a-case.ts';
import { aimWanted, coWorker, lead, leadsManager, paired } from '../support/usual-aim.ts';
import { booked, discussed, underTen } from '../support/usual-cases.ts';
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

/** In the colour of what comes next. */
function inColour(story: CaseStory, name: string): readonly string[] {
  const look = lookOf(story.case, name, story.by());
  const { buttons } = contentsOfCard(look && overviewCard(look));
  return buttons.flatMap(({ action, title }) => (action.style === 'positive' ? [title] : []));
}

it.each<[string, CaseStory, string, readonly string[]]>([
  [
    'a meeting (CN-04)',
    discussed.checkedNotActive(),
    'Hannah Reid',
    ['Agree a Risk Management Meeting', 'Decide that a meeting is not appropriate'],
  ],
  ['a screening (CJ-08)', withMash(), 'Peter Nolan', ['Eligible: tell CDYJS', 'Not for this procedure']],
  [
    'the route of a child under ten (SC-06)',
    underTen,
    'Lucy Tran',
    ['Record: another service takes it', 'Record: back to CDYJS'],
  ],
])('where people judge about %s no answer is held out before another', (_what, story, name, answers) => {
  expect(standsOut(story, name).filter((title) => answers.includes(title))).toEqual(answers);
  expect(inColour(story, name)).toEqual([]);
});

it('what a team manager does themselves stands out, and not the answer that another agency owes (CN-12)', () => {
  expect(inColour(booked, 'Hannah Reid')).toEqual(['Record who will chair and how views are heard']);
  expect(standsOut(booked, 'Hannah Reid')).not.toContain('Accept the invitation, or send someone else');
  expect(standsOut(booked, 'Hannah Reid')).toContain('Record an answer given another way');
  expect(inColour(booked, 'Joanne Hardy')).toEqual(['Accept the invitation, or send someone else']);
});

it('that a meeting was held stands out once it has begun (A-09)', () => {
  const record = 'Record that the meeting was held';
  expect(standsOut(booked, 'Hannah Reid')).not.toContain(record);
  expect(standsOut(booked.at('2026-11-12', '12:00'), 'Hannah Reid')).toContain(record);
});
