/**
 * What is kept of each thing that somebody did about a request to see a file, of a case as of a separate record, and why a
 * day that was given for it cannot be right.
 */
import type { Instant, LocalDate, PersonRef } from '../base/vocabulary.ts';
import type { SubjectAccessFacts } from '../record/subject-access.ts';
import type { Reason } from '../rows/action.ts';
import type { DecisionContext } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { changedRequest, openPause, openRequest } from './requests.ts';

/** What was said, by its event. */
export interface SubjectSaid {
  readonly 'subject-file-asked': Reason & { readonly requestedOn: LocalDate };
  readonly 'subject-file-paused': Reason & { readonly from: LocalDate };
  readonly 'subject-file-goes-on': { readonly until: LocalDate };
  readonly 'subject-file-answered': Reason & { readonly on: LocalDate };
}
export type SubjectEventType = keyof SubjectSaid;

type Each<Made, More extends readonly unknown[]> = {
  readonly [T in SubjectEventType]: (facts: SubjectAccessFacts, said: SubjectSaid[T], ...more: More) => Made;
};

export const subjectFolds: Each<SubjectAccessFacts, readonly [at: Instant, by: PersonRef]> = {
  'subject-file-asked': ({ subjectRequests = [] }, { requestedOn, reason }, at, by) => ({
    subjectRequests: [
      ...subjectRequests,
      { number: subjectRequests.length + 1, requestedOn, reason, at, by, pauses: [] },
    ],
  }),
  'subject-file-paused': (facts, { from }) =>
    changedRequest(facts, (one) => ({ ...one, pauses: [...one.pauses, { from }] })),
  'subject-file-goes-on': (facts, { until }) =>
    changedRequest(facts, (one) => ({
      ...one,
      pauses: one.pauses.map((pause) => (pause.until === undefined ? { ...pause, until } : pause)),
    })),
  'subject-file-answered': (facts, { on }, at, by) =>
    changedRequest(facts, (one) => ({ ...one, answered: { on, at, by } })),
};

const no = (field: string, says: string): Refusal => refusal('invalid', says, 'A-47', field);
const notYet = 'That day has not come yet.';

/** Undefined where the day can be right. */
export const dayTrouble: Each<Refusal | undefined, readonly [by: Pick<DecisionContext, 'calendar' | 'now'>]> = {
  'subject-file-asked': (_facts, { requestedOn }, { calendar, now }) =>
    requestedOn > calendar.localDate(now)
      ? no('requestedOn', `${notYet} Give the day on which the request was received.`)
      : undefined,
  'subject-file-paused': (facts, { from }, { calendar, now }) => {
    if (from > calendar.localDate(now)) return no('from', notYet);
    const request = openRequest(facts);
    const after = request?.pauses.at(-1)?.until ?? request?.requestedOn ?? '';
    return from < after
      ? no('from', `The month was not running then. Give ${calendar.sayDate(after)} or a later day.`)
      : undefined;
  },
  'subject-file-goes-on': (facts, { until }, { calendar, now }) => {
    if (until > calendar.localDate(now)) return no('until', notYet);
    const request = openRequest(facts);
    const from = request === undefined ? undefined : openPause(request)?.from;
    return from !== undefined && until < from
      ? no('until', `The month was paused on ${calendar.sayDate(from)}. Check the day.`)
      : undefined;
  },
  'subject-file-answered': (facts, { on }, { calendar, now }) => {
    if (on > calendar.localDate(now)) return no('on', notYet);
    const requestedOn = openRequest(facts)?.requestedOn ?? '';
    return on < requestedOn
      ? no('on', `The request was received on ${calendar.sayDate(requestedOn)}. Check the day.`)
      : undefined;
  },
};
