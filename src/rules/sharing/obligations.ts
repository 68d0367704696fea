/** That the young person or the parents are told of what was shared outside Pathway (SC-11). */
import { freeSince, isContactHeld, officerInCharge } from '../police/contact.ts';
import { toBeTold } from '../record/sharing.ts';
import type { ObligationRow } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';

export const sharingObligations: readonly ObligationRow[] = [
  {
    id: 'tell-of-sharing',
    source: 'SC-11',
    title: 'Tell the young person or the parents what was shared',
    inChannel: 'Tell people what was shared',
    owner: 'managing',
    within: 'tellOfSharing',
    from: 'since',
    asked: 'it was recorded that they are not told yet, or when the officer in charge agreed',
    shownTo: ['whole'],
    metBy: ['record-told-of-sharing'],
    on: (c) => {
      const owed = new Set(isCarriedOn(c) ? toBeTold(c) : []);
      return (c.sharing ?? []).flatMap((one) => {
        if (one.kind !== 'shared' || one.told !== 'not-yet') return [];
        const metAt = one.toldLater?.at;
        if (metAt === undefined && !owed.has(one)) return [];
        return [
          {
            key: String(one.number),
            since: metAt === undefined ? freeSince(c, one.at) : one.at,
            metAt,
            ...(metAt === undefined && isContactHeld(c) ? { waitsFor: officerInCharge } : {}),
          },
        ];
      });
    },
  },
];
