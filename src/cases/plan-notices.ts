/** What a team hears of what it has to do that was agreed otherwise: its post is drawn again, which nobody notices by itself. */
import { isInTeam } from '../rules/base/jobs.ts';
import type { PersonId, TeamId } from '../rules/base/vocabulary.ts';
import type { Case } from '../rules/record/case.ts';
import { isNobodysAction, isOpenAction } from '../rules/record/plan.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { isNobodysPlan, openSafetyPlans, safetyPlansOf } from '../rules/safety/plans.ts';
import type { NoticeContent, ReplyWords } from './notice.ts';

const under = (team: TeamId, post: string, words: ReplyWords): NoticeContent => ({ kind: 'reply', team, post, words });

/**
 * An action that was open before: what or when is another, it is no longer that team's, or it is ended. A team that turned
 * out to have it by mistake has heard so.
 */
function ofActions(before: Case, after: Case): readonly NoticeContent[] {
  return (before.plan?.actions ?? [])
    .filter((one) => isOpenAction(one) && !isNobodysAction(before, one))
    .flatMap((was): readonly NoticeContent[] => {
      const now = after.plan?.actions.find(({ number }) => number === was.number);
      const post = `action:${was.number}`;
      if (now === undefined || now.done !== undefined) return [];
      if (now.ended !== undefined) return [under(was.team, post, 'plan-ended')];
      if (now.team !== was.team || isNobodysAction(after, now)) return [under(was.team, post, 'plan-moved')];
      const isSame = now.what === was.what && now.by === was.by && now.person === was.person;
      return isSame ? [] : [under(was.team, post, 'plan-changed')];
    });
}

/** The same of safety plans; a team that changed its own knows. */
function ofSafetyPlans(before: Case, after: Case, { roster }: Pick<DecisionContext, 'roster'>) {
  const isOf = (team: TeamId, id: PersonId): boolean => {
    const person = roster.person(id);
    return person !== undefined && isInTeam(person, team);
  };
  const theirs = openSafetyPlans(before).filter((one) => !isNobodysPlan(before, one));
  return theirs.flatMap(({ number, now: was }): readonly NoticeContent[] => {
    const plan = safetyPlansOf(after).find((one) => one.number === number);
    const post = `review:${number}`;
    if (plan === undefined || was.review === undefined) return [];
    const { now, ended } = plan;
    if (ended !== undefined) return isOf(was.owner, ended.by.id) ? [] : [under(was.owner, post, 'plan-ended')];
    if (now.owner !== was.owner || isNobodysPlan(after, plan)) return [under(was.owner, post, 'plan-moved')];
    return now.planned === was.planned || isOf(now.owner, now.by.id) ? [] : [under(now.owner, post, 'plan-changed')];
  });
}

export function toldOfPlans(before: Case | undefined, after: Case, by: DecisionContext): readonly NoticeContent[] {
  if (before === undefined || after.closed !== undefined) return [];
  return [...ofActions(before, after), ...ofSafetyPlans(before, after, by)];
}
