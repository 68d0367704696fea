import type { Instant, LocalDate } from '../../base/vocabulary.ts';
import { running } from '../../record/access.ts';
import type { Case } from '../../record/case.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Deciding, Effect, Reason } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { openStages } from '../../stages.ts';

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

function decide(_c: Case, { obligation, until, reason }: Input, by: Deciding): Effect {
  const { calendar, policy } = by;
  const found = by.stillToDo(obligation);
  if (found === undefined) {
    return refusal('not-so', 'Choose something that is still to do on this case.', 'PR-10', 'obligation');
  }
  if (until <= calendar.localDate(by.now)) {
    return refusal('not-so', 'Choose a day after today.', 'PR-10', 'until');
  }
  // At the ladder's own time, so that a nudge that waited and one of that day are one.
  const first = calendar.nextWorkingMoment(calendar.startOfWorkingHours(until));
  const at = calendar.instantAt(calendar.localDate(first), policy.nudges.at);
  return [{ type: 'put-off', obligation, until: at, reason, since: found.askedSince }];
}

export const putOff: Action<Input, PutOff> = {
  source: 'PR-10',
  label: 'Put off a nudge',
  afterwards: true,
  form: {
    title: 'Put off a nudge',
    send: 'Put off',
    says: ['The day it is due stays as it is. Only the nudges wait.'],
    readBy: { reason: onlyWhole },
  },
  who: running,
  from: openStages,
  to: 'same',
  guards: [],
  decide,
  events: {
    'put-off': {
      fold: (c, { obligation, until, reason, since }, at) => ({
        nudging: {
          ...c.nudging,
          [obligation]: {
            ...(c.nudging[obligation] ?? { since: since ?? at, steps: [] }),
            postponed: { until, reason, since: since ?? at },
          },
        },
      }),
      words: ({ until }, say) => `put off nudges until ${say.when(until)}`,
      typed: ({ reason }) => ({ Why: reason }),
    },
  },
};
