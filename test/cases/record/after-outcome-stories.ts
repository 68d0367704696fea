/** Cases that hold what comes after an outcome, for the shape of what is kept. */
import type { CaseStory } from '../../support/a-case.ts';

const told = { answer: 'told', on: '2026-11-12', to: 'MARKER-to', how: 'MARKER-how' } as const;

export const afterOutcome = (planned: CaseStory): readonly CaseStory[] => [
  planned
    .does('Fiona Lamb', 'record-panel', { answer: 'not-shared', because: 'MARKER-because' })
    .does('Hannah Reid', 'record-found-out', { finding: 'protection-running', said: 'MARKER-said' }),
  planned.does('Fiona Lamb', 'record-panel', told),
];
