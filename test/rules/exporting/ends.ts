/** For each event that something was taken out of Pathway a case that ends with it, and what of the case it changed. */
import { taken } from '../../support/usual-cases.ts';
import type { Row } from '../police/ends.ts';

export const exportEnds = {
  exported: [
    taken.does('Hannah Reid', 'take-summary', { reason: 'MARKER-why', forWhom: 'MARKER-whom' }),
    { exports: [{ what: 'summary', forWhom: 'MARKER-whom', by: { name: 'Hannah Reid' } }] },
  ],
} as const satisfies Readonly<Record<string, Row>>;
