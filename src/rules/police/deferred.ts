/**
 * Decisions of the police that were deferred to a day. A duty of those who manage the case, and no action of the
 * plan: those who came to a meeting read the whole plan, and some of them may not learn that the police act.
 */
import type { Case } from '../record/case.ts';
import type { Instance } from '../rows/obligation.ts';
import { decisions } from './decisions.ts';

/** Each is met by what the police decided next; that they go on investigating decides nothing. */
export function deferred({ policeDecisions = [] }: Pick<Case, 'policeDecisions'>): readonly Instance[] {
  const decidedAfter = (place: number) =>
    policeDecisions.slice(place + 1).find(({ decision }) => decisions[decision].goesOn === undefined);
  return policeDecisions.flatMap(({ at, reviewOn }, place) =>
    reviewOn === undefined
      ? []
      : [{ key: String(place + 1), since: at, dueOn: reviewOn, metAt: decidedAfter(place)?.at }],
  );
}
