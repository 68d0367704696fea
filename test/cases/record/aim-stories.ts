/** Cases that between them hold everything that a case can of the people of an AIM assessment. */
import type { CaseEvent } from '../../../src/rules/events.ts';
import type { CaseStory } from '../../support/a-case.ts';
import { person } from '../../support/factories.ts';
import { usualOutcome } from '../../support/usual-outcome.ts';

const reason = 'MARKER-reason';
const { leadAgency: _leads, leadWhy: _why, ...answers } = usualOutcome.assessment;
const named = (name: string) => ({ person: person(name).id, reason });

/** As its record has it, whatever may be recorded now. */
function recorded(story: CaseStory, ...events: readonly CaseEvent[]): CaseStory {
  const hannah = { id: person('Hannah Reid').id, name: 'Hannah Reid' };
  return story.with(
    { actor: { kind: 'person', person: hannah }, events: events.map((event) => ({ event, stage: 'in-plan' })) },
    'recorded',
  );
}

export function aimStories(planned: CaseStory): readonly CaseStory[] {
  const pair = planned
    .does('Graham Pell', 'name-lead', named('Aisha Khan'))
    .does('Hannah Reid', 'name-co-worker', named('Sam Whitfield'));
  const saved = { type: 'outcome-saved', meeting: 1, card: 'assessment' } as const;
  return [
    pair.does('Hannah Reid', 'change-lead', { service: 'cdyjs', team: 'families-first-north', reason }),
    recorded(planned, { ...saved, answers: { ...answers, lead: 'MARKER-lead' } }),
    recorded(
      planned,
      { type: 'done-elsewhere', kind: 'aim', note: 'MARKER-note' },
      { ...saved, answers: { ...answers, sharedWith: ['teams', 'parents'] } },
      { type: 'outcome-recorded', meeting: 1 },
    ),
  ];
}
