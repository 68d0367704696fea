/** Whether each child who may have been harmed has a referral of their own, as far as a case says (PR-11). */

import type { Case } from '../record/case.ts';
import { otherChildOf, otherChildToldAt } from '../record/referrers-answers.ts';
import { recordCalled } from '../record/separate-records.ts';
import type { Guard } from '../rows/guard.ts';
import type { Instance } from '../rows/obligation.ts';

export const isAnother = (c: Pick<Case, 'origin' | 'referrersAnswers'>): boolean => otherChildOf(c).another === 'yes';

export const anotherChild: Guard = {
  source: 'PR-11',
  holds: isAnother,
  otherwise: 'The concern does not say that another child may have been harmed.',
  hides: true,
};

export const theirOwn = 'See that the other child has their own referral';

/**
 * A referral for each other child that the case knows of: the first that was told of, and each with a separate record
 * after the first. An answer on the case is about all of them that there were then; one on a record about that child.
 */
export function otherChildrensReferrals(c: Case): readonly Instance[] {
  const [first, ...more] = c.separateRecords ?? [];
  const onCase = c.otherChildsReferral?.at;
  // One is said as any other; of several each says which.
  const of = (number: number) => (more.length === 0 ? {} : { title: `${theirOwn} (${recordCalled(number)})` });
  return [
    { ...of(1), since: otherChildToldAt(c, 'another'), metAt: onCase ?? first?.referredAt },
    ...more.map(({ at, referredAt }, index): Instance => {
      const answered = onCase !== undefined && onCase > at ? onCase : undefined;
      return { ...of(index + 2), key: String(index + 2), since: at, metAt: referredAt ?? answered };
    }),
  ];
}
