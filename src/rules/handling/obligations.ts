/** What keeps a case in order: telling those whom Pathway cannot reach (PR-18). */
import type { ObligationRow } from '../rows/obligation.ts';

export const handlingObligations: readonly ObligationRow[] = [
  {
    id: 'tell',
    source: 'PR-18',
    title: 'Telephone',
    inChannel: 'Telephone somebody who could not be told here: open the case to see whom',
    owner: 'managing',
    within: 'telephone',
    from: 'since',
    asked: 'it was found that they have to be told',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-told'],
    on: (c) =>
      c.toTell.map((one) => ({
        key: one.id,
        since: one.since,
        metAt: one.done?.at ?? c.closed?.at,
        title: `Telephone ${one.who}: ${one.what}`,
      })),
  },
];
