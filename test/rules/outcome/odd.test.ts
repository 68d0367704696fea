/** CN-18, CN-20, CN-22, PR-12: what is odd about an outcome is asked about, and nobody reads a case unasked. */
import { formCardOf } from '../../../src/dialogs/cases/action-form.ts';
import type { CommandInputs } from '../../../src/rules/commands.ts';
import { look } from '../../cards/stages.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { held, told } from '../../support/usual-cases.ts';
import { sixSaved, usualOutcome, withOutcome } from '../../support/usual-outcome.ts';

function asked<A extends keyof CommandInputs>(story: CaseStory, action: A, input: CommandInputs[A]) {
  const result = story.asks('Hannah Reid', action, input);
  return result.ok ? [] : (result.refusal.doubts?.map(({ id }) => id) ?? [result.refusal.says]);
}
const saturday = '2026-12-12';
const christmas = '2026-12-25';
const { assessment, safety, plan, next } = usualOutcome;
const planned = withOutcome(held, { plan: { actions: [{ what: 'MARKER', team: 'police', by: '2026-12-11' }] } });

it('days to come on which nobody works are asked about', () => {
  expect(asked(held, 'save-assessment', { ...assessment, dueBy: christmas })).toEqual([`no-working-day:${christmas}`]);
  expect(asked(held, 'save-safety', { ...safety, placeReview: saturday })).toEqual([`no-working-day:${saturday}`]);
  expect(asked(held, 'save-next', { ...next, anotherBy: saturday })).toEqual([`no-working-day:${saturday}`]);
  const actions = [saturday, '2026-12-11', saturday].map((by) => ({ what: 'MARKER', team: 'police', by }));
  expect(asked(held, 'save-plan', { ...plan, actions })).toEqual([`no-working-day:${saturday}`]);
  const action = { what: 'MARKER', team: 'police', by: saturday };
  expect(asked(planned, 'add-action', action)).toEqual([`no-working-day:${saturday}`]);
  expect(asked(planned, 'change-action', { ...action, number: 1, ...told })).toEqual([`no-working-day:${saturday}`]);
});

it('a day that is not asked for is not asked about', () => {
  expect(asked(held, 'save-assessment', { ...assessment, aim: 'no', dueBy: saturday })).toEqual([]);
  expect(asked(held, 'save-safety', { ...safety, place: 'no', placeReview: saturday })).toEqual([]);
  expect(asked(held, 'save-next', { ...next, another: 'no', anotherBy: saturday })).toEqual([]);
});

describe('an action opens the case to its team', () => {
  const action = { what: 'MARKER', by: '2026-12-18' };
  it('that cannot read it yet: asked once, by name, with what it will read', () => {
    expect(asked(planned, 'add-action', { ...action, team: 'police' })).toEqual([]);
    expect(asked(planned, 'add-action', { ...action, team: 'health' })).toEqual(['new-reader:health']);
    expect(asked(planned, 'change-action', { ...action, number: 1, team: 'health', ...told })).toEqual([
      'new-reader:health',
    ]);
    const result = planned.asks('Hannah Reid', 'add-action', { ...action, team: 'health' });
    expect(result).toMatchObject({
      refusal: {
        says: 'Health safeguarding cannot read this case yet. Until its action is done or ended the team will be able to read who the young person is, the concern, the meeting, what must not be done or said, and its own actions. Is that right?',
      },
    });
    const added = planned.does('Hannah Reid', 'add-action', { ...action, team: 'health' });
    expect(asked(added, 'add-action', { ...action, team: 'health' })).toEqual([]);
  });

  it('says of the own team of who manages it that not everybody there reads it', () => {
    const result = planned.asks('Hannah Reid', 'add-action', { ...action, team: 'cdyjs-managers' });
    expect(result).toMatchObject({
      refusal: { says: expect.stringMatching(/^In CDYJS managers only those who manage this case can read it yet\./) },
    });
  });

  it('says before on the form which teams read it already', () => {
    const { paragraphs } = formCardOf({ ...look(planned, 'Hannah Reid'), randomKey: 'key' }, 'add-action');
    expect(paragraphs.join(' ')).toContain(
      'Already able to read it: Police safeguarding, First Contact. Any other team',
    );
  });

  it('that was not at the meeting: asked when the outcome is recorded, and not of those who were', () => {
    expect(asked(sixSaved(held), 'record-outcome', {})).toEqual(['new-reader:health']);
    const sent = sixSaved(held, { attendance: { sentInformation: ['health'] } });
    expect(asked(sent, 'record-outcome', {})).toEqual([]);
  });
});
