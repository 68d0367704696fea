/** What people do with an AIM assessment once its pair is named: each kind that leads another way. */
import { informationAwaited } from '../../src/rules/aim/information.ts';
import { shareable } from '../../src/rules/aim/sharing.ts';
import type { CommandInputs } from '../../src/rules/commands.ts';
import type { Case } from '../../src/rules/record/case.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { allCovered } from '../support/usual-aim.ts';

/** As `inputs.ts` marks it. */
const text = 'MARKER';
type By = DecisionContext;
const today = ({ calendar, now }: By): string => calendar.localDate(now);
const inDays = (by: By, days: number): string =>
  today({
    ...by,
    now: Temporal.Instant.from(by.now)
      .add({ hours: 24 * days })
      .toString(),
  });
const officer = { officerAgreed: 'no', officerSaid: text } as const;

type Inputs<A extends keyof CommandInputs> = (c: Case, by: By) => readonly CommandInputs[A][];
type OfAim =
  | 'record-consent'
  | 'go-on-without'
  | 'request-information'
  | 'answer-information'
  | 'record-interview'
  | 'complete-aim'
  | 'share-aim'
  | 'change-aim';

export const aimInputs: { readonly [A in OfAim]: Inputs<A> } = {
  'record-consent': (_c, by) =>
    (['young-person', 'parents'] as const).flatMap((of) =>
      (['given', 'refused'] as const).map((answer) => ({ of, answer, on: today(by), how: text, ...officer })),
    ),
  'go-on-without': (_c, by) => [
    { decision: 'best-available', reason: text },
    { decision: 'ask-again', askAgainOn: inDays(by, 10), reason: text },
    { decision: 'stop', reason: text },
  ],
  'request-information': () => [{ team: 'health', what: text }],
  'answer-information': (c) => informationAwaited(c).map(({ number }) => ({ number, note: text })),
  'record-interview': (_c, by) => [
    { withWhom: text, on: today(by), building: 'yes', planned: text, officerAgreed: 'yes', officerSaid: text },
  ],
  'complete-aim': (_c, by) => [
    { on: today(by), keptAt: text, covers: allCovered, lateReason: text, lateCode: 'staffing' },
  ],
  'share-aim': (c, by) => {
    const [first] = shareable(c.aims?.at(-1) ?? { recipients: [] });
    return first === undefined
      ? []
      : [
          { recipient: first.key, was: 'shared', on: today(by), how: text, ...officer },
          { recipient: first.key, was: 'not-shared', how: text },
        ];
  },
  'change-aim': (_c, by) => [
    { day: inDays(by, 40), agreedWith: text, reason: text },
    { recipients: ['parents'], other: text, reason: text },
    { stop: 'yes', reason: text },
  ],
};
