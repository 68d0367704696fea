/** What those who told of a concern may not learn from Pathway: that the police act on it (CJ-07). */

import { isSchool, type Roster } from '../base/vocabulary.ts';
import { clocksOf } from '../clocks.ts';
import type { Case } from '../record/case.ts';
import { type AccessLevel, type CaseRole, isShared, raising } from '../record/case-roles.ts';
import { type FactId, factIds } from '../record/corrections.ts';
import { withoutLateReason } from '../record/held.ts';
import type { MeetingOutcome } from '../record/outcome.ts';

/** Somebody of a school told of the concern. */
export const raisedAtSchool = (
  { origin, referrerTeams }: Pick<Case, 'origin' | 'referrerTeams'>,
  roster: Pick<Roster, 'team'>,
): boolean => origin.kind === 'concern' && referrerTeams.some((team) => isSchool(roster.team(team)));

/** The officer in charge said that the school which told of it, and is invited, may know that the police investigate. */
export const schoolMayKnow = ({ investigation }: Pick<Case, 'investigation'>): boolean =>
  investigation?.schoolMayKnow === 'yes';

/** Who raised it and manages it, or is an officer to whom the police's part is shown, is not kept from it. */
const knowing: readonly AccessLevel[] = ['whole', 'police'];

export const mayNotKnow = (
  c: Pick<Case, 'origin' | 'investigation'>,
  { roles, sight }: { readonly roles: readonly CaseRole[]; readonly sight: AccessLevel },
): boolean =>
  c.origin.kind === 'concern' &&
  !knowing.includes(sight) &&
  !(isShared(sight) && schoolMayKnow(c)) &&
  roles.some((role) => raising.includes(role));

/** What the agencies do not do for now says that the police investigate. */
function withoutLimits(outcome: MeetingOutcome): MeetingOutcome {
  const { considered } = outcome.cards;
  if (considered?.answers.limits === undefined) return outcome;
  const { limits: _limits, ...answers } = considered.answers;
  return { ...outcome, cards: { ...outcome.cards, considered: { ...considered, answers } } };
}
const hasLimits = ({ cards }: MeetingOutcome): boolean => cards.considered?.answers.limits !== undefined;

/** Of the others, why it was put right can say that the police act. */
const ofTheConcern: readonly FactId[] = factIds.slice(0, factIds.indexOf('interviewed-on'));

/**
 * The case as they may read it: with the days of their concern alone, no reason why a meeting is late, and no limits of
 * what agencies do. One on which nothing of that stands is itself.
 */
export function asNotTold(c: Case): Case {
  const { policeDecisions, investigation: _investigation, mash: _mash, corrections, ...rest } = c;
  const isLate = c.meetings.some(({ lateReason }) => lateReason !== undefined);
  const isLimited = c.outcomes?.some(hasLimits) === true;
  if (c.origin.kind !== 'concern' || (policeDecisions === undefined && !isLate && !isLimited)) return c;
  return {
    ...rest,
    clocks: clocksOf(c).filter(({ kind }) => kind === 'concern'),
    // It can name the police or MASH.
    meetings: c.meetings.map(withoutLateReason),
    ...(c.outcomes === undefined ? {} : { outcomes: c.outcomes.map(withoutLimits) }),
    ...(corrections === undefined
      ? {}
      : { corrections: corrections.filter(({ fact }) => ofTheConcern.includes(fact)) }),
  };
}
