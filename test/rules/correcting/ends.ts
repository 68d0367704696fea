/** For each event about a fact that was put right a case that ends with it, and what of the case it changed. */
import { taken } from '../../support/usual-cases.ts';
import type { Row } from '../police/ends.ts';

export const correctingEnds = {
  corrected: [
    taken.does('Hannah Reid', 'correct', { fact: 'school', is: 'MARKER-school', why: 'MARKER-why' }),
    {
      origin: { concern: { youngPerson: { setting: 'MARKER-school' } } },
      asSent: { youngPerson: { setting: 'Northfield Academy' } },
      corrections: [
        {
          fact: 'school',
          was: 'Northfield Academy',
          is: 'MARKER-school',
          why: 'MARKER-why',
          by: { name: 'Hannah Reid' },
        },
      ],
    },
  ],
  noted: [taken.does('Hannah Reid', 'add-note', { reason: 'MARKER-note' }), { manager: { name: 'Hannah Reid' } }],
} as const satisfies Readonly<Record<string, Row>>;
