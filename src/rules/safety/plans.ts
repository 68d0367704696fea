/** The safety plans of a case as they stand: which are open, which team looks after each, and when it is looked at (PR-12). */

import { localTimes } from '../base/local-time.ts';
import type { Instant, LocalDate, Person, PersonRef, TeamId } from '../base/vocabulary.ts';
import { nobodysSince } from '../record/by-mistake.ts';
import type { Case } from '../record/case.ts';
import type { OutcomeAnswers } from '../record/outcome.ts';
import type { SafetyPlan, SafetyReview } from '../record/safety.ts';
import { teamsRepresented } from '../record/speaking.ts';
import { isOpen } from '../stages.ts';

/** One version of a plan: until it was looked at again, or ended. */
export interface PlanVersion {
  readonly owner: TeamId;
  readonly planned: string;
  readonly since: Instant;
  /** When its team was chosen. */
  readonly chosen: Instant;
  readonly by: PersonRef;
  readonly meeting?: number | undefined;
  readonly review?: LocalDate | undefined;
  /** Looked at again, and still right as it was. */
  readonly isSame: boolean;
  readonly isFirst: boolean;
}
export interface NumberedPlan extends SafetyPlan {
  readonly number: number;
  /** The oldest first; the last one counts. */
  readonly versions: readonly PlanVersion[];
  readonly now: PlanVersion;
}

function versionAfter(last: PlanVersion, { owner, planned, next, at, by, meeting }: SafetyReview): PlanVersion {
  return {
    owner: owner ?? last.owner,
    planned: planned ?? last.planned,
    since: at,
    chosen: owner === undefined ? last.chosen : at,
    by,
    meeting,
    review: next,
    isSame: planned === undefined || planned === last.planned,
    isFirst: false,
  };
}

function numbered(plan: SafetyPlan, index: number): NumberedPlan {
  const { owner, planned, at, by, review, meeting, reviews = [] } = plan;
  const first: PlanVersion = {
    owner,
    planned,
    since: at,
    chosen: at,
    by,
    review,
    meeting,
    isSame: false,
    isFirst: true,
  };
  const versions = [first];
  let now = first;
  for (const one of reviews) {
    now = versionAfter(now, one);
    versions.push(now);
  }
  return { ...plan, number: index + 1, versions, now };
}

export const safetyPlansOf = ({ safetyPlans = [] }: Pick<Case, 'safetyPlans'>): readonly NumberedPlan[] =>
  safetyPlans.map(numbered);

export const openSafetyPlans = (c: Pick<Case, 'safetyPlans'>): readonly NumberedPlan[] =>
  safetyPlansOf(c).filter(({ ended }) => ended === undefined);

/** Those that a team looks after which has the case rightly. */
const withATeam = (c: Pick<Case, 'safetyPlans' | 'referralsOn'>): readonly NumberedPlan[] =>
  openSafetyPlans(c).filter((one) => !isNobodysPlan(c, one));

/** Whether it was given to a team that should never have had the case, and to none since. */
export const isNobodysPlan = (c: Pick<Case, 'referralsOn'>, { now, ended }: NumberedPlan): boolean =>
  ended === undefined && nobodysSince(c, now.owner, now.chosen) !== undefined;

/** The teams that look after one, as long as the case is open. */
export const teamsWithSafetyPlans = (c: Pick<Case, 'safetyPlans' | 'stage' | 'referralsOn'>): readonly TeamId[] =>
  isOpen(c) ? withATeam(c).map(({ now }) => now.owner) : [];

/** Those that somebody's own teams look after. */
export function safetyPlansOfTheirs(
  c: Pick<Case, 'safetyPlans' | 'referralsOn'>,
  person: Person,
): readonly NumberedPlan[] {
  const mine = teamsRepresented(person);
  return withATeam(c).filter(({ now }) => mine.includes(now.owner));
}

type FromOutcome = Pick<OutcomeAnswers['safety'], 'place' | 'placeWhat' | 'placeOwner' | 'placeReview'>;

/**
 * The number of the plan that an outcome goes on with, or makes: that of the same team, else the only one there is.
 * Undefined where both children use no one place, as far as it says.
 */
export function planOfOutcome(c: Pick<Case, 'safetyPlans'>, { place, placeOwner }: FromOutcome): number | undefined {
  if (place !== 'yes' || placeOwner === undefined) return undefined;
  const open = openSafetyPlans(c);
  const same = open.findLast(({ now }) => now.owner === placeOwner);
  const only = open.length === 1 ? open[0] : undefined;
  return (same ?? only)?.number ?? (c.safetyPlans ?? []).length + 1;
}

/** The plans after an outcome that goes on with that one, or makes it. */
export function plansAfterOutcome(
  { safetyPlans = [] }: Pick<Case, 'safetyPlans'>,
  number: number,
  { placeWhat: planned = '', placeOwner: owner, placeReview: review }: FromOutcome,
  { meeting, at, by }: { readonly meeting: number; readonly at: Instant; readonly by: PersonRef },
): readonly SafetyPlan[] {
  if (owner === undefined || review === undefined) return safetyPlans;
  if (number > safetyPlans.length) {
    return [...safetyPlans, { at, by, owner, planned, on: localTimes.localDate(at), review, meeting }];
  }
  return withReview(safetyPlans, number, { meeting, planned, owner, next: review, at, by });
}

export const withReview = (plans: readonly SafetyPlan[], number: number, review: SafetyReview): readonly SafetyPlan[] =>
  plans.map((one, index) => (index + 1 === number ? { ...one, reviews: [...(one.reviews ?? []), review] } : one));
