/** Forms about a request to see the file of a young person. */
import { actionForm, reasonField } from './shape.ts';

export const dayAsked = <const Id extends string>(id: Id, label: string) =>
  ({ kind: 'date', id, label, required: true, near: true }) as const;

export const askSubjectFile = actionForm('ask-subject-file')({
  fields: (look) => [
    dayAsked('requestedOn', 'Day on which the request was received'),
    reasonField(look, 'Who asked, and for what'),
  ],
  input: ({ requestedOn, reason }) => ({ requestedOn, reason }),
});

export const pauseSubjectFile = actionForm('pause-subject-file')({
  fields: (look) => [dayAsked('from', 'Day on which you asked them'), reasonField(look, 'What you asked, and why')],
  input: ({ from, reason }) => ({ from, reason }),
});

export const goOnWithSubjectFile = actionForm('go-on-with-subject-file')({
  fields: () => [dayAsked('until', 'Day on which you had the answer')],
  input: ({ until }) => ({ until }),
});

export const answerSubjectFile = actionForm('answer-subject-file')({
  fields: (look) => [
    dayAsked('on', 'Day on which it was answered'),
    reasonField(look, 'What was released, and who decided it'),
  ],
  input: ({ on, reason }) => ({ on, reason }),
});
