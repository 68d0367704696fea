/** Forms of what the police decide, and how a case goes on afterwards: CJ-01 to CJ-07, A-12, A-21. */
import { decisionKinds, decisions } from '../../../rules/police/decisions.ts';
import { talkFields, talkRaw } from './deciding.ts';
import { actionForm, long, short, today } from './shape.ts';

export const recordPoliceDecision = actionForm('record-police-decision')({
  fields: (look) => [
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
      choices: [
        { value: 'under-arrest', title: 'Under arrest' },
        { value: 'by-appointment', title: 'By appointment (voluntary)' },
        { value: 'not-known', title: 'Not known' },
      ],
    },
    {
      kind: 'date',
      id: 'receivedOn',
      label: 'Day on which youth justice (CDYJS) were told',
      required: true,
      not: 'future',
      near: true,
    },
    {
      kind: 'text',
      id: 'alleged',
      label: 'What is alleged, as the police record it',
      hint: 'The offence or allegation only. Do not name another child: write "another child".',
      limit: short(look),
    },
    { kind: 'text', id: 'officer', label: 'Officer in charge, and how to reach them', limit: short(look) },
    { kind: 'text', id: 'policeReference', label: 'Police reference', limit: short(look) },
    {
      kind: 'text',
      id: 'notToSay',
      label: 'What must not be said for now, who must not hear it, and until when',
      long: true,
      limit: long(look),
    },
  ],
  raw: (look) => ({ receivedOn: today(look) }),
  input: (values) => values,
});

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
