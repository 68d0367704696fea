/** A request to see the file of a young person is answered within one month (A-47; UK GDPR, article 12A). */
import type { ObligationRow } from '../rows/obligation.ts';
import { answerBy, openPause } from './requests.ts';

export const subjectAccessObligations: readonly ObligationRow[] = [
  {
    id: 'answer-subject-file',
    source: 'A-47',
    title: 'Answer the request to see this file',
    inChannel: 'Answer a request',
    owner: 'service-lead',
    within: 'agreed',
    from: 'since',
    asked: 'the request was recorded',
    shownTo: ['whole', 'standing'],
    metBy: ['answer-subject-file'],
    goesOnClosed: true,
    on: ({ subjectRequests = [] }) =>
      subjectRequests.map((request) => ({
        key: String(request.number),
        since: request.at,
        metAt: request.answered?.at,
        dueOn: answerBy(request),
        ...(request.answered === undefined && openPause(request) !== undefined
          ? { waitsFor: 'the person who asked, to say who they are or what they want to see' }
          : {}),
      })),
  },
];
