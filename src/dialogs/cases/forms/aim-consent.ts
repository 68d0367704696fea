/** Forms of consent to an AIM assessment and of going on without it (AM-01, AM-06, CJ-19, CJ-20, A-13). */
import { wentOnWords } from '../../../rules/aim/actions/go-on-without.ts';
import { aimWithPart } from '../../../rules/aim/assessment.ts';
import { consentWords, giverNames, isRefusal, withoutConsent } from '../../../rules/aim/consent.ts';
import { leading } from '../../../rules/aim/who.ts';
import { choicesOf, longText, needed } from './fields.ts';
import { officerAgreedFields } from './officer-agreed.ts';
import { actionForm, type FormView, reasonField, today } from './shape.ts';

const answers = choicesOf(consentWords);
const isTheLead = ({ roles }: FormView): boolean => roles.some((role) => leading.includes(role));

/** Others record what they were told: that it was refused or taken back, and nothing else. */
export const recordConsent = actionForm('record-consent')({
  paragraphs: (look) =>
    isTheLead(look)
      ? []
      : [
          'You record what you were told. The lead and the team manager will hear of it at once. Only the lead asks for consent.',
        ],
  fields: (look) => [
    { kind: 'choice', id: 'of', label: 'Whose consent', required: true, choices: choicesOf(giverNames) },
    {
      kind: 'choice',
      id: 'answer',
      label: 'What was answered',
      required: true,
      choices: isTheLead(look) ? answers : answers.filter(({ value }) => isRefusal(value)),
    },
    { kind: 'date', id: 'on', label: 'On which day', required: true, not: 'future', near: true },
    { ...longText(look, 'how', 'How it was asked or said, or why it was not asked'), ...needed },
    ...(isTheLead(look) ? officerAgreedFields(look) : ([] as const)),
  ],
  raw: (look) => {
    const [only, ...more] = withoutConsent(aimWithPart(look.case) ?? { consents: [] });
    return { on: today(look), ...(only === undefined || more.length > 0 ? {} : { of: only }) };
  },
  input: (values) => values,
});

export const goOnWithout = actionForm('go-on-without')({
  fields: (look) => [
    { kind: 'choice', id: 'decision', label: 'How it goes on', required: true, choices: choicesOf(wentOnWords) },
    { kind: 'date', id: 'askAgainOn', label: 'If it will be asked again: on which day', not: 'past', near: true },
    reasonField(look, 'Why'),
  ],
  input: (values) => values,
});
