/** What comes of a command by somebody who means what they do, however odd it is. */
import type { Command } from '../../src/rules/commands.ts';
import { decide } from '../../src/rules/engine/decide.ts';
import type { Case } from '../../src/rules/record/case.ts';
import type { ActorContext, DecisionResult } from '../../src/rules/rows/context.ts';

/** Asked about, it is confirmed. */
export function decideSurely(c: Case, command: Command, by: ActorContext): DecisionResult {
  const result = decide(c, command, by);
  const doubts = result.ok ? undefined : result.refusal.doubts;
  return doubts === undefined ? result : decide(c, { ...command, sure: doubts.map(({ id }) => id) } as Command, by);
}
