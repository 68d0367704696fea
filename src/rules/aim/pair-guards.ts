/** What has to be there before anything is done about an AIM assessment. */
import type { Guard } from '../rows/guard.ts';
import { aimUnderWay } from './assessment.ts';

export const assessmentUnderWay: Guard = {
  source: 'CN-19',
  holds: (c) => aimUnderWay(c) !== undefined,
  otherwise: 'No AIM assessment is under way on this case.',
  hides: true,
};
export const serviceKnown: Guard = {
  source: 'A-17',
  holds: (c) => (aimUnderWay(c)?.services.length ?? 0) > 0,
  otherwise: 'First say which service leads the assessment.',
};
