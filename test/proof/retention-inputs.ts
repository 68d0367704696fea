/** What people give the actions about keeping a record, and where the walk tries them: in one kind of closed case is enough. */
import type { ActionId } from '../../src/rules/actions.ts';
import type { CommandInputs } from '../../src/rules/commands.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { holdOn, removalOf } from '../../src/rules/retention/state.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { openPause, openRequest } from '../../src/rules/subject-access/requests.ts';

const reason = 'MARKER';
const localDay = ({ calendar, now }: DecisionContext) => calendar.localDate(now);
const isTried = (c: Case): boolean =>
  c.stage === 'closed' && c.decision?.appropriate === false && c.meetings.length === 0 && c.sentElsewhere === undefined;
/** What of it tells one place from another. */
export function keepingOf(c: Case): unknown {
  const removal = removalOf(c);
  const request = openRequest(c);
  return (
    isTried(c) && [
      holdOn(c) !== undefined,
      removal && (removal.confirmed === undefined ? 'asked' : 'confirmed'),
      request && (openPause(request) === undefined ? 'asked' : 'paused'),
    ]
  );
}

export const retentionInputs = {
  keep: () => [{ reason }],
  'lift-hold': () => [{ reason }],
  // Until when it is kept asks for nothing.
  'keep-until': () => [{ until: '2040-01-01', reason }],
  'ask-removal': (): readonly CommandInputs['ask-removal'][] => [{ because: 'date-reached', reason }],
  'confirm-removal': (): readonly CommandInputs['confirm-removal'][] => [{ because: 'schedule-checked' }],
  'stop-removal': () => [{ reason }],
  'ask-subject-file': (_c: Case, by: DecisionContext) => [{ requestedOn: localDay(by), reason }],
  'pause-subject-file': (_c: Case, by: DecisionContext) => [{ from: localDay(by), reason }],
  'go-on-with-subject-file': (_c: Case, by: DecisionContext) => [{ until: localDay(by) }],
  'take-subject-file': () => [{ reason, forWhom: reason }],
  'answer-subject-file': (_c: Case, by: DecisionContext) => [{ on: localDay(by), reason }],
} as const;

/** A case that was opened again meanwhile still owes the answer. */
const isOwed = (c: Case, action: ActionId): boolean => action === 'answer-subject-file' && openRequest(c) !== undefined;

/** Whether the walk tries it on another case. */
export const isKeepingLeftOut = (c: Case, action: ActionId): boolean =>
  Object.hasOwn(retentionInputs, action) && !isTried(c) && !isOwed(c, action);
