/** The forms of a separate record (PR-11, A-22): few questions, and none of what happened to the child. */

import type { FieldError, Raw } from '../../cards/form/fields.ts';
import { childTitles, formTitles, safetyTitles, supportTitles } from '../../cards/separate-record/titles.ts';
import type { RecordFormId } from '../../cards/verbs/separate-record.ts';
import { type PersonRef, personRef } from '../../rules/base/vocabulary.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { onList } from '../../rules/separate-record/access.ts';
import type { RecordCommand } from '../../rules/separate-record/decide.ts';
import {
  type ChildFacts,
  ownReferralWords,
  type SafetyAnswer,
  type SafetyLook,
  type SeparateRecord,
  type SupportFacts,
  safetyAnswerWords,
} from '../../rules/separate-record/record.ts';
import { choicesOf, longText, needed, shortText } from '../cases/forms/fields.ts';
import { reasonField, today } from '../cases/forms/shape.ts';
import { type FormRow, readBy } from '../form/index.ts';
import { schoolFields, schoolsIn, settingHint } from '../schools.ts';
import { keepingForms } from './keeping-forms.ts';
import { linkForms } from './link-forms.ts';
import { subjectForms } from './subject-forms.ts';

export interface RecordLook {
  readonly by: DecisionContext;
  /** Undefined where it is being made. */
  readonly record?: SeparateRecord | undefined;
}

export interface RecordForm extends FormRow<RecordLook, RecordCommand> {
  readonly send: string;
  /** Said once it is done. */
  readonly done: string;
  readonly raw?: (look: RecordLook) => Raw;
}

const childFields = (look: RecordLook) =>
  [
    { ...shortText(look, 'name', childTitles.name), ...needed },
    { kind: 'date', id: 'birthDate', label: childTitles.birthDate, not: 'future' },
    ...schoolFields(schoolsIn(look.by.roster), childTitles.school),
    { ...shortText(look, 'setting', childTitles.setting), ...settingHint(schoolsIn(look.by.roster)) },
    {
      kind: 'choice',
      id: 'ownReferral',
      label: childTitles.ownReferral,
      required: true,
      choices: choicesOf(ownReferralWords),
    },
    shortText(look, 'ownReferralSaid', childTitles.ownReferralSaid),
  ] as const;

/** Nothing that was left empty is kept as a key without a value. */
const filled = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

const paragraphs = [
  'Record who the child is, and nothing of what happened to them. The case is told one thing: whether this child has a safeguarding referral of their own.',
];
const asWhole = (facts: object | undefined): Raw => ({ ...facts });

const make: RecordForm = {
  title: formTitles.make,
  send: 'Make the record',
  done: 'You made the record. Only you and the service lead can see it until you add another person.',
  paragraphs: () => [...paragraphs, 'You can add who supports the child, their views and their safety afterwards.'],
  fields: childFields,
  read: readBy(
    childFields,
    today,
    (values): RecordCommand => ({ does: 'save-child', saved: filled<ChildFacts>(values) }),
  ),
};

const childAgain = (look: RecordLook) => [...childFields(look), reasonField(look, 'Why this is changed')] as const;
/** Those who can look after the plan: people on the list, and the service leads. */
function owners({ record, by: { roster } }: RecordLook): readonly PersonRef[] {
  const listed = record === undefined ? [] : onList(record).map(({ person }) => person);
  return [
    ...new Map([...listed, ...roster.withJob('service-lead').map(personRef)].map((one) => [one.id, one])).values(),
  ];
}
const supportFields = (look: RecordLook) =>
  [
    {
      ...shortText(look, 'supporter', supportTitles.supporter, 'If nobody does yet, write "nobody yet".'),
      required: true,
    },
    longText(look, 'views', supportTitles.views),
    longText(look, 'parents', supportTitles.parents),
    shortText(look, 'policeContact', supportTitles.policeContact),
    longText(look, 'safety', supportTitles.safety),
    {
      kind: 'choice',
      id: 'safetyOwner',
      label: supportTitles.safetyOwner,
      compact: true,
      choices: owners(look).map(({ id, name }) => ({ value: id, title: name })),
    },
    { kind: 'date', id: 'safetyReview', label: supportTitles.safetyReview, near: true },
  ] as const;
const lookFields = (look: RecordLook) =>
  [
    {
      kind: 'choice',
      id: 'answer',
      label: safetyTitles.answer,
      required: true,
      choices: choicesOf(safetyAnswerWords),
    },
    longText(look, 'said', safetyTitles.said),
    { kind: 'date', id: 'next', label: safetyTitles.next, near: true },
  ] as const;
const missing = {
  changed: { field: 'said', says: 'Say how the plan is now.' },
  ended: { field: 'said', says: 'Say why the plan is no longer needed.' },
} as const;
function lookErrors(answer: SafetyAnswer, said?: string, next?: string): readonly FieldError[] {
  const words = answer === 'right' || said !== undefined ? [] : [missing[answer]];
  const isNextMissing = answer !== 'ended' && next === undefined;
  return [...words, ...(isNextMissing ? [{ field: 'next', says: 'Say by which day it will be looked at next.' }] : [])];
}
const giveFields = (look: RecordLook) =>
  [
    {
      ...shortText(look, 'typed', 'Which person', 'Their name as it stands in the people register, or enough of it.'),
      required: true,
    },
    reasonField(look, 'Why this person needs to see it'),
  ] as const;
const takeFields = (look: RecordLook) =>
  [
    {
      kind: 'choice',
      id: 'person',
      label: 'Which person',
      required: true,
      choices: (look.record === undefined ? [] : onList(look.record)).map(({ person }) => ({
        value: person.id,
        title: person.name,
      })),
    },
    reasonField(look, 'Why they no longer need to see it'),
  ] as const;

export const recordFormRows: Readonly<Record<RecordFormId, RecordForm>> = {
  make,
  ...keepingForms,
  ...linkForms,
  ...subjectForms,
  'save-child': {
    title: formTitles['save-child'],
    send: 'Save',
    done: 'You changed the record. What stood there is kept under "What has happened".',
    paragraphs: () => paragraphs,
    fields: childAgain,
    raw: ({ record }) => asWhole(record?.child),
    read: readBy(childAgain, today, ({ reason: why, ...values }): RecordCommand => {
      return { does: 'save-child', saved: filled<ChildFacts>(values), reason: why };
    }),
  },
  'save-support': {
    title: formTitles['save-support'],
    send: 'Save',
    done: 'You saved the card. What stood there before is kept under "What has happened".',
    paragraphs: () => [
      'Record what helps the child, and nothing of what happened to them.',
      'The person who looks after the safety plan will be reminded before the day on which it is looked at again, until that is done. The message will say that a review is due and when the record was made, and nothing of the child.',
    ],
    fields: supportFields,
    raw: ({ record }) => asWhole(record?.support && { ...record.support, safetyOwner: record.support.safetyOwner?.id }),
    read: readBy(supportFields, today, ({ safetyOwner: id, ...values }, look): RecordCommand => {
      const safetyOwner = owners(look).find((one) => one.id === id);
      return { does: 'save-support', saved: filled<SupportFacts>({ ...values, safetyOwner }) };
    }),
  },
  'look-at-safety': {
    title: formTitles['look-at-safety'],
    send: 'Record this',
    done: 'You looked at the plan. What stood there before is kept under "What has happened".',
    paragraphs: () => ["This is the plan for this child's own safety. Write nothing of what happened to them."],
    fields: lookFields,
    read: readBy(lookFields, today, ({ answer, said, next }): RecordCommand | readonly FieldError[] => {
      const errors = lookErrors(answer, said, next);
      if (errors.length > 0) return errors;
      const look = { answer, said: answer === 'right' ? undefined : said, next: answer === 'ended' ? undefined : next };
      return { does: 'look-at-safety', look: filled<SafetyLook>(look) };
    }),
  },
  'give-access': {
    title: formTitles['give-access'],
    send: 'Add this person',
    done: 'They can see this record now. Pathway told them nothing: tell them yourself.',
    paragraphs: () => [
      'They will see all of this record, and nothing of the case by that. Of a school or college you can add only the safeguarding lead, and only of the one that this child goes to.',
    ],
    fields: giveFields,
    read: readBy(giveFields, today, ({ typed, reason: why }): RecordCommand => {
      return { does: 'give-access', typed, reason: why };
    }),
  },
  'take-access': {
    title: formTitles['take-access'],
    send: 'Take them off',
    done: 'They can no longer see this record.',
    paragraphs: () => ['If you take yourself off the list, you can no longer see this record.'],
    fields: takeFields,
    read: readBy(takeFields, today, ({ person, reason: why }): RecordCommand => {
      return { does: 'take-access', person, reason: why };
    }),
  },
};
