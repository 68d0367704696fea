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

/** A record that somebody asked to see is not taken away before they have had their answer. */
export const stopsRemoval = {
  type: 'removal-stopped',
  reason: 'Somebody asked to see the file.',
} as const;

/** How a request stands: what can be done about it goes by that, and why not. */
export const requestStates = {
  nothingOpen: {
    holds: (c) => openRequest(c) === undefined,
    otherwise: 'Somebody has asked for this file already, and that is not answered yet. Answer it first.',
  },
  isOpen: {
    holds: (c) => openRequest(c) !== undefined,
    otherwise: 'Nobody is waiting for this file. First record who asked for it.',
  },
  isPaused: {
    holds: (c) => {
      const request = openRequest(c);
      return request !== undefined && openPause(request) !== undefined;
    },
    otherwise: 'The month is not paused.',
  },
  isRunning: {
    holds: (c) => {
      const request = openRequest(c);
      return request !== undefined && openPause(request) === undefined;
    },
    otherwise: 'The month is paused already, or nobody is waiting for the file.',
  },
} as const satisfies Record<string, { readonly holds: (c: SubjectAccessFacts) => boolean; readonly otherwise: string }>;

const guard = (state: keyof typeof requestStates): Guard => ({ source: 'A-47', ...requestStates[state], hides: true });
export const nothingOpen = guard('nothingOpen');
export const isOpen = guard('isOpen');
export const isPaused = guard('isPaused');
export const isRunning = guard('isRunning');

/** Of a record that is to be removed. */
export const nobodyWaits: Guard = {
  source: 'A-47',
  holds: requestStates.nothingOpen.holds,
  otherwise:
    'Somebody has asked to see this file, and that is not answered yet. Answer it before the record is removed.',
};
