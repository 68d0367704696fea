/** What an outcome did not know is found out, so that nothing hangs on it unseen (CJ-27, SC-09). */
import type { AskedFor } from '../outcome/asked-by.ts';
import type { Instance, ObligationRow } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';
import { type Unknown, unknown } from './unknown.ts';

const instanceOf = ({ meeting, since, metAt }: AskedFor): Instance => ({ key: String(meeting), since, metAt });

const findOut = (about: Unknown) =>
  ({
    inChannel: 'Find out something that an outcome did not know',
    owner: 'managing',
    // As soon as where it is not known whether both children use one place: the panel and their safety hang on it.
    within: 'safetyPlan',
    from: 'since',
    asked: 'the outcome',
    shownTo: ['whole'],
    metBy: ['record-found-out'],
    on: (c) => (isCarriedOn(c) ? unknown(c, about).map(instanceOf) : []),
  }) as const satisfies Partial<ObligationRow>;

export const foundOutObligations: readonly ObligationRow[] = [
  {
    ...findOut('education'),
    id: 'find-out-education',
    source: 'CJ-27',
    title: 'Find out whether the young person is in school or other education',
  },
  {
    ...findOut('protection'),
    id: 'find-out-protection',
    source: 'SC-09',
    title: 'Find out whether a child protection enquiry or strategy discussion is running',
  },
];
