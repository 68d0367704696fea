/** Until which day a closed case can be opened again, and until which others than those who manage it still see it. */
import { partEndedAt } from '../aim/assessment.ts';
import type { TargetName } from '../base/policy.ts';
import type { LocalDate } from '../base/vocabulary.ts';
import type { Case, Stage } from '../record/case.ts';
import type { Closing } from '../record/closing.ts';
import type { DecisionContext } from '../rows/context.ts';
import { closingCodes } from './closing-codes.ts';

type Around = Pick<DecisionContext, 'now' | 'calendar' | 'policy'>;

/** So many working days after it, its own day being day 0; past the list of bank holidays by weekdays. */
function lastDay({ at }: Pick<Closing, 'at'>, target: TargetName, { calendar, policy }: Around): LocalDate {
  const count = calendar.countWorkingDays(at, policy.targets[target]);
  return count.known ? count.due : calendar.addSendingDays(calendar.localDate(at), policy.targets[target]);
}

/** The last day on which it can be opened again; undefined where that is possible at any time. */
export function lastDayToReopen(closing: Pick<Closing, 'at' | 'code'>, by: Around): LocalDate | undefined {
  const { code } = closing;
  return code !== undefined && closingCodes[code].reopensAnyTime ? undefined : lastDay(closing, 'reopenWithin', by);
}

export function canReopen(closing: Pick<Closing, 'at' | 'code'>, by: Around): boolean {
  const day = lastDayToReopen(closing, by);
  return day === undefined || by.calendar.localDate(by.now) <= day;
}

/** Where it stands once it is opened again: where it stood, so that nothing that was still to come is lost. */
export const stageBeforeClosing = ({ closed }: Pick<Case, 'closed'>): Stage => closed?.from ?? 'with-manager';

/** Whether the two of an assessment see nothing of it any more because it is shared or stopped (CN-21). */
export function isAssessmentOver(c: Case, by: Around): boolean {
  const at = partEndedAt(c);
  return at !== undefined && by.calendar.localDate(by.now) > lastDay({ at }, 'sightAfterClosing', by);
}

/** Whether those who have a part in it only while it goes on see nothing of it any more. */
export function isSightOver({ closed }: Pick<Case, 'closed'>, by: Around): boolean {
  return closed !== undefined && by.calendar.localDate(by.now) > lastDay(closed, 'sightAfterClosing', by);
}
