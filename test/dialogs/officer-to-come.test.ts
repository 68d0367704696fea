/** CJ-15, CN-16: the officer in charge is asked to the meeting by name in the dialog, and in no channel. */
import { channelViews } from '../../src/cases/channel-view.ts';
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import { everyPage } from '../cards/pages-of.ts';
import { look } from '../cards/stages.ts';
import { caution, notified } from '../rules/police/notified.ts';
import type { CaseStory } from '../support/a-case.ts';
import { agreed } from '../support/usual-cases.ts';

const officer = 'DC Amal Roy';
const arranging = notified({ decision: { ...caution.decision, decision: 'charge' } })
  .takenBy('Hannah Reid')
  .checkedNotActive();
const saysOf = (story: CaseStory) =>
  formOf('book-meeting')
    .paragraphs({ ...look(story, 'Hannah Reid'), randomKey: 'key' })
    .join('\n');

it('booking a meeting names the officer in charge, where the case knows who it is', () => {
  expect(saysOf(arranging)).toContain(`**The officer in charge is ${officer}`);
  expect(saysOf(agreed)).not.toContain('officer in charge is');
});

it('no view of a channel holds the name', () => {
  const booked = arranging.bookedFor('2026-11-12', '10:00');
  expect(JSON.stringify(channelViews(booked.case, booked.by()))).not.toContain('Amal');
});

it('after a charge the page of the police links to what there is on therapy before a trial (RS-01)', () => {
  const pages = (story: CaseStory) => JSON.stringify(everyPage('', look(story, 'Hannah Reid'), story));
  expect(pages(arranging)).toContain('https://www.cps.gov.uk/');
  expect(pages(agreed)).not.toContain('https://www.cps.gov.uk/');
});
