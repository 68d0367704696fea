/** What a channel is shown of a worker who is to be named: by which day, and not what for. */

import { isUnderWay, type PairRole, serviceOf, workerNow } from '../rules/aim/assessment.ts';
import type { LocalDate, TeamId } from '../rules/base/vocabulary.ts';
import { obligationsOf } from '../rules/engine/agenda.ts';
import type { Aim, AimService } from '../rules/record/aim.ts';
import type { Case } from '../rules/record/case.ts';
import type { DecisionContext } from '../rules/rows/context.ts';
import { isCarriedOn } from '../rules/stages.ts';
import type { WorkerView } from './channel-view.ts';

const pair: readonly PairRole[] = ['lead', 'co-worker'];

/** The day by which that assessment's worker of one service is to be named. */
function dueFor(c: Case, { number }: Aim, role: PairRole, by: DecisionContext): LocalDate | 'not-known' {
  const due = obligationsOf(c, by).find(({ key }) => key === `aim-${role}:${number}`)?.due;
  return due?.known ? due.due : 'not-known';
}

function stateOf(c: Case, aim: Aim, role: PairRole): WorkerView['state'] {
  if (workerNow(aim, role) !== undefined) return 'named';
  return isUnderWay(aim) && isCarriedOn(c) ? 'open' : 'over';
}

/** CDYJS read it where they read of referrals; social care in the team that names, and in those that did before. */
function channelsOf(aim: Aim, service: AimService, { roster }: DecisionContext): readonly TeamId[] {
  if (service === 'cdyjs') return roster.teamsThat('takes-referrals', 'cdyjs').map(({ id }) => id);
  return [...(aim.socialCareTeam === undefined ? [] : [aim.socialCareTeam]), ...(aim.teamsBefore ?? [])];
}

function viewsOf(c: Case, aim: Aim, role: PairRole, by: DecisionContext): readonly WorkerView[] {
  const service = serviceOf(aim, role);
  if (service === undefined) return [];
  return channelsOf(aim, service, by).map((team) => {
    const isAnothers = service === 'social-care' && team !== aim.socialCareTeam;
    return {
      kind: 'worker',
      post: `worker:${aim.number}`,
      team,
      reference: c.reference,
      by: dueFor(c, aim, role, by),
      state: isAnothers ? 'over' : stateOf(c, aim, role),
    };
  });
}

export const workerViews = (c: Case, by: DecisionContext): readonly WorkerView[] =>
  (c.aims ?? []).flatMap((aim) => pair.flatMap((role) => viewsOf(c, aim, role, by)));
