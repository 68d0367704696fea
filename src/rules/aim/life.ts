/** Of an AIM assessment: who leads it now, and how a change of it is added. */
import type { Aim, AimFacts, AimWorker } from '../record/aim.ts';
import type { Case } from '../record/case.ts';
import { workerNow } from './assessment.ts';
import { withNewest } from './decided.ts';

export const leadOf = (aim: Aim): AimWorker | undefined => workerNow(aim, 'lead');
export const coWorkerOf = (aim: Aim): AimWorker | undefined => workerNow(aim, 'co-worker');

/** The case with its newest assessment changed. */
export const withAim = (c: Pick<Case, 'aims'>, change: (old: Aim) => Partial<Aim>): AimFacts =>
  withNewest(c, (old) => ({ ...old, ...change(old) }));
