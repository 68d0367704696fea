/** The request for the file of a young person that is not answered yet, and by which day it is to be. */
import type { LocalDate } from '../base/vocabulary.ts';
import type { SubjectAccessFacts, SubjectRequest } from '../record/subject-access.ts';
import type { Guard } from '../rows/guard.ts';

export const openRequest = ({ subjectRequests = [] }: SubjectAccessFacts): SubjectRequest | undefined =>
  subjectRequests.findLast(({ answered }) => answered === undefined);

/** The pause that has not ended: whoever asked is waited for. */
export const openPause = ({ pauses }: SubjectRequest) => pauses.findLast(({ until }) => until === undefined);

const day = (text: LocalDate) => Temporal.PlainDate.from(text);

/** One month from the day it was received (UK GDPR, article 12A), and as many days more as it was paused. */
export function answerBy({ requestedOn, pauses }: SubjectRequest): LocalDate {
  const days = pauses.reduce(
    (sum, { from, until }) =>
      until === undefined ? sum : sum + day(from).until(day(until), { largestUnit: 'days' }).days,
    0,
  );
  return day(requestedOn).add({ months: 1 }).add({ days }).toString();
}

/** The case with its newest request changed. */
export function changedRequest(
  { subjectRequests = [] }: SubjectAccessFacts,
  change: (request: SubjectRequest) => SubjectRequest,
): SubjectAccessFacts {
  return { subjectRequests: subjectRequests.map((one, n) => (n === subjectRequests.length - 1 ? change(one) : one)) };
}

export const nothingOpen: Guard = {
  source: 'A-47',
  holds: (c) => openRequest(c) === undefined,
  otherwise: 'Somebody has asked for this file already, and that is not answered yet. Answer it first.',
  hides: true,
};
export const isOpen: Guard = {
  source: 'A-47',
  holds: (c) => openRequest(c) !== undefined,
  otherwise: 'Nobody is waiting for the file of this young person. First record who asked for it.',
  hides: true,
};
export const isPaused: Guard = {
  source: 'A-47',
  holds: (c) => {
    const request = openRequest(c);
    return request !== undefined && openPause(request) !== undefined;
  },
  otherwise: 'The month is not paused.',
  hides: true,
};
export const isRunning: Guard = {
  source: 'A-47',
  holds: (c) => {
    const request = openRequest(c);
    return request !== undefined && openPause(request) === undefined;
  },
  otherwise: 'The month is paused already, or nobody is waiting for the file.',
  hides: true,
};
