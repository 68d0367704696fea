import { isCriminalJustice } from '../rules/police/routes.ts';
import { toldAsReferrer } from '../rules/record/access.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { isMeetingAgreed } from '../rules/stages.ts';
import type { NoticeContent } from './notice.ts';

/** That a meeting will be held, unless the referrer knows it; nothing of why (CJ-09, CJ-07). */
export function meetingAhead(
  routed: Pick<Case, 'route'>,
  after: Case,
  { before, roster }: Pick<DecisionContext, 'roster'> & { readonly before?: Case | undefined },
): readonly NoticeContent[] {
  const knows = before === undefined || before.origin.kind !== 'concern' || isMeetingAgreed(before);
  return !isCriminalJustice(routed) || knows
    ? []
    : toldAsReferrer(after, roster).map((person) => ({ kind: 'tell', person, words: 'meeting-ahead' }));
}
