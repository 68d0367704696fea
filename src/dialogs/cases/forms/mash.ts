/** Forms of what the police send to MASH and what MASH decide: CJ-05, CJ-08, A-08. */
import { childProtectionWords, type Screening } from '../../../rules/police/facts.ts';
import { actionForm, type FormView, long, short, today } from './shape.ts';

const dayField = (label: string) =>
  ({ kind: 'date', id: 'on', label, required: true, not: 'future', near: true }) as const;

const childProtection = Object.keys(childProtectionWords) as readonly Screening['childProtection'][];

const screeningFields = (look: FormView) =>
  [
    dayField('Day of the screening'),
    {
      kind: 'text',
      id: 'words',
      label: "What was decided and why, in MASH's words",
      hint: 'Do not name another child: write "another child".',
      required: true,
      long: true,
      limit: long(look),
    },
    {
      kind: 'choice',
      id: 'childProtection',
      label: 'Is a strategy discussion or a child protection enquiry running for the young person?',
      required: true,
      choices: childProtection.map((value) => ({ value, title: childProtectionWords[value] })),
    },
  ] as const;

const asToday = (look: FormView) => ({ on: today(look) });

export const screenEligible = actionForm('screen-eligible')({
  fields: screeningFields,
  raw: asToday,
  input: (values) => values,
});
export const screenNotEligible = actionForm('screen-not-eligible')({
  fields: screeningFields,
  raw: asToday,
  input: (values) => values,
});

export const recordMashSent = actionForm('record-mash-sent')({
  fields: (look) => [
    dayField('Day on which MASH got the referral'),
    { kind: 'text', id: 'mashReference', label: "MASH's reference, if you have one", limit: short(look) },
  ],
  raw: asToday,
  input: ({ on, mashReference }) => ({ on, reference: mashReference }),
});

export const toldByMash = actionForm('told-by-mash')({
  fields: (look) => [
    dayField('Day on which MASH told you'),
    {
      kind: 'text',
      id: 'how',
      label: 'Who told you, and what they said',
      required: true,
      long: true,
      limit: long(look),
    },
  ],
  raw: asToday,
  input: (values) => values,
});
