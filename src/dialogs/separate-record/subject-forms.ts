/** Forms about a request to see a separate record. */
import { formTitles } from '../../cards/separate-record/titles.ts';
import type { RecordCommand } from '../../rules/separate-record/decide.ts';
import type { subjectFormIds } from '../../rules/separate-record/decide-subject.ts';
import { reasonField, today } from '../cases/forms/shape.ts';
import { dayAsked } from '../cases/forms/subject-access.ts';
import { readBy } from '../form/index.ts';
import type { RecordForm, RecordLook } from './forms.ts';

const asking = (look: RecordLook) =>
  [
    dayAsked('requestedOn', 'Day on which the request was received'),
    reasonField(look, 'Who asked, and for what'),
  ] as const;
const pausing = (look: RecordLook) =>
  [dayAsked('from', 'Day on which you asked them'), reasonField(look, 'What you asked, and why')] as const;
const goingOn = () => [dayAsked('until', 'Day on which you had the answer')] as const;
const answering = (look: RecordLook) =>
  [dayAsked('on', 'Day on which it was answered'), reasonField(look, 'What was released, and who decided it')] as const;

export const subjectForms: Readonly<Record<(typeof subjectFormIds)[number], RecordForm>> = {
  'ask-subject-file': {
    title: formTitles['ask-subject-file'],
    send: 'Record it',
    done: 'You recorded the request. The record says by which day it must be answered, and how the file is made.',
    paragraphs: () => [
      'Use it when this child, or somebody who may ask for them, asks for what is kept about them. It has to be answered within one month.',
      'Pathway gives the file to nobody: somebody makes it on the server in your name, people look through it, and they decide what is released. Nothing of the case is in it.',
      'Nobody can remove the record while the request waits. If somebody has asked for it to be removed, that stops.',
    ],
    fields: asking,
    read: readBy(asking, today, (values): RecordCommand => ({ does: 'ask-subject-file', ...values })),
  },
  'pause-subject-file': {
    title: formTitles['pause-subject-file'],
    send: 'Pause it',
    done: 'You paused the month.',
    paragraphs: () => [
      'The month may be paused while you ask who somebody is, or what they want to see. Carry on as soon as they have answered.',
    ],
    fields: pausing,
    read: readBy(pausing, today, (values): RecordCommand => ({ does: 'pause-subject-file', ...values })),
  },
  'go-on-with-subject-file': {
    title: formTitles['go-on-with-subject-file'],
    send: 'Carry on',
    done: 'The month goes on.',
    paragraphs: () => ['Give the day on which you had the answer. The month is longer by the days between.'],
    fields: goingOn,
    read: readBy(goingOn, today, (values): RecordCommand => ({ does: 'go-on-with-subject-file', ...values })),
  },
  'answer-subject-file': {
    title: formTitles['answer-subject-file'],
    send: 'Record it',
    done: 'You recorded that the request is answered.',
    paragraphs: () => ['Delete every copy of the file that nobody needs.'],
    fields: answering,
    read: readBy(answering, today, (values): RecordCommand => ({ does: 'answer-subject-file', ...values })),
  },
};
