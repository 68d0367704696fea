/** Ladders of nudges for tests: their own, so that a council may change its ladder and no test says otherwise. */
import type { EscalationStep } from '../../src/rules/base/policy.ts';

const step = (
  name: string,
  workingDays: number,
  to: EscalationStep['to'],
  asksTeamChannel: boolean,
): EscalationStep => {
  return { name, workingDays, to, asksTeamChannel };
};

/** Before, on the day, after it, the deputy, the service lead; and that once more every fifth working day. */
export const fiveSteps: readonly EscalationStep[] = [
  step('before', -1, ['owner'], false),
  step('on the day', 0, ['owner'], true),
  step('overdue', 1, ['owner'], true),
  step('deputy', 2, ['owner', 'deputy'], false),
  step('service lead', 3, ['owner', 'deputy', 'service-lead'], false),
];

/** One step of the owner's alone, so many working days late. */
export const oneStep = (workingDays: number, repeatsEvery?: number): readonly EscalationStep[] => [
  { ...step('only', workingDays, ['owner'], true), repeatsEvery },
];
