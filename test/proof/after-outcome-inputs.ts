/** What people tell of the panel, safety plans and what was found out: each kind that leads another way. */
import type { CommandInputs } from '../../src/rules/commands.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { voiceIds } from '../../src/rules/record/voices.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { openSafetyPlans } from '../../src/rules/safety/plans.ts';

/** As `inputs.ts` marks it. */
const text = 'MARKER';

const inDays = ({ calendar, now }: DecisionContext, days: number): string =>
  calendar.localDate(
    Temporal.Instant.from(now)
      .add({ hours: 24 * days })
      .toString(),
  );

type AfterOutcome =
  | 'record-panel'
  | 'record-found-out'
  | 'record-safety-plan'
  | 'review-safety-plan'
  | 'end-safety-plan'
  | 'record-voice';

export const afterOutcomeInputs: {
  readonly [A in AfterOutcome]: (c: Case, by: DecisionContext) => readonly CommandInputs[A][];
} = {
  'record-panel': (_c, by) => [
    { answer: 'told', on: inDays(by, 0), to: text, how: text },
    { answer: 'not-yet', because: text },
    { answer: 'not-shared', because: text },
  ],
  'record-found-out': () =>
    (['in-education', 'not-in-education', 'protection-not-needed'] as const).map((finding) => ({
      finding,
      said: text,
    })),
  'record-safety-plan': (_c, by) => [
    { place: text, owner: 'northfield-academy', planned: text, on: inDays(by, 0), review: inDays(by, 30) },
  ],
  'review-safety-plan': (c, by) =>
    openSafetyPlans(c).flatMap(({ number }) => [
      { number, right: 'yes' as const, next: inDays(by, 30) },
      { number, right: 'changed' as const, planned: text, next: inDays(by, 30) },
    ]),
  'record-voice': () =>
    voiceIds.flatMap((of) => [
      { of, answer: 'not-possible' as const, how: text },
      { of, answer: 'yes' as const, how: text, words: text, officerAgreed: 'no' as const, officerSaid: text },
    ]),
  'end-safety-plan': (c) => openSafetyPlans(c).map(({ number }) => ({ number, reason: text })),
};
