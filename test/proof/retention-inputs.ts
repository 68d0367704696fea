/** What people give the actions about keeping a record, and where the walk tries them: in one kind of closed case is enough. */
import type { ActionId } from '../../src/rules/actions.ts';
import type { CommandInputs } from '../../src/rules/commands.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { holdOn, removalOf } from '../../src/rules/retention/state.ts';

const reason = 'MARKER';
const isTried = (c: Case): boolean =>
  c.stage === 'closed' && c.decision?.appropriate === false && c.meetings.length === 0 && c.sentElsewhere === undefined;
/** What of it tells one place from another. */
export function keepingOf(c: Case): unknown {
  const removal = removalOf(c);
  return isTried(c) && [holdOn(c) !== undefined, removal && (removal.confirmed === undefined ? 'asked' : 'confirmed')];
}

export const retentionInputs = {
  keep: () => [{ reason }],
  'lift-hold': () => [{ reason }],
  // Until when it is kept asks for nothing.
  'keep-until': () => [{ until: '2040-01-01', reason }],
  'ask-removal': (): readonly CommandInputs['ask-removal'][] => [{ because: 'date-reached', reason }],
  'confirm-removal': (): readonly CommandInputs['confirm-removal'][] => [{ because: 'schedule-checked' }],
  'stop-removal': () => [{ reason }],
} as const;

/** Whether the walk tries it on another case. */
export const isKeepingLeftOut = (c: Case, action: ActionId): boolean =>
  Object.hasOwn(retentionInputs, action) && !isTried(c);
