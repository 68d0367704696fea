/** For each event about who placed the young person here, or who sees separate records, a case that ends with it, and what of the case it changed. */
import { taken } from '../../support/usual-cases.ts';
import { handedWithRecord } from '../handling/handed.ts';
import type { Row } from '../police/ends.ts';
import { placing } from './placed.ts';

export const placingEnds = {
  'placing-recorded': [
    taken.does('Hannah Reid', 'record-placing', placing),
    { placing: { ...placing, by: { name: 'Hannah Reid' } } },
  ],
  'records-settled': [
    handedWithRecord.does('Ruth Marsden', 'settle-records', { reason: 'MARKER-settled' }),
    { recordsSettled: { reason: 'MARKER-settled', by: { name: 'Ruth Marsden' } } },
  ],
} as const satisfies Readonly<Record<string, Row>>;
