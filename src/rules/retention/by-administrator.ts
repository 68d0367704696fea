/** An administrator as the second person: they see nothing of the case, and can do nothing else to it. */

import { actions } from '../actions.ts';
import { type Person, personRef } from '../base/vocabulary.ts';
import { whyNotSecond } from '../engine/permission.ts';
import type { Case } from '../record/case.ts';
import { rosterFor } from '../record/kept-from.ts';
import type { ConfirmedBecause } from '../record/retention.ts';
import type { DecisionContext, DecisionResult } from '../rows/context.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { openRequest } from '../subject-access/requests.ts';
import { holdOn, isRemovalAsked } from './state.ts';

/** One answer where there is no such case, nobody asks, it was stopped or has run out, or the case was opened again. */
export const nobodyAsks: Refusal = refusal(
  'not-found',
  'Nobody is asking for a record with that reference to be removed now. It may have been stopped, confirmed, or run out, or the case was opened again. Nothing was changed.',
  'A-33',
);

export interface Confirming {
  readonly id: string;
  readonly because: ConfirmedBecause;
}

export function confirmedByAdministrator(
  c: Case,
  { id, because }: Confirming,
  { actor, ...by }: DecisionContext & { readonly actor: Person },
): DecisionResult {
  const no = (why: Refusal): DecisionResult => ({ ok: false, refusal: why });
  const who = { kind: 'person', person: personRef(actor) } as const;
  if (!rosterFor(c, by.roster).administrators().includes(actor.id)) return no(nobodyAsks);
  if (c.commands.includes(id)) return { ok: true, change: { actor: who, events: [] } };
  if (!actions['confirm-removal'].from.includes(c.stage) || !isRemovalAsked(c)) return no(nobodyAsks);
  const same = whyNotSecond('confirm-removal', c, actor.id);
  if (same !== undefined) return no(same);
  if (holdOn(c) !== undefined || openRequest(c) !== undefined) return no(nobodyAsks);
  return {
    ok: true,
    change: { actor: who, events: [{ event: { type: 'removal-confirmed', because }, stage: c.stage }] },
  };
}
