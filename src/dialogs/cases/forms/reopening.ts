/** The form that opens a closed case again: until when that is possible, and why. */

import { tooLongAgo } from '../../../rules/ending/actions/reopen.ts';
import { canReopen, lastDayToReopen } from '../../../rules/ending/last-days.ts';
import { isRemovalConfirmed, removalOf } from '../../../rules/retention/state.ts';
import { actionForm, type FormView, reasonField } from './shape.ts';

function untilWhen({ case: { closed }, by }: FormView): readonly string[] {
  if (closed === undefined) return [];
  if (!canReopen(closed, by)) return [`**${tooLongAgo}**`];
  const last = lastDayToReopen(closed, by);
  return last === undefined ? [] : [`The case can be opened again until ${by.calendar.sayDate(last)}.`];
}

/** Somebody else decided about the record meanwhile, and that ends. */
function removalEnds({ case: c }: FormView): readonly string[] {
  if (removalOf(c) === undefined) return [];
  const who = isRemovalConfirmed(c)
    ? 'Two people have confirmed that this record is removed.'
    : 'A service lead has asked for this record to be removed.';
  return [`${who} If you open the case again, the record stays.`];
}

/** What they send goes to the case in which it goes on, and stays there. */
function staysThere({ case: { closed } }: FormView): readonly string[] {
  return closed?.joinedTo === undefined
    ? []
    : [
        'What the person who raised this concern added, or did not agree with, since the two were joined will come back to this case. If they raised both concerns, it stays on the other case: read it and answer it there first.',
      ];
}

export const reopen = actionForm('reopen')({
  paragraphs: (look) => [...untilWhen(look), ...staysThere(look), ...removalEnds(look)],
  fields: (look) => [reasonField(look, 'Why')],
  input: ({ reason }) => ({ reason }),
});
