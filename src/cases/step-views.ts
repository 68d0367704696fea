/** What channels are shown of a step that is a team's: its reference and its day, and not what it is about. */
import { localTimes } from '../rules/base/local-time.ts';
import type { LocalDate, TeamId } from '../rules/base/vocabulary.ts';
import { type Obligation, obligationsOf } from '../rules/engine/agenda.ts';
import { panelSteps, panelTeams } from '../rules/panel/panel.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { isNobodysPlan, type NumberedPlan, safetyPlansOf } from '../rules/safety/plans.ts';
import type { ReviewView, StepView } from './channel-view.ts';

const dayOf = ({ due }: Obligation): LocalDate | 'not-known' => (due.known ? due.due : 'not-known');

/** One in each channel of those who take the lead, for each time that it was asked for. */
export function stepViews(c: Case, by: DecisionContext): readonly StepView[] {
  const owed = obligationsOf(c, by).filter(({ row }) => row.postedUnder === 'step');
  return panelSteps(c).flatMap(({ number, metAt }) => {
    const post = `step:${number}`;
    const duty = owed.find((one) => one.post === post);
    const isOpen = duty !== undefined && duty.metAt === undefined;
    const state = isOpen ? 'open' : metAt === undefined ? 'ended' : 'done';
    return panelTeams(by.roster).map((team) => ({
      kind: 'step' as const,
      post,
      team,
      reference: c.reference,
      ...(isOpen ? { by: dayOf(duty) } : {}),
      state,
    }));
  });
}

function reviewState(c: Case, plan: NumberedPlan, shown: TeamId): ReviewView['state'] {
  const { now, ended } = plan;
  if (ended !== undefined) return 'ended';
  if (now.owner !== shown || isNobodysPlan(c, plan)) return 'moved';
  return c.closed === undefined ? 'open' : 'closed';
}

/** One for each team that looks after a safety plan, or did before another. */
export function reviewViews(c: Case): readonly ReviewView[] {
  return safetyPlansOf(c).flatMap((plan) => {
    const { number, versions, now } = plan;
    const teams = [...new Set(versions.filter(({ review }) => review !== undefined).map(({ owner }) => owner))];
    return teams.map((team) => ({
      kind: 'review' as const,
      post: `review:${number}`,
      team,
      reference: c.reference,
      by: now.review ?? localTimes.localDate(now.since),
      state: reviewState(c, plan, team),
    }));
  });
}
