/** Forms of what the police send to MASH and what MASH decide: CJ-05, CJ-08, A-08. */
import { childProtectionWords } from '../../../rules/police/facts.ts';
import { choicesOf, longText, needed, notAnother, shortText } from './fields.ts';
import { actionForm, type FormView, today } from './shape.ts';

const dayField = (label: string) =>
  ({ kind: 'date', id: 'on', label, required: true, not: 'future', near: true }) as const;

const screeningFields = (look: FormView) =>
  [
    dayField('Day of the screening'),
    {
      ...longText(look, 'words', "What was decided and why, in MASH's words", notAnother),
      ...needed,
    },
    {
      kind: 'choice',
      id: 'childProtection',
      label: 'Is a strategy discussion or a child protection enquiry running for the young person?',
      required: true,
      choices: choicesOf(childProtectionWords),
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

const sentFields = (look: FormView) =>
  [
    dayField('Day on which MASH got the referral'),
    shortText(look, 'mashReference', "MASH's reference, if you have one"),
  ] as const;

export const recordMashSent = actionForm('record-mash-sent')({
  fields: sentFields,
  raw: asToday,
  input: (values) => values,
});
export const recordMashReferral = actionForm('record-mash-referral')({
  fields: sentFields,
  raw: asToday,
  input: (values) => values,
});

export const toldByMash = actionForm('told-by-mash')({
  fields: (look) => [
    dayField('Day on which MASH told you'),
    { ...longText(look, 'how', 'Who told you, and what they said'), ...needed },
  ],
  raw: asToday,
  input: (values) => values,
});
