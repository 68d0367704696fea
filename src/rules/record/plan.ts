/** What a case keeps of the plan that its meetings agreed (CJ-17, CN-18). Nothing of it is edited in place. */

import type { Instant, LocalDate, PersonRef, TeamId } from '../base/vocabulary.ts';
import { nobodysSince } from './by-mistake.ts';
import type { FoundOutFacts } from './found-out.ts';
import type { MeetingOutcome, PlannedAction } from './outcome.ts';
import type { PanelFacts } from './panel.ts';
import type { ReferralOn } from './referrals-on.ts';
import type { VoiceFacts } from './voices.ts';

/** A version of an action that another took the place of. */
export interface EarlierAction extends PlannedAction {
  readonly until: Instant;
  readonly changedBy: PersonRef;
  readonly reason: string;
}

export interface PlanAction extends PlannedAction {
  readonly number: number;
  /** Who does it, in words; for those who see the whole case. */
  readonly person?: string | undefined;
  readonly since: Instant;
  /** The oldest first. */
  readonly earlier: readonly EarlierAction[];
  readonly done?: { readonly at: Instant; readonly by: PersonRef; readonly note: string };
  readonly ended?: { readonly at: Instant; readonly by: PersonRef; readonly reason: string };
}

/** A referral that a meeting decided, as it was made. */
export interface ReferralMade {
  readonly kind: 'mappa' | 'exploitation';
  readonly to: string;
  readonly on: LocalDate;
  readonly its?: string | undefined;
  readonly at: Instant;
  readonly by: PersonRef;
}

/** What the meeting decided and Pathway does not carry yet, as somebody recorded what became of it. */
export interface DoneElsewhere {
  readonly kind: 'aim' | 'panel';
  readonly note: string;
  readonly at: Instant;
  readonly by: PersonRef;
}

export interface Plan {
  /** The risks it answers, the oldest first: a further meeting's take the place of those before. */
  readonly risks: readonly { readonly text: string; readonly meeting: number; readonly at: Instant }[];
  readonly actions: readonly PlanAction[];
  readonly referrals: readonly ReferralMade[];
  readonly elsewhere?: readonly DoneElsewhere[];
}

/** What comes of its meetings; older cases lack all of it. */
export interface PlanFacts extends PanelFacts, VoiceFacts, FoundOutFacts {
  /** Of each meeting that was held since outcomes are recorded here, the oldest first; older cases lack it. */
  readonly outcomes?: readonly MeetingOutcome[];
  /** Absent until an outcome is recorded. */
  readonly plan?: Plan | undefined;
  /** Another meeting about the plan is wanted, after so many. */
  readonly further?: { readonly since: Instant; readonly after: number } | undefined;
  readonly furtherDropped?: Instant;
}

export const isOpenAction = ({ done, ended }: PlanAction): boolean => done === undefined && ended === undefined;

/** One version of an action: which team had it, from when to when. */
export interface ActionTurn {
  readonly team: TeamId;
  readonly since: Instant;
  readonly until?: Instant | undefined;
}

/** The oldest first; the last is the one that counts. */
export function turnsOf({ team, since, earlier, done, ended }: PlanAction): readonly ActionTurn[] {
  const starts = [since, ...earlier.map(({ until }) => until)];
  const all = [...earlier, { team, until: done?.at ?? ended?.at }];
  return all.map((one, index) => ({ team: one.team, since: starts[index] ?? since, until: one.until }));
}

type WithReferrals = Pick<PlanFacts, 'plan'> & { readonly referralsOn: readonly ReferralOn[] };

/** Whether it was given to a team that should never have had the case, and to none since. */
export function isNobodysAction(c: Omit<WithReferrals, 'plan'>, action: PlanAction): boolean {
  const now = turnsOf(action).at(-1);
  return isOpenAction(action) && now !== undefined && nobodysSince(c, now.team, now.since) !== undefined;
}

/** The teams that have something of the plan still to do. */
export const teamsWithActions = (c: WithReferrals): readonly TeamId[] =>
  (c.plan?.actions ?? []).filter((one) => isOpenAction(one) && !isNobodysAction(c, one)).map(({ team }) => team);
