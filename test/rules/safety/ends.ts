/** For each event about safety a case that ends with it, and what of the case it changed. */
import { otherChildReferred } from '../../../src/rules/safety/events.ts';
import { aCase, usualInputs } from '../../support/a-case.ts';
import { aConcern } from '../../support/factories.ts';
import { taken, told } from '../../support/usual-cases.ts';
import { placingEnds } from '../placing/ends.ts';
import type { Row } from '../police/ends.ts';

const withRecord = aCase({ concern: aConcern({ otherChild: { another: 'yes' } }) })
  .receivedAt()
  .takenBy('Hannah Reid')
  .does('Hannah Reid', 'keep-separate-record', { record: 'record-1' });
const planned = taken.does('Hannah Reid', 'record-safety-plan', usualInputs.safetyPlan);

export const safetyEnds = {
  ...placingEnds,
  'safety-planned': [
    planned,
    { safetyPlans: [{ owner: 'northfield-academy', place: 'MARKER-place', by: { name: 'Hannah Reid' } }] },
  ],
  'safety-reviewed': [
    planned.does('Daniel Okafor', 'review-safety-plan', {
      number: 1,
      right: 'changed',
      planned: 'MARKER-changed',
      next: '2026-12-01',
    }),
    { safetyPlans: [{ reviews: [{ planned: 'MARKER-changed', next: '2026-12-01', by: { name: 'Daniel Okafor' } }] }] },
  ],
  'safety-ended': [
    planned.does('Hannah Reid', 'end-safety-plan', { number: 1, ...told }),
    { safetyPlans: [{ ended: { ...told, by: { name: 'Hannah Reid' } } }] },
  ],
  'safety-not-needed': [
    aCase({ concern: aConcern({ otherChild: { sharePlace: 'yes' } }) })
      .receivedAt()
      .takenBy('Hannah Reid')
      .does('Hannah Reid', 'safety-not-needed', told),
    { safetyNotNeeded: told },
  ],
  'other-childs-referral-recorded': [
    aCase({ concern: aConcern({ otherChild: { another: 'yes' } }) })
      .receivedAt()
      .takenBy('Hannah Reid')
      .does('Hannah Reid', 'record-other-childs-referral', { answer: 'made-now', said: 'MARKER-said' }),
    { otherChildsReferral: { answer: 'made-now', said: 'MARKER-said', by: { name: 'Hannah Reid' } } },
  ],
  'separate-record-kept': [withRecord, { separateRecords: [{ id: 'record-1', by: { name: 'Hannah Reid' } }] }],
  'other-child-referred': [
    withRecord.with(otherChildReferred(withRecord.case, 'record-1', true), 'separate-record'),
    { separateRecords: [{ id: 'record-1', referredAt: withRecord.now }] },
  ],
} as const satisfies Readonly<Record<string, Row>>;
