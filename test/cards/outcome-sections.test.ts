/** CN-18: the page of the outcome says how far it is, and who answered is read only while a meeting is to come. */
import { outcomePageSections } from '../../src/cards/case/outcome-sections.ts';
import { statusCard } from '../../src/cards/lists/lists.ts';
import type { CaseStory } from '../support/a-case.ts';
import { booked, held } from '../support/usual-cases.ts';
import { withOutcome } from '../support/usual-outcome.ts';
import { look } from './stages.ts';

const page = (story: CaseStory) => outcomePageSections(look(story, 'Hannah Reid'));

describe('the page of the outcome', () => {
  it('says that no meeting has been held yet, only where none was', () => {
    expect(page(booked)).toEqual([{ heading: 'The outcome', paragraphs: ['No meeting has been held yet.'] }]);
  });

  it('says that a meeting was held and nothing is saved of it, and keeps what an earlier one decided', () => {
    const heldOn = held.case.meetings.at(-1)?.heldOn ?? '';
    const says = [
      `The meeting was held on ${held.by().calendar.sayDate(heldOn)}. Nothing of its outcome has been saved yet.`,
    ];
    expect(page(held)).toEqual([{ heading: 'Outcome of meeting 1', paragraphs: says }]);
    const decided = page(withOutcome(held));
    expect(decided[0]).toMatchObject({
      heading: 'Outcome of meeting 1',
      paragraphs: [expect.stringMatching(/^Recorded by/)],
    });
    expect(JSON.stringify(decided)).not.toContain('Nothing of its outcome');
  });
});

it('the status lists who has answered while the meeting is to come, and not once it was held', () => {
  const status = (story: CaseStory) => JSON.stringify(statusCard(look(story, 'Hannah Reid')));
  expect(status(booked)).toContain('Who has answered');
  expect(status(held)).not.toContain('Who has answered');
});
