/** For each event of keeping a record a case that ends with it, and what of the case it changed. */
import type { Row } from '../police/ends.ts';
import { asked, closed, confirmed, why } from './cases.ts';

const ruth = { name: 'Ruth Marsden' };
const held = closed().does('Ruth Marsden', 'keep', why);

export const retentionEnds = {
  'hold-set': [held, { retention: { hold: { by: ruth, ...why } } }],
  'hold-lifted': [held.does('Ruth Marsden', 'lift-hold', why), { retention: {} }],
  'kept-until': [
    closed().does('Ruth Marsden', 'keep-until', { until: '2040-01-01', ...why }),
    { retention: { keptUntil: { until: '2040-01-01', by: ruth, ...why } } },
  ],
  'retention-due': [
    closed().at('2032-11-08', '09:00').woken(),
    { retention: { due: { on: '2032-11-06', at: '2032-11-08T09:00:00Z' } } },
  ],
  'removal-asked': [asked(), { retention: { removal: { by: ruth, because: 'opened-in-error', ...why } } }],
  'removal-confirmed': [
    confirmed(),
    { stage: 'closed', retention: { removal: { by: ruth, confirmed: { by: { name: 'Olive Crane' } } } } },
  ],
  'removal-stopped': [
    asked().does('Olive Crane', 'stop-removal', why),
    { retention: { removal: { ended: { how: 'stopped' } } } },
  ],
  'removal-lapsed': [
    asked().at('2026-11-17', '09:00').woken(),
    { retention: { removal: { ended: { how: 'lapsed' } } } },
  ],
} as const satisfies Readonly<Record<string, Row>>;
