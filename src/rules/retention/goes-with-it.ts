/** What is written on a record that two people have confirmed the removal of goes with it, minutes later. */
import type { Case } from '../record/case.ts';
import { type Doubt, whenOdd } from '../rows/doubt.ts';
import { isRemovalConfirmed, removalOf } from './state.ts';

/** Asked of whatever leaves the removal as it stands; not of what confirms it, stops it, or opens the case again. */
export const goesWithIt = (before: Case, after: Case): readonly Doubt[] =>
  whenOdd(isRemovalConfirmed(before) && isRemovalConfirmed(after), {
    id: `goes-with-it:${removalOf(before)?.confirmed?.at}`,
    asks: 'Two people have confirmed that this record is removed, and what you write now will go with it, about ten minutes after they confirmed it. If the record must stay, ring the service lead now: they can stop it. Do you want to write this all the same?',
  });
