/** How the pair of an assessment changes, added up. */

import type { Instant, PersonRef } from '../base/vocabulary.ts';
import type { Aim, AimFacts, AimWorker, WorkerEnded } from '../record/aim.ts';
import type { Case } from '../record/case.ts';
import type { EventRows } from '../rows/event.ts';
import { type PairRole, pairKeys } from './assessment.ts';
import { withNewest } from './decided.ts';

const ending = (workers: readonly AimWorker[], at: Instant, because: WorkerEnded): readonly AimWorker[] =>
  workers.map((one) => (one.ended === undefined ? { ...one, ended: { at, because } } : one));

/** Somebody is named; who it was before is it no more. */
export function withWorker(c: Pick<Case, 'aims'>, role: PairRole, worker: AimWorker): AimFacts {
  const key = pairKeys[role];
  return withNewest(c, (aim) => ({ ...aim, [key]: [...ending(aim[key], worker.since, 'another-named'), worker] }));
}

/** Nobody is it any more. */
function withoutWorker(c: Pick<Case, 'aims'>, role: PairRole, at: Instant, because: WorkerEnded): AimFacts {
  const key = pairKeys[role];
  return withNewest(c, (aim): Aim => ({ ...aim, [key]: ending(aim[key], at, because) }));
}

/** By the clock, once the register says it: those who were named have no such job any more. */
export interface AimWorkersLeft {
  readonly type: 'aim-workers-left';
  readonly left: readonly { readonly role: PairRole; readonly person: PersonRef }[];
}
const pairNames: Readonly<Record<PairRole, string>> = { lead: 'lead', 'co-worker': 'co-worker' };

export const aimEvents: EventRows<AimWorkersLeft> = {
  'aim-workers-left': {
    fold: (c, { left }, at) =>
      left.reduce<AimFacts>((so, { role }) => withoutWorker(so, role, at, 'left'), { aims: c.aims ?? [] }),
    words: ({ left }, say) =>
      `noted that ${left.map(({ role, person }) => `${say.name(person.name)}, ${pairNames[role]} of the AIM assessment,`).join(' and ')} can no longer act in it`,
  },
};
