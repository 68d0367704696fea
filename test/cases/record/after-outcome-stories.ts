/** Cases that hold what comes after an outcome, for the shape of what is kept. */
import { type CaseStory, usualInputs } from '../../support/a-case.ts';
import { held } from '../../support/usual-cases.ts';
import { withOutcome } from '../../support/usual-outcome.ts';

const told = { answer: 'told', on: '2026-11-12', to: 'MARKER-to', how: 'MARKER-how' } as const;

export const afterOutcome = (planned: CaseStory): readonly CaseStory[] => [
  planned
    .does('Fiona Lamb', 'record-panel', { answer: 'not-shared', because: 'MARKER-because' })
    .does('Hannah Reid', 'record-found-out', { finding: 'protection-running', said: 'MARKER-said' }),
  planned
    .does('Fiona Lamb', 'record-panel', told)
    .does('Joanne Hardy', 'review-safety-plan', {
      number: 1,
      right: 'changed',
      planned: 'MARKER-planned',
      next: '2027-01-15',
    })
    .does('Joanne Hardy', 'end-safety-plan', { number: 1, reason: 'MARKER-reason' }),
  withOutcome(held.police('goes-on'), { considered: { limits: 'MARKER-limits' } })
    .does('Hannah Reid', 'record-voice', {
      of: 'parents',
      answer: 'yes',
      how: 'MARKER-how',
      words: 'MARKER-words',
      officerAgreed: 'no',
      officerSaid: 'MARKER-said',
    })
    .everybodyTold()
    .does('Hannah Reid', 'close', {
      code: 'moved',
      reason: 'MARKER-reason',
      voices: { parents: 'yes', 'young-person': 'not-yet' },
    }),
  // A plan of before the meeting that its outcome goes on with.
  withOutcome(held.does('Hannah Reid', 'record-safety-plan', usualInputs.safetyPlan)),
];
