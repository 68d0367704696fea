/** The form that opens a closed case again: until when that is possible, and why. */

import { tooLongAgo } from '../../../rules/ending/actions/reopen.ts';
import { canReopen, lastDayToReopen } from '../../../rules/ending/last-days.ts';
import { actionForm, type FormView, reasonField } from './shape.ts';

function untilWhen({ case: { closed }, by }: FormView): readonly string[] {
  if (closed === undefined) return [];
  if (!canReopen(closed, by)) return [`**${tooLongAgo}**`];
  const last = lastDayToReopen(closed, by);
  return last === undefined ? [] : [`The case can be opened again until ${by.calendar.sayDate(last)}.`];
}

export const reopen = actionForm('reopen')({
  paragraphs: untilWhen,
  fields: (look) => [reasonField(look, 'Why')],
  input: ({ reason }) => ({ reason }),
});
