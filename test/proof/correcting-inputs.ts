/** What people put right: a fact of each kind, and one that moves the clock. */
import type { CommandInputs } from '../../src/rules/commands.ts';
import { facts } from '../../src/rules/correcting/facts.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { correctionsOf } from '../../src/rules/record/corrections.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';

/** As `inputs.ts` marks it. */
const text = 'MARKER';
type Inputs<A extends 'correct' | 'add-note'> = (c: Case, by: DecisionContext) => readonly CommandInputs[A][];

const dayBefore = (on: string): string => Temporal.PlainDate.from(on).subtract({ days: 1 }).toString();

/** Each once: what was put right is put right again in the rules' own tests, and the walk comes to no end by it. */
const once = (c: Case, fact: CommandInputs['correct']['fact'], is: string): readonly CommandInputs['correct'][] =>
  facts[fact].isThere(c) && correctionsOf(c, fact, facts[fact].about?.(c)).length === 0
    ? [{ fact, is, why: text, lateCode: 'other', lateReason: text }]
    : [];

export const correctingInputs: { readonly [A in 'correct' | 'add-note']: Inputs<A> } = {
  correct: (c) => [
    ...once(c, 'school', text),
    ...once(c, 'in-education', facts['in-education'].read(c) === 'yes' ? 'no' : 'yes'),
    ...once(c, 'received-on', dayBefore(facts['received-on'].read(c) ?? '2026-11-02')),
    ...once(c, 'held-on', dayBefore(facts['held-on'].read(c) ?? '2026-11-02')),
  ],
  'add-note': () => [{ reason: text }],
};
