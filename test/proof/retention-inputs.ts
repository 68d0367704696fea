/** What people give the actions about keeping a record, and where the walk tries them: in one kind of closed case is enough. */
import type { CommandInputs } from '../../src/rules/commands.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { holdOn, removalOf } from '../../src/rules/retention/state.ts';

const reason = 'MARKER';
const isTried = (c: Case): boolean =>
  c.stage === 'closed' && c.decision?.appropriate === false && c.meetings.length === 0 && c.sentElsewhere === undefined;
const inOne =
  <Input>(...inputs: readonly Input[]) =>
  (c: Case): readonly Input[] =>
    isTried(c) ? inputs : [];

/** What of it tells one place from another. */
export function keepingOf(c: Case): unknown {
  const removal = removalOf(c);
  return isTried(c) && [holdOn(c) !== undefined, removal && (removal.confirmed === undefined ? 'asked' : 'confirmed')];
}

export const retentionInputs = {
  keep: inOne({ reason }),
  'lift-hold': inOne({ reason }),
  // Until when it is kept asks for nothing.
  'keep-until': inOne({ until: '2040-01-01', reason }),
  'ask-removal': inOne<CommandInputs['ask-removal']>({ because: 'date-reached', reason }),
  'confirm-removal': inOne<CommandInputs['confirm-removal']>({ because: 'schedule-checked' }),
  'stop-removal': inOne({ reason }),
} as const;
