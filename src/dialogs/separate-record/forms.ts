/** The forms of a separate record (PR-11, A-22): few questions, and none of what happened to the child. */

import type { Raw } from '../../cards/form/fields.ts';
import { childTitles, supportTitles } from '../../cards/separate-record/titles.ts';
import type { RecordFormId } from '../../cards/verbs/separate-record.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import { onList } from '../../rules/separate-record/access.ts';
import type { RecordCommand } from '../../rules/separate-record/decide.ts';
import {
  type ChildFacts,
  ownReferralWords,
  type SeparateRecord,
  type SupportFacts,
} from '../../rules/separate-record/record.ts';
import { choicesOf, longText, needed, shortText } from '../cases/forms/fields.ts';
import { reasonField, today } from '../cases/forms/shape.ts';
import { type FormRow, readBy } from '../form/index.ts';

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
    {
      kind: 'choice',
      id: 'school',
      label: childTitles.school,
      compact: true,
      choices: look.by.roster
        .teams()
        .filter(({ agency }) => agency === 'education')
        .map(({ id, name }) => ({ value: id, title: name })),
    },
    shortText(look, 'setting', childTitles.setting, 'Only where it is not on the list above.'),
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
  'Record who the child is, and nothing of what happened to them. Pathway tells nobody of this record.',
];
const asWhole = (facts: object | undefined): Raw => ({ ...facts });

const make: RecordForm = {
  title: 'Who the child is',
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
    { kind: 'date', id: 'safetyReview', label: supportTitles.safetyReview, near: true },
  ] as const;
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
  'save-child': {
    title: 'Change who the child is',
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
    title: 'Support, views and safety',
    send: 'Save',
    done: 'You saved the card. What stood there before is kept under "What has happened".',
    paragraphs: () => paragraphs,
    fields: supportFields,
    raw: ({ record }) => asWhole(record?.support),
    read: readBy(supportFields, today, (values): RecordCommand => {
      return { does: 'save-support', saved: filled<SupportFacts>(values) };
    }),
  },
  'give-access': {
    title: 'Let another person see it',
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
    title: 'Take a person off the list',
    send: 'Take them off',
    done: 'They can no longer see this record.',
    paragraphs: () => [],
    fields: takeFields,
    read: readBy(takeFields, today, ({ person, reason: why }): RecordCommand => {
      return { does: 'take-access', person, reason: why };
    }),
  },
};
