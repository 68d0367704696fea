/** AM-02, A-13: the page of an AIM assessment that ended says nothing that is no longer so. */
import { aimSections } from '../../src/cards/case/aim-sections.ts';
import type { CaseStory } from '../support/a-case.ts';
import { consentOf, informationAsked, lead } from '../support/usual-aim.ts';
import { look } from './stages.ts';

const pageOf = (story: CaseStory): string => JSON.stringify(aimSections(look(story, 'Hannah Reid')));

const refused = informationAsked.does(lead, 'record-consent', consentOf('parents', 'refused'));
const toAskAgain = refused.does(lead, 'go-on-without', {
  ...{ decision: 'ask-again', askAgainOn: '2026-11-20', reason: 'MARKER-reason' },
});
const stopped = toAskAgain.does('Hannah Reid', 'change-aim', { stop: 'yes', reason: 'MARKER-reason' });

it('is under way until then', () => {
  const page = pageOf(toAskAgain);
  expect(page).toContain('"To be completed by Friday 18 December 2026.');
  expect(page).toContain('It will be asked again on Friday 20 November 2026.');
  expect(page).toContain('To be answered. By Friday 20 November 2026.');
  expect(page).toContain('Agreed: once it is complete.');
});

it('asks for no answer, no consent and no sharing once it was stopped', () => {
  const page = pageOf(stopped);
  expect(page).toContain('It was to be completed by Friday 18 December 2026.');
  expect(page).toContain('It was to be asked again on Friday 20 November 2026.');
  expect(page).toContain('The assessment ended before anybody recorded an answer.');
  expect(page).toContain('It was agreed. The assessment ended before that.');
  expect(page).not.toMatch(/To be answered|"To be completed|will be asked again|once it is complete/);
});

it('does not say any more that it will be asked again, once it was', () => {
  const answered = toAskAgain.does(lead, 'record-consent', consentOf('parents', 'given'));
  expect(pageOf(answered)).toContain('It was to be asked again on Friday 20 November 2026.');
});
