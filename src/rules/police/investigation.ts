/** A police investigation that goes on, and what people are told of it (CJ-07, A-21). */

import { localTimes } from '../base/local-time.ts';
import type { Instant } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import { decisions } from './decisions.ts';

/** The police still investigate, as far as it was recorded. */
export const isInvestigated = ({ investigation }: Pick<Case, 'investigation'>): boolean =>
  investigation !== undefined && investigation.until === undefined;

/** The newest decision is one that criminal proceedings follow. */
export const isProsecuted = ({ policeDecisions }: Pick<Case, 'policeDecisions'>): boolean => {
  const last = policeDecisions?.at(-1);
  return last !== undefined && decisions[last.decision].isProsecuted === true;
};

/**
 * Since when the officer in charge is to be asked: from the beginning, from when youth justice were told, or since the
 * day until which they said to wait.
 */
export function toAskSince({
  investigation,
  mash,
  receivedAt,
}: Pick<Case, 'investigation' | 'mash' | 'receivedAt'>): Instant {
  const until = investigation?.answer?.until;
  if (until !== undefined) return localTimes.instantAt(until, '00:00');
  return mash?.told?.at ?? investigation?.since ?? receivedAt;
}

/** When they agreed; undefined while they have not. */
export const agreedAt = ({ investigation }: Pick<Case, 'investigation'>): Instant | undefined =>
  investigation?.answer?.answer === 'agreed' ? investigation.answer.at : undefined;

/** The officer in charge, as it was said with the investigation; else with the newest decision that names one. */
export const officerNamed = ({
  investigation,
  policeDecisions = [],
}: Pick<Case, 'investigation' | 'policeDecisions'>): string | undefined =>
  investigation?.officer ?? policeDecisions.findLast(({ officer }) => officer !== undefined)?.officer;
