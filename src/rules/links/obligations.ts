/** What a case owes for a concern that was joined to it (CN-03, CT-05). */
import { owesTalk } from '../record/joined.ts';
import type { ObligationRow } from '../rows/obligation.ts';

export const linkObligations: readonly ObligationRow[] = [
  {
    id: 'discuss-joined',
    source: 'CT-05',
    title: 'Talk the further concern through with the person who raised it',
    inChannel: 'Talk a further concern through with the person who raised it',
    owner: 'managing',
    within: 'discussion',
    from: 'since',
    asked: 'the further concern was joined to the case',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-joined-talk'],
    on: (c) =>
      (c.joined ?? [])
        // A talk of before it was joined was owed by its own case.
        .filter((one) => owesTalk(one) || (one.talk !== undefined && one.talk.at > one.at))
        // Once its case is open again, that case asks for the talk; here there was none.
        .filter(({ talk, parted }) => talk !== undefined || parted === undefined)
        .map(({ number, at, referrer, talk }) => ({
          key: String(number),
          title: `Talk the further concern through with ${referrer.name}`,
          since: at,
          metAt: talk?.at ?? c.closed?.at,
        })),
  },
];
