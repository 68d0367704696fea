/** What is asked about a police decision, by whichever form it is told. */
import type { Field } from '../cards/form/fields.ts';
import { decisionKinds, decisions } from '../rules/police/decisions.ts';
import { interviews } from '../rules/police/facts.ts';

const interviewKinds = Object.keys(interviews) as [keyof typeof interviews];

export const decisionFields = [
  {
    kind: 'choice',
    id: 'decision',
    label: 'What did the police decide?',
    required: true,
    choices: decisionKinds.map((value) => ({ value, title: decisions[value].title })),
  },
  { kind: 'date', id: 'decidedOn', label: 'Day of the decision', not: 'future', near: true },
  { kind: 'date', id: 'interviewedOn', label: 'Day of the first interview, if known', not: 'future', near: true },
  {
    kind: 'choice',
    id: 'how',
    label: 'How were they interviewed?',
    choices: interviewKinds.map((value) => ({ value, title: interviews[value] })),
  },
  {
    kind: 'date',
    id: 'reviewOn',
    label: 'If it is deferred: when is it looked at again?',
    near: true,
    counts: ({ decision }) => decisionKinds.some((kind) => kind === decision && decisions[kind].isDeferred),
  },
] as const satisfies readonly Field[];

export const receivedField = {
  kind: 'date',
  id: 'receivedOn',
  label: 'Day on which youth justice (CDYJS) were told',
  required: true,
  not: 'future',
  near: true,
} as const satisfies Field;

/** `limit`: the most characters. */
export const allegedField = (limit: number) =>
  ({
    kind: 'text',
    id: 'alleged',
    label: 'What is alleged, as the police record it',
    hint: 'The offence or allegation only. Do not name another child: write "another child".',
    limit,
  }) as const satisfies Field;

export const officerField = (limit: number) =>
  ({
    kind: 'text',
    id: 'officer',
    label: 'Officer in charge, and how to reach them',
    missing: 'Enter who it is and how to reach them, or "not known".',
    limit,
  }) as const satisfies Field;

export const notToSayField = (limit: number) =>
  ({
    kind: 'text',
    id: 'notToSay',
    label: 'What must not be said for now, who must not hear it, and until when',
    long: true,
    limit,
  }) as const satisfies Field;
