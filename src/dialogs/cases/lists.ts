/** `status` and `why`, typed in the private chat. */
import type { Card } from '../../cards/card.ts';
import { refusalCard } from '../../cards/case/refusal.ts';
import { isSource } from '../../cards/case/why.ts';
import {
  noClauseCard,
  statusCard,
  whyCaseCard,
  whyListCard,
  whySourceCard,
  whyUnknownCard,
} from '../../cards/lists/lists.ts';
import { notFound } from '../../rules/rows/refusals.ts';
import type { Speaker } from '../turn.ts';
import { firstPage } from './case-lists.ts';
import { type CaseDeps, lookUp, recordLook } from './deps.ts';

/** Where a case stands. A case that is not there and one this person may not see get the same answer. Without words, the list of theirs. */
export async function status(deps: CaseDeps, speaker: Speaker, typed: string): Promise<Card> {
  if (typed.trim() === '') return firstPage(deps, speaker, 'mine');
  const look = await lookUp(deps, typed, speaker.person, speaker.now);
  if (look === undefined) {
    return refusalCard(notFound);
  }
  await recordLook(deps, look, 'status');
  return statusCard(look);
}

/** As a clause is written, and no reference. */
const clauseForm = /^[A-Z]{1,2}-\d{2}$/;

/** `why CN-06` prints the clause; `why 7KQ4-2MX9` the count of that case's ten working days. */
export async function why(deps: CaseDeps, speaker: Speaker, typed: string): Promise<Card> {
  const source = typed.trim().toUpperCase();
  if (isSource(source)) {
    return whySourceCard(source, deps.contextAt(speaker.now));
  }
  if (source === '') return whyListCard();
  if (clauseForm.test(source)) return noClauseCard(source);
  const look = await lookUp(deps, typed, speaker.person, speaker.now);
  if (look === undefined) {
    return whyUnknownCard();
  }
  await recordLook(deps, look, 'why');
  return whyCaseCard(look);
}
