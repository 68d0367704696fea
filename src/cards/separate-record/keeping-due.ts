/** That something is to be decided about keeping a separate record, or a request to see it is to be answered: in a chat, so it says nothing else of the record. */
import type { RecordNewsWords } from '../../cases/separate-record-work.ts';
import type { KeepingDuty } from '../../rules/separate-record/keeping.ts';
import { drawButton } from '../buttons.ts';
import type { Card } from '../card.ts';
import { messageCard } from '../message/message.ts';
import { madeWords, toRecord, type Which } from './which.ts';

const toRemovals = (): unknown =>
  drawButton({ title: 'Show the records to be removed', verb: 'removal/list', data: {} }, 'post');

const due = {
  review: {
    title: 'A separate record: decide whether it is kept',
    says: 'A separate record was kept until the day that was set for it. Decide until when it is kept, or ask for it to be removed.',
    toOthers:
      'A separate record was kept until the day that was set for it, and a service lead must decide what becomes of it. There is none in the people register, or Pathway could reach none. Add a service lead to the register.',
  },
  confirm: {
    title: 'A separate record is to be removed: a second person must confirm it',
    says: 'A service lead asked for a separate record to be removed. Confirm it, or stop it. If nobody confirms it in time, the record stays.',
    toOthers:
      'A service lead asked for a separate record to be removed. You can be the second person. If nobody confirms it in time, the record stays.',
  },
  request: {
    title: 'A separate record: answer a request to see it',
    says: 'Somebody asked to see a separate record, and has not had an answer yet. Open the record to read by which day it must be answered, and how the file is made.',
    toOthers:
      'Somebody asked to see a separate record, and a service lead must answer them. There is none in the people register, or Pathway could reach none. Add a service lead to the register.',
  },
} as const satisfies Record<KeepingDuty['about'], object>;

/** `record`: for those who see it; administrators see nothing of it. */
export function keepingDueCard(about: KeepingDuty['about'], record?: Which): Card {
  const { title, says, toOthers } = due[about];
  const others = about === 'confirm' ? [{ buttons: [toRemovals()] }] : [];
  return messageCard({
    title,
    paragraphs: record === undefined ? [toOthers] : [says, `${madeWords(record)}.`],
    sections: record === undefined ? others : [{ buttons: [toRecord(record)] }],
  });
}

const news = {
  'removal-asked': {
    title: 'Somebody asked for a separate record to be removed',
    says: 'A second person must confirm it: another service lead, or an administrator.',
  },
  'removal-confirmed': {
    title: 'A separate record will be removed',
    says: 'Two people have confirmed it. Pathway will remove it in about ten minutes. Until then a service lead can stop it.',
  },
  'removal-ended': {
    title: 'A separate record stays',
    says: 'Somebody asked for it to be removed. That was stopped, or nobody confirmed it in time.',
  },
} as const satisfies Record<RecordNewsWords, object>;

export function recordNewsCard(words: RecordNewsWords, record?: Which): Card {
  const { title, says } = news[words];
  const others = words === 'removal-asked' ? [{ buttons: [toRemovals()] }] : [];
  return messageCard({
    title,
    paragraphs: [says, ...(record === undefined ? [] : [`${madeWords(record)}.`])],
    sections: record === undefined ? others : [{ buttons: [toRecord(record)] }],
  });
}
