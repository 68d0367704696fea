/** Forms about how long a separate record is kept, and about taking it away. */
import { formTitles } from '../../cards/separate-record/titles.ts';
import type { RecordCommand } from '../../rules/separate-record/decide.ts';
import type { KeepingCommandId } from '../../rules/separate-record/decide-keeping.ts';
import { asKept } from '../../rules/separate-record/keeping.ts';
import {
  keptUntil,
  requestChosen,
  requestToConfirm,
  whatWasLookedAt,
  whyRemovable,
} from '../cases/forms/retention-fields.ts';
import { reasonField, today } from '../cases/forms/shape.ts';
import { readBy } from '../form/index.ts';
import type { RecordForm, RecordLook } from './forms.ts';

const until = (look: RecordLook) => [keptUntil, reasonField(look, 'Why')] as const;
const asking = (look: RecordLook) => [whyRemovable, reasonField(look, 'Why, in your words')] as const;
const kept = ({ record }: RecordLook) => record && asKept(record);
const confirming = (look: RecordLook) => [requestToConfirm(kept(look), look.by), whatWasLookedAt] as const;

/** A form that asks only why. */
function onlyWhy(
  does: 'set-hold' | 'lift-hold' | 'stop-removal',
  row: Pick<RecordForm, 'title' | 'send' | 'done'> & { readonly says: string },
): RecordForm {
  const fields = (look: RecordLook) => [reasonField(look, 'Why')] as const;
  const { says, ...words } = row;
  return {
    ...words,
    paragraphs: () => [says],
    fields,
    read: readBy(fields, today, ({ reason }): RecordCommand => ({ does, reason })),
  };
}

export const keepingForms: Readonly<Record<KeepingCommandId, RecordForm>> = {
  'keep-until': {
    title: formTitles['keep-until'],
    send: 'Keep it until then',
    done: 'You decided until when it is kept.',
    paragraphs: () => [
      'From that day on Pathway will ask the service lead again. Pathway never removes anything by itself.',
    ],
    fields: until,
    read: readBy(until, today, (values): RecordCommand => ({ does: 'keep-until', ...values })),
  },
  'set-hold': onlyWhy('set-hold', {
    title: formTitles['set-hold'],
    send: 'Put the hold on it',
    done: 'There is a hold on this record now. Nobody can remove it.',
    says: 'Nobody can remove this record while the hold is on it. If somebody has asked for it to be removed, that stops.',
  }),
  'lift-hold': onlyWhy('lift-hold', {
    title: formTitles['lift-hold'],
    send: 'Lift it',
    done: 'You lifted the hold. Nothing is removed by this.',
    says: 'The record is then kept as long as any other of its kind. Nothing is removed by this.',
  }),
  'ask-removal': {
    title: formTitles['ask-removal'],
    send: 'Ask for it',
    done: 'You asked for this record to be removed. A second person must confirm it.',
    paragraphs: () => [
      'A second person must confirm it within 5 working days, as your authority has set it: another service lead, or an administrator, who reads nothing of this record. If nobody does, nothing is removed and you will be told.',
      'Once it is confirmed, Pathway will remove what was written here, and who looked. That cannot be undone. Your name, the other name, the day and the reasons that you both choose will stay. The case is not changed by it.',
    ],
    fields: asking,
    read: readBy(asking, today, (values): RecordCommand => ({ does: 'ask-removal', ...values })),
  },
  'confirm-removal': {
    title: formTitles['confirm-removal'],
    send: 'Remove it',
    done: 'You confirmed it. Pathway will remove this record in about ten minutes. Until then you can stop it.',
    paragraphs: () => [
      'You are the second person. About ten minutes later Pathway will remove what was written here, and who looked. That cannot be undone. Both names, the day and the reasons that you both choose will stay.',
    ],
    raw: (look) => requestChosen(kept(look)),
    fields: confirming,
    read: readBy(confirming, today, (values): RecordCommand => ({ does: 'confirm-removal', ...values })),
  },
  'stop-removal': onlyWhy('stop-removal', {
    title: formTitles['stop-removal'],
    send: 'Keep the record',
    done: 'You stopped the removal. The record stays as it is.',
    says: 'The record stays as it is. Pathway will tell the service leads.',
  }),
};
