/** A case on which the day of receipt was put right twice, so that its meeting was late by the first and is not. */
import { held } from '../../support/usual-cases.ts';

const why = 'MARKER-why';
const late = { lateCode: 'police', lateReason: 'MARKER-late' } as const;

export const corrected = held
  .does('Hannah Reid', 'correct', { fact: 'happened-on', is: '2026-10-20', why })
  .does('Ruth Marsden', 'correct', { fact: 'received-on', is: '2026-10-26', why, ...late })
  .does('Ruth Marsden', 'correct', { fact: 'received-on', is: '2026-11-02', why });
