/** What keeps a case in order: that somebody has it, and telling those whom Pathway cannot reach (PR-18). */
import { freeSince, isContactHeld, officerInCharge } from '../police/contact.ts';
import type { Case, ContactTask } from '../record/case.ts';
import { type Instance, type ObligationRow, when } from '../rows/obligation.ts';
import { isOpen } from '../stages.ts';

/** What is for the family waits for the officer in charge, as all that speaks to them does (CJ-07). */
function telling(c: Case, { id, who, what, family, since, done }: ContactTask): Instance {
  const metAt = done?.at ?? c.closed?.at;
  const mayWait = family !== undefined && metAt === undefined;
  return {
    key: id,
    since: mayWait ? freeSince(c, since) : since,
    metAt,
    // Nobody rang who could not be told, or need not be any more.
    title: `${done?.givenUp ? 'Settled without telephoning' : 'Telephone'} ${who}: ${what}`,
    ...(mayWait && isContactHeld(c) ? { waitsFor: officerInCharge } : {}),
  };
}

export const handlingObligations: readonly ObligationRow[] = [
  {
    id: 'reassign',
    source: 'A-18',
    title: 'Give the case to another team manager: the one who has it has left',
    owner: 'service-lead',
    within: 'takeReferral',
    from: 'since',
    asked: 'it was found that the team manager has left',
    shownTo: ['whole'],
    metBy: ['hand-over'],
    on: (c) => when(isOpen(c) && c.managerLeft !== undefined, { since: c.managerLeft ?? c.receivedAt }),
  },
  {
    id: 'tell',
    source: 'PR-18',
    title: 'Telephone',
    inChannel: 'Telephone someone Pathway could not reach: open the case to see who',
    owner: 'managing',
    within: 'telephone',
    from: 'since',
    asked: 'it was found that they have to be told',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-told'],
    on: (c) => c.contactsToMake.map((one) => telling(c, one)),
  },
];
