/** What stands on the cards of an outcome before anybody answers: from the case, and from the meeting before (CN-22). */
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import { saving } from '../../src/rules/outcome/saving.ts';
import type { OutcomeCard } from '../../src/rules/record/outcome.ts';
import { look } from '../cards/stages.ts';
import type { CaseStory } from '../support/a-case.ts';
import { held, told } from '../support/usual-cases.ts';
import { saves, withOutcome } from '../support/usual-outcome.ts';

const presetOn = (story: CaseStory, card: OutcomeCard) =>
  formOf(saving[card]).raw?.({ ...look(story, 'Hannah Reid'), randomKey: 'key' });

const next = withOutcome(held)
  .does('Hannah Reid', 'plan-further', told)
  .bookedFor('2026-12-15', '10:00')
  .at('2026-12-15', '12:00')
  .held()
  .woken();

describe('the cards of another meeting', () => {
  it('hold what was answered at the last', () => {
    expect(presetOn(next, 'considered')).toMatchObject({ mappaWhy: 'MARKER-mappa-why' });
    expect(presetOn(next, 'plan')).toMatchObject({ risks: 'MARKER-risks' });
  });

  it('hold no action of the last: it is in the plan, and would be agreed twice', () => {
    expect(presetOn(next, 'plan')).toEqual({ risks: 'MARKER-risks' });
    const again = saves(next, 'plan', { actions: [{ what: 'MARKER-new', team: 'police', by: '2027-01-08' }] });
    expect(presetOn(again, 'plan')).toMatchObject({ what1: 'MARKER-new' });
  });

  it('say which actions are open already, so that nobody makes one up', () => {
    const says = (story: CaseStory) =>
      formOf(saving.plan)
        .paragraphs({ ...look(story, 'Hannah Reid'), randomKey: 'key' })
        .join('\n');
    expect(says(next)).toContain('Action 2: MARKER-second-action (');
    expect(says(held)).not.toContain('already');
  });

  it('hold who came to this meeting, and no day or place of the last', () => {
    expect(presetOn(saves(held, 'attendance', { came: ['health'] }), 'attendance')).toMatchObject({ came: 'health' });
    expect(presetOn(next, 'attendance')).not.toHaveProperty('minutes');
  });
});
