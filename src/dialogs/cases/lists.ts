/** `status`, `my cases`, `late cases` and `why`, typed in the private chat. */
import type { Card } from '../../cards/card.ts';
import { visibleObligations } from '../../cards/case/overview.ts';
import { refusalCard } from '../../cards/case/refusal.ts';
import { isSource } from '../../cards/case/why.ts';
import {
  listCard,
  statusCard,
  statusHowCard,
  whyCaseCard,
  whySourceCard,
  whyUnknownCard,
} from '../../cards/lists/lists.ts';
import { type Look, lookAt } from '../../cases/sight.ts';
import { isLate } from '../../rules/engine/agenda.ts';
import { notFound } from '../../rules/refusals.ts';
import type { Speaker } from '../turn.ts';
import { type CaseDeps, lookUp, recordLook } from './deps.ts';

/** Where a case stands. A case that is not there and one this person may not see get the same answer. */
export async function status(deps: CaseDeps, speaker: Speaker, typed: string): Promise<Card> {
  if (typed.trim() === '') {
    return statusHowCard();
  }
  const look = await lookUp(deps, typed, speaker.person, speaker.now);
  if (look === undefined) {
    return refusalCard(notFound);
  }
  await recordLook(deps, look, 'status');
  return statusCard(look);
}

async function listOf(
  deps: CaseDeps,
  { person, now }: Speaker,
  keep: (look: Look) => boolean,
): Promise<readonly Look[]> {
  const by = deps.circumstancesAt(now);
  const open = await deps.repository.openFor(person, by.roster, now, 500);
  return open
    .map((c) => lookAt(c, person, by))
    .filter((look) => look !== undefined)
    .filter(keep);
}

export async function myCases(deps: CaseDeps, speaker: Speaker): Promise<Card> {
  return listCard('Your cases', await listOf(deps, speaker, () => true), 'You have no open case.');
}

export async function lateCases(deps: CaseDeps, speaker: Speaker): Promise<Card> {
  const late = await listOf(deps, speaker, (look) => visibleObligations(look).some((one) => isLate(one, look.by)));
  return listCard('Late', late, 'Nothing of yours is late.');
}

/** `why CN-06` prints the clause; `why 7KQ4-2MX9` the count of that case's ten working days. */
export async function why(deps: CaseDeps, speaker: Speaker, typed: string): Promise<Card> {
  const source = typed.trim().toUpperCase();
  if (isSource(source)) {
    return whySourceCard(source);
  }
  const look = await lookUp(deps, typed, speaker.person, speaker.now);
  if (look === undefined) {
    return whyUnknownCard();
  }
  await recordLook(deps, look, 'why');
  return whyCaseCard(look);
}
