/** What stands on the cards of an outcome before anybody answers: from the case, and from the meeting before (CN-22). */
import { formOf } from '../../src/dialogs/cases/forms/index.ts';
import { saving } from '../../src/rules/outcome/saving.ts';
import type { OutcomeCard } from '../../src/rules/record/outcome.ts';
import { look } from '../cards/stages.ts';
import type { CaseStory } from '../support/a-case.ts';
import { doneElsewhere, held, told } from '../support/usual-cases.ts';
import { saves, withOutcome } from '../support/usual-outcome.ts';

const presetOn = (story: CaseStory, card: OutcomeCard) =>
  formOf(saving[card]).raw?.({ ...look(story, 'Hannah Reid'), randomKey: 'key' });

const another = (story: CaseStory) =>
  story
    .does('Hannah Reid', 'plan-further', told)
    .bookedFor('2026-12-15', '10:00')
    .at('2026-12-15', '12:00')
    .held()
    .woken();
const next = another(withOutcome(held));

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

  it('hold the day on which a safety plan will be looked at, as long as it is to come', () => {
    expect(presetOn(next, 'safety')).toMatchObject({ placeReview: '2027-01-29' });
    expect(presetOn(next.at('2027-01-29', '12:00'), 'safety')).not.toHaveProperty('placeReview');
  });

  it('hold nothing that is of the last meeting alone: who saw it differently, and what was told', () => {
    const differs = { differs: 'yes', difference: 'MARKER-difference' } as const;
    const again = another(withOutcome(held, { next: differs }));
    for (const id of ['differs', 'difference', 'told']) expect(presetOn(again, 'next')).not.toHaveProperty(id);
    expect(presetOn(again, 'safety')).toMatchObject({ placeWhat: 'MARKER-place-what' });
    const saved = saves(again, 'next', { another: 'no', told: 'MARKER-new' });
    expect(presetOn(saved, 'next')).toMatchObject({ differs: 'no', told: 'MARKER-new' });
  });

  it('decide nothing again that was recorded as done', () => {
    const decided = withOutcome(held, { considered: { mappa: 'refer', exploitation: 'refer' } });
    const done = decided
      .does('Hannah Reid', 'record-referral', { kind: 'mappa', to: 'MARKER-to', on: '2026-11-12' })
      .with(doneElsewhere('panel'), 'elsewhere')
      .with(doneElsewhere('aim'), 'elsewhere-aim');
    expect(presetOn(another(decided), 'considered')).toMatchObject({ mappa: 'refer', exploitation: 'refer' });
    expect(presetOn(another(decided), 'assessment')).toMatchObject({ aim: 'aim3' });
    expect(presetOn(another(done), 'considered')).toMatchObject({ mappa: 'already', exploitation: 'refer' });
    expect(presetOn(another(done), 'assessment')).not.toHaveProperty('aim');
    const panel = (story: CaseStory) => story.agenda.some(({ row }) => row.id === 'panel');
    const considered = { mappa: 'already', exploitation: 'already' } as const;
    const second = {
      considered,
      safety: { placeReview: '2027-03-01' },
      plan: { actions: [] },
      next: { another: 'no' },
    } as const;
    expect(panel(withOutcome(another(decided), second))).toBe(true);
    expect(panel(withOutcome(another(done), second))).toBe(false);
  });

  it('hold who came to this meeting, and no day or place of the last', () => {
    expect(presetOn(saves(held, 'attendance', { came: ['health'] }), 'attendance')).toMatchObject({ came: 'health' });
    expect(presetOn(next, 'attendance')).not.toHaveProperty('minutes');
  });
});
