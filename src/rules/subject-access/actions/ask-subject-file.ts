import { onlyWhole } from '../../record/readers.ts';
import { removalOf } from '../../retention/state.ts';
import type { Action } from '../../rows/action.ts';
import { everyStage } from '../../stages.ts';
import { nothingOpen, stopsRemoval } from '../requests.ts';
import { dayTrouble, type SubjectSaid, subjectFolds } from '../said.ts';

type Input = SubjectSaid['subject-file-asked'];
interface SubjectFileAsked extends Input {
  readonly type: 'subject-file-asked';
}

export const askSubjectFile: Action<Input, SubjectFileAsked> = {
  source: 'A-47',
  label: 'Record a request to see this file',
  afterwards: true,
  form: {
    title: 'Record a request to see this file',
    send: 'Record it',
    readBy: { reason: onlyWhole },
    says: [
      'Use it when the young person, or somebody who may ask for them, asks for what is kept about them. It has to be answered within one month.',
      'Pathway gives the file to nobody: you or somebody in your office makes it on the server, people look through it, and they decide what is released.',
      'Nobody can remove the record while the request waits. If somebody has asked for it to be removed, that stops.',
    ],
  },
  who: ['service-lead'],
  from: everyStage,
  to: 'same',
  guards: [nothingOpen],
  decide: (c, { requestedOn, reason }, by) =>
    dayTrouble['subject-file-asked'](c, { requestedOn, reason }, by) ?? [
      { type: 'subject-file-asked', requestedOn, reason },
      ...(removalOf(c) === undefined ? [] : [stopsRemoval]),
    ],
  events: {
    'subject-file-asked': {
      fold: subjectFolds['subject-file-asked'],
      words: ({ requestedOn }, say) => `recorded a request to see this file, received on ${say.day(requestedOn)}`,
      typed: ({ reason }) => ({ 'Who asked, and for what': reason }),
    },
  },
};
