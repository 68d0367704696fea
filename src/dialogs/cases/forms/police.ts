/** Forms of what the police decide, and how a case goes on afterwards: CJ-01 to CJ-07, A-12, A-21. */

import { canReopen } from '../../../rules/ending/last-days.ts';
import { raisedAtSchool } from '../../../rules/police/not-told.ts';
import { isOpen } from '../../../rules/stages.ts';
import { allegedField, decisionFields, notToSayField, officerField, receivedField } from '../../police-fields.ts';
import { talkFields, talkRaw } from './deciding.ts';
import { actionForm, type FormView, long, short, today } from './shape.ts';
import { referenceFrom } from './sibling.ts';

const opensAgain =
  'The case is closed. A caution or a charge that is recorded here opens it again, and Pathway will tell the referrer that it is open.';

const beginsAnother =
  'The case was closed too long ago to open it again. A caution or a charge that you record here begins a new case about the same young person, with their name, age and school as they stand here. Teams that are invited there will read what you enter as alleged. The two cases will be linked: only people who can see the whole of both will see that.';

const isTooLate = ({ closed }: FormView['case'], by: FormView['by']): boolean =>
  closed !== undefined && !canReopen(closed, by);

export const recordPoliceDecision = actionForm('record-police-decision')({
  paragraphs: ({ case: c, by }) => (isOpen(c) ? [] : [isTooLate(c, by) ? beginsAnother : opensAgain]),
  fields: (look) => [
    ...decisionFields,
    receivedField,
    allegedField(short(look)),
    officerField(short(look)),
    { kind: 'text', id: 'policeReference', label: 'Police reference', limit: short(look) },
    notToSayField(long(look)),
  ],
  raw: (look) => ({ receivedOn: today(look) }),
  input: (values, look) => (isTooLate(look.case, look.by) ? { ...values, newCase: referenceFrom(look) } : values),
});

/** Where a school told of the concern: those of it who are invited read what a referrer reads until the officer agrees. */
function schoolField({ case: c, by }: FormView) {
  return raisedAtSchool(c, by.roster)
    ? ([
        {
          kind: 'choice',
          id: 'schoolMayKnow',
          label: 'If the school that told of it is invited: may they know that the police investigate?',
          choices: [
            { value: 'yes', title: 'Yes' },
            { value: 'no', title: 'No' },
          ],
        },
      ] as const)
    : [];
}

export const askOfficer = actionForm('ask-officer')({
  fields: (look) => [
    {
      kind: 'choice',
      id: 'answer',
      label: 'What did the officer in charge say?',
      required: true,
      choices: [
        { value: 'agreed', title: 'Agreed, with limits' },
        { value: 'wait', title: 'Wait' },
      ],
    },
    { kind: 'text', id: 'withWhom', label: 'Who you spoke to', required: true, limit: short(look) },
    {
      kind: 'text',
      id: 'said',
      label: 'What may be said, done or asked, and what may not; or why it has to wait',
      required: true,
      long: true,
      limit: long(look),
    },
    { kind: 'date', id: 'until', label: 'If it has to wait: until which day?', not: 'past', near: true },
    ...schoolField(look),
  ],
  input: (values) => values,
});

export const continueAsConcern = actionForm('continue-as-concern')({
  fields: (look) => [
    {
      kind: 'date',
      id: 'toldOn',
      label: 'Day on which the concern was told',
      required: true,
      not: 'future',
      near: true,
    },
    ...talkFields(look),
  ],
  raw: (look) => ({ ...talkRaw(look), toldOn: today(look), withWhom: '' }),
  input: (values) => values,
});
