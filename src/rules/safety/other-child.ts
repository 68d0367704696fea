/** Whether a child who may have been harmed has a referral of their own, as far as a case says (PR-11). */

import type { Case } from '../record/case.ts';
import { otherChildOf } from '../record/referrers-answers.ts';
import type { Guard } from '../rows/guard.ts';

export const isAnother = (c: Pick<Case, 'origin' | 'referrersAnswers'>): boolean => otherChildOf(c).another === 'yes';

export const anotherChild: Guard = {
  source: 'PR-11',
  holds: isAnother,
  otherwise: 'The concern does not say that another child may have been harmed.',
  hides: true,
};
