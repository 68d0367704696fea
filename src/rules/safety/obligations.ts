/** What is to be done for safety in a place that both children use, and for the other child (PR-11, PR-12). */

import { nobodysSince } from '../record/by-mistake.ts';
import type { Case } from '../record/case.ts';
import type { Instance, ObligationRow } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';
import { isAnother, otherChildrensReferrals, theirOwn } from './other-child.ts';
import { isNobodysPlan, type NumberedPlan, type PlanVersion, safetyPlansOf } from './plans.ts';
import { wantedByOutcome, wantedByReferrer } from './shared-place.ts';

/** Each time that a plan is to be looked at: until it was, or is ended. */
function reviewsOf(c: Case, plan: NumberedPlan): readonly Instance[] {
  const { number, versions, ended } = plan;
  const isNobodys = isNobodysPlan(c, plan);
  return versions.flatMap(({ owner, since, review }, index): readonly Instance[] =>
    review === undefined
      ? []
      : [
          {
            key: `${number}:${index + 1}`,
            ...(isNobodys && index === versions.length - 1 ? {} : { post: number, team: owner }),
            since,
            dueOn: review,
            metAt: versions[index + 1]?.since ?? ended?.at,
            nextBy: ['review-safety-plan', 'end-safety-plan'],
          },
        ],
  );
}

/** The version with which each team's turn began. */
const turnsOf = ({ versions }: NumberedPlan): readonly PlanVersion[] =>
  versions.filter(({ owner, chosen }, index) => {
    const before = versions[index - 1];
    return before?.owner !== owner || before.chosen !== chosen;
  });

/** Each time that a team had one which should never have had the case. */
const toBeGiven = (c: Case): readonly Instance[] =>
  safetyPlansOf(c).flatMap((plan) =>
    turnsOf(plan).flatMap(({ owner, chosen }, index, all): readonly Instance[] => {
      const { number, ended } = plan;
      const since = nobodysSince(c, owner, chosen);
      const until = all[index + 1]?.chosen ?? ended?.at;
      return since === undefined || (until !== undefined && until <= since)
        ? []
        : [
            {
              key: `${number}:${index + 1}`,
              since,
              metAt: until,
              title: `Choose another team for safety plan ${number}: it was with one that had this case by mistake`,
            },
          ];
    }),
  );

export const safetyObligations: readonly ObligationRow[] = [
  {
    id: 'safety',
    countedAs: 'plan',
    source: 'PR-12',
    title: 'Ask what was done to keep both children safe',
    inChannel: 'Ask about safety',
    owner: 'managing',
    within: 'interimSafety',
    from: 'since',
    asked: 'receipt, or when the referrer answered it',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-safety-plan', 'safety-not-needed'],
    on: wantedByReferrer,
  },
  {
    id: 'safety-plan',
    countedAs: 'plan',
    source: 'PR-12',
    title: 'Find out whether both children use one place, and record the safety plan',
    inChannel: 'Find out something that an outcome did not know',
    owner: 'managing',
    within: 'safetyPlan',
    from: 'since',
    asked: 'an outcome that does not know whether both children use one place',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-safety-plan', 'safety-not-needed'],
    on: (c) => wantedByOutcome(c).map(({ meeting, ...wanted }) => ({ key: String(meeting), ...wanted })),
  },
  {
    id: 'safety-review',
    countedAs: 'plan',
    source: 'PR-12',
    title: 'Look at the safety plan again',
    inChannel: 'A review is due',
    owner: 'named-team-or-managing',
    within: 'agreed',
    from: 'since',
    asked: 'the plan was recorded, or looked at last',
    postedUnder: 'review',
    shownTo: ['whole', 'shared'],
    metBy: ['review-safety-plan', 'end-safety-plan', 'record-outcome'],
    on: (c) => (isCarriedOn(c) ? safetyPlansOf(c).flatMap((plan) => reviewsOf(c, plan)) : []),
  },
  {
    id: 'give-safety-plan',
    source: 'SC-11',
    title: 'Choose another team for a safety plan',
    inChannel: 'A step is waiting',
    owner: 'managing',
    within: 'interimSafety',
    from: 'since',
    asked: 'it was recorded that its team had the case by mistake',
    shownTo: ['whole'],
    metBy: ['review-safety-plan', 'end-safety-plan', 'record-outcome'],
    on: (c) => (isCarriedOn(c) ? toBeGiven(c) : []),
  },
  {
    id: 'other-childs-referral',
    source: 'PR-11',
    title: theirOwn,
    inChannel: 'Check a second referral',
    owner: 'managing',
    within: 'otherChildsReferral',
    from: 'since',
    asked: 'receipt, or when the referrer answered it',
    postedUnder: 'referral',
    shownTo: ['whole'],
    metBy: ['record-other-childs-referral'],
    on: (c) => (isCarriedOn(c) && isAnother(c) ? otherChildrensReferrals(c) : []),
  },
];
