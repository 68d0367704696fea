/** When youth justice were told of what the police decided, as the page says it (CJ-08, CJ-10). */
import { policeSections } from '../../src/cards/case/police.ts';
import { notified, screening, withMash } from '../rules/police/notified.ts';
import type { CaseStory } from '../support/a-case.ts';
import { look } from './stages.ts';

const toldIn = (story: CaseStory, who: string): readonly string[] =>
  policeSections(look(story, who))
    .flatMap(({ facts = [] }) => facts)
    .flatMap(({ title, value }) => (title === 'Youth justice were told on' ? [value] : []));
const later = withMash().at('2026-11-05', '14:00');

it('is the day on which they received it', () => {
  expect(toldIn(notified(), 'Hannah Reid')).toEqual(['Tuesday 3 November 2026']);
});

it('is not said while MASH have it, and then is the day on which they were told', () => {
  expect(toldIn(later, 'Joanne Hardy')).toEqual([]);
  expect(toldIn(later.does('Peter Nolan', 'screen-eligible', screening), 'Hannah Reid')).toEqual([
    'Wednesday 4 November 2026',
  ]);
});

it('is of each decision its own, where a charge told them', () => {
  const charge = { decision: 'charge', decidedOn: '2026-11-05', receivedOn: '2026-11-05' } as const;
  const charged = later.does('Joanne Hardy', 'record-police-decision', charge);
  expect(toldIn(charged, 'Hannah Reid')).toEqual(['Thursday 5 November 2026', 'Thursday 5 November 2026']);
});
