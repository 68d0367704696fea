import { longestPutOff } from '../../base/policy.ts';
import type { Instant, LocalDate } from '../../base/vocabulary.ts';
import type { Case } from '../../record/case.ts';
import { running } from '../../record/case-roles.ts';
import type { Nudging } from '../../record/nudging.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, ActionResult, Deciding, Reason, ToDo } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';
import { somethingToDo } from '../guards.ts';

interface Input extends Reason {
  readonly obligation: string;
  readonly until: LocalDate;
}
interface PutOff extends Reason {
  readonly type: 'put-off';
  readonly obligation: string;
  readonly until: Instant;
  /** Since when the thing is asked for; left out in a record of before this was kept. */
  readonly since?: Instant | undefined;
}

/** A day of the procedure is put off to itself at most; anything else so many working days at a time (PR-10). */
function tooLate({ row, due, putOffTo: last }: ToDo, until: LocalDate, by: Deciding) {
  if (last !== undefined && until <= last) return undefined;
  const { sayDate } = by.calendar;
  if (row.within !== 'clock') {
    const says = `Choose a day by ${sayDate(last ?? until)}: reminders can be put off for ${longestPutOff} working days at a time.`;
    return refusal('invalid', says, 'PR-10', 'until');
  }
  const day = due.known ? sayDate(due.due) : 'the day it is due';
  const says =
    last === undefined
      ? `The procedure sets this day, ${day}, and it is here. You can no longer put reminders off.`
      : `The procedure sets this day. Reminders can wait until ${day}, not longer.`;
  return refusal('invalid', says, row.source, 'until');
}

function decide(_c: Case, { obligation, until, reason }: Input, by: Deciding): ActionResult {
  const { calendar, policy } = by;
  const found = by.stillToDo(obligation);
  if (found === undefined) {
    return refusal('invalid', 'Choose something that is still to do on this case.', 'PR-10', 'obligation');
  }
  const today = calendar.localDate(by.now);
  if (until <= today) {
    return refusal('invalid', 'Choose a day after today.', 'PR-10', 'until');
  }
  const trouble = tooLate(found, until, by);
  if (trouble !== undefined) return trouble;
  // At the ladder's own time, so that a nudge that waited and one of that day are one.
  const first = calendar.nextWorkingMoment(calendar.startOfWorkingHours(until));
  const at = calendar.instantAt(calendar.localDate(first), policy.nudges.at);
  return [{ type: 'put-off', obligation, until: at, reason, since: found.askedSince }];
}

function folded(before: Nudging | undefined, { until, reason, since: given }: PutOff, at: Instant): Nudging {
  const since = given ?? at;
  const times = before?.postponed?.since === since ? before.postponed.times + 1 : 1;
  return { ...(before ?? { since, said: [] }), postponed: { until, reason, since, at, times } };
}

export const putOff: Action<Input, PutOff> = {
  source: 'PR-10',
  label: 'Put off a reminder',
  afterwards: true,
  form: {
    title: 'Put off a reminder',
    send: 'Put off',
    says: ['The due date does not change. Nobody will be reminded until the date you choose.'],
    readBy: { reason: onlyWhole },
  },
  who: running,
  from: openStages,
  to: 'same',
  guards: [somethingToDo],
  decide,
  events: {
    'put-off': {
      fold: (c, event, at) => ({
        nudging: { ...c.nudging, [event.obligation]: folded(c.nudging[event.obligation], event, at) },
      }),
      words: ({ until }, say) => `put off reminders until ${say.when(until)}`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
