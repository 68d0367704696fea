/** What happens next to a notification, and by when, for whoever entered it (CJ-09, CJ-10, SC-06). */
import { clockOf, countingClock, meetingClock } from '../../rules/clocks.ts';
import { obligationsOf } from '../../rules/engine/agenda.ts';
import { isKnownToYouthJustice, isSentByAnother, isToBeSent } from '../../rules/police/mash.ts';
import type { Case } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { isCarriedOn } from '../../rules/stages.ts';
import { whatFirstContactDecide } from '../concern/next-steps.ts';

const byYou =
  'Send the safeguarding referral to MASH on your own form today, then open the case here and record the day.';
const byTheOfficer =
  'Ask the officer in charge today to send the safeguarding referral to MASH. When MASH have it, open the case here and record the day.';

/** While MASH have it to screen, or will (CJ-05, CJ-08, A-07). */
function screening(c: Case, by: DecisionContext): readonly string[] {
  const clock = meetingClock(c, by);
  return [
    ...(isToBeSent(c)
      ? [
          `${isSentByAnother(c) ? byTheOfficer : byYou} The ten working days count from today until you have recorded it.`,
        ]
      : []),
    `MASH will screen it. If they find it eligible, ${isSentByAnother(c) ? 'we will tell the CDYJS team managers, and you,' : 'CDYJS will be told, and we will tell you'} here.`,
    clock.known
      ? `The latest day for a Risk Management Meeting, if MASH find it eligible, is ${by.calendar.sayDate(clock.due)}.`
      : clock.why,
  ];
}

function meeting(c: Case, by: DecisionContext): readonly string[] {
  if (!isKnownToYouthJustice(c)) return screening(c, by);
  const clock = meetingClock(c, by);
  const { sayDate, localDate } = by.calendar;
  const [from, today] = [localDate(countingClock(c).started), localDate(by.now)];
  return clock.known
    ? [
        `The latest day for a Risk Management Meeting is ${sayDate(clock.due)}, ${clockOf(c).span} from ${from === today ? 'today' : sayDate(from)}.`,
      ]
    : [clock.why];
}

export function nextAfterNotification(c: Case, by: DecisionContext): readonly string[] {
  const duties = obligationsOf(c, by).flatMap(({ row, due }) => {
    return row.toldToReferrer?.(due.known ? ` by ${by.calendar.sayDate(due.due)}` : '') ?? [];
  });
  if (isKnownToYouthJustice(c) && !isCarriedOn(c)) return [...duties, whatFirstContactDecide];
  return [...meeting(c, by), ...duties];
}
