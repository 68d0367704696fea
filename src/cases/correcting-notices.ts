/** Which notices are owed where a fact was put right: whoever manages the case hears of it, and who was told a day of another. */
import { isMeetingAwaited, meetingClock } from '../rules/clocks.ts';
import type { EventOf } from '../rules/events.ts';
import { asNotTold } from '../rules/police/not-told.ts';
import { toldAsReferrer } from '../rules/record/access.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import type { NoticeContent } from './notice.ts';
import { toManaging } from './own-words-notices.ts';

type By = DecisionContext & { readonly before?: Case | undefined };

/** The last day for a meeting as those who told of the concern know it: not that of the police. */
function dayTold(c: Case, by: DecisionContext): string | undefined {
  const told = asNotTold(c);
  const due = meetingClock(told, by);
  return isMeetingAwaited(told) && due.known ? due.due : undefined;
}

export const correctingNotices = {
  corrected: (_event: EventOf<'corrected'>, after: Case, by: By): readonly NoticeContent[] => {
    const { before } = by;
    const [was, is] = [before && dayTold(before, by), dayTold(after, by)];
    const others = was === undefined || is === undefined || was === is ? [] : toldAsReferrer(after, by.roster);
    return [
      ...toManaging('corrected', after, by, after.corrections?.at(-1)?.by.id),
      ...others.map((person): NoticeContent => ({ kind: 'tell', person, words: 'day-corrected' })),
    ];
  },
};
