import type { LocalDate } from '../../base/vocabulary.ts';
import { onlyWhole } from '../../record/readers.ts';
import type { Action, Reason } from '../../rows/action.ts';
import { refusal } from '../../rows/refusals.ts';
import { everyStage } from '../../stages.ts';
import { nothingOpen } from '../requests.ts';

interface Input extends Reason {
  readonly requestedOn: LocalDate;
}
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
    ],
  },
  who: ['service-lead'],
  from: everyStage,
  to: 'same',
  guards: [nothingOpen],
  decide: (_c, { requestedOn, reason }, { calendar, now }) =>
    requestedOn > calendar.localDate(now)
      ? refusal(
          'invalid',
          'That day has not come yet. Give the day on which the request was received.',
          'A-47',
          'requestedOn',
        )
      : [{ type: 'subject-file-asked', requestedOn, reason }],
  events: {
    'subject-file-asked': {
      fold: ({ subjectRequests = [] }, { requestedOn, reason }, at, by) => ({
        subjectRequests: [
          ...subjectRequests,
          { number: subjectRequests.length + 1, requestedOn, reason, at, by, pauses: [] },
        ],
      }),
      words: ({ requestedOn }, say) => `recorded a request to see this file, received on ${say.day(requestedOn)}`,
      typed: ({ reason }) => ({ 'Who asked, and for what': reason }),
    },
  },
};
