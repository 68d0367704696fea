/** What people add to a concern, do not agree with, and answer: each kind that leads another way. */
import type { CommandInputs } from '../../src/rules/commands.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { toBeTold } from '../../src/rules/record/sharing.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';

/** As `inputs.ts` marks it. */
const text = 'MARKER';
const today = ({ calendar, now }: DecisionContext): string => calendar.localDate(now);
const numbers = (some: readonly { readonly number: number }[] | undefined): readonly number[] =>
  (some ?? []).map(({ number }) => number);

type Inputs<A extends keyof CommandInputs> = (c: Case, by: DecisionContext) => readonly CommandInputs[A][];

const still = (c: Case) => numbers(c.challenges).map((number) => ({ number, why: text }));
const answers = (c: Case) => numbers(c.challenges).map((number) => ({ number, done: text, told: text }));

const things = ['concern'] as const;

export const ownWordsInputs = {
  'record-sharing': (_c: Case, by: DecisionContext) => [
    { on: today(by), outside: text, what: things, reason: text, footing: 'protection', told: 'not-yet' },
    {
      on: today(by),
      outside: text,
      what: things,
      reason: text,
      footing: 'protection',
      told: 'no',
      notTold: text,
    },
  ],
  'record-told-of-sharing': (c: Case, by: DecisionContext) =>
    numbers(toBeTold(c)).flatMap((number) => [
      { number, answer: 'told', on: today(by), officerAgreed: 'yes', officerSaid: text } as const,
      { number, answer: 'will-not', because: text } as const,
    ]),
  'record-not-shared': () => [{ outside: text, what: things, reason: text }],
  'add-to-concern': (_c: Case, by: DecisionContext) => [{ text }, { text, happenedOn: today(by) }],
  'read-addition': (c: Case) => numbers(c.additions).map((number) => ({ number, follows: text })),
  challenge: () => [{ about: 'people', why: text, asks: text }],
  'challenge-for-family': () => [{ about: 'plan', why: text, asks: text, member: 'parent', through: text }],
  'still-not-agree': still,
  'family-still-not-agree': still,
  'answer-challenge': answers,
  'answer-as-service-lead': answers,
  'record-difference': (c: Case, by: DecisionContext) =>
    numbers(c.challenges).flatMap((number) =>
      (['third', 'settled'] as const).map((stage) => ({ number, stage, withWhom: text, on: today(by) })),
    ),
} as const satisfies { readonly [A in keyof CommandInputs]?: Inputs<A> };
