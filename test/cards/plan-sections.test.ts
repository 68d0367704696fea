/** CN-18: an action of the plan on its page, as it stands. */
import { planSections } from '../../src/cards/case/plan-sections.ts';
import type { CaseStory } from '../support/a-case.ts';
import { held, told } from '../support/usual-cases.ts';
import { withOutcome } from '../support/usual-outcome.ts';
import { look } from './stages.ts';

const planned = withOutcome(held);
const first = (story: CaseStory) =>
  planSections(look(story, 'Hannah Reid')).find(({ heading }) => heading === 'Action 1')?.paragraphs;

describe('an action of the plan', () => {
  it('says in bold that it is done or ended, with no space in the bold: clients would show its asterisks', () => {
    expect(first(planned)).toEqual([expect.stringMatching(/^[^*]+, by Friday 11 December 2026$/)]);
    expect(first(planned.does('Joanne Hardy', 'action-done', { number: 1, note: 'MARKER-note' }))).toEqual([
      expect.stringMatching(/^\*\*Done\.\*\* [^*]+, by /),
    ]);
    expect(first(planned.does('Hannah Reid', 'end-action', { number: 1, ...told }))).toEqual([
      expect.stringMatching(/^\*\*Ended\.\*\* [^*]+, by /),
    ]);
  });
});
