/** What a verdict of the rules came to. */
import type { Verdict } from '../../src/rules/rows/context.ts';

/** The events of what was allowed. Throws what the refusal says, where it was refused. */
export function eventsOf(verdict: Verdict) {
  if (!verdict.ok) throw new Error(verdict.refusal.says);
  return verdict.change.events.map(({ event }) => event);
}

/** Why it was refused; undefined where it was allowed. */
export function refusalOf(verdict: Verdict) {
  return verdict.ok ? undefined : verdict.refusal;
}
