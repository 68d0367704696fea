/** A case whose file somebody asked to see on Monday 2 November 2026. */
import type { CaseStory } from '../../support/a-case.ts';
import { taken } from '../../support/usual-cases.ts';

export const why = { reason: 'MARKER-reason' } as const;
export const asked = (story: CaseStory = taken): CaseStory =>
  story.does('Ruth Marsden', 'ask-subject-file', { requestedOn: '2026-11-02', ...why });
export const paused = (story: CaseStory = asked()): CaseStory =>
  story.at('2026-11-05', '10:00').does('Ruth Marsden', 'pause-subject-file', { from: '2026-11-05', ...why });
export const goesOn = (story: CaseStory = paused()): CaseStory =>
  story.at('2026-11-12', '10:00').does('Ruth Marsden', 'go-on-with-subject-file', { until: '2026-11-12' });
export const answered = (story: CaseStory = asked()): CaseStory =>
  story.at('2026-11-20', '10:00').does('Ruth Marsden', 'answer-subject-file', { on: '2026-11-20', ...why });
