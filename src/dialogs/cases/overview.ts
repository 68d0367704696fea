/** The first page of an open case, with what is found for it in other cases. */
import type { Card } from '../../cards/card.ts';
import { leftSections } from '../../cards/case/left-sections.ts';
import { lookAlikeSections } from '../../cards/case/look-alike-sections.ts';
import { overviewCard } from '../../cards/case/overview.ts';
import { ownRecordSections } from '../../cards/case/separate-sections.ts';
import { mayBeTheSame } from '../../cases/may-be-the-same.ts';
import type { CaseView } from '../../cases/sight.ts';
import type { Case } from '../../rules/record/case.ts';
import type { CaseDeps } from './deps.ts';
import { leftForms } from './left-forms.ts';

/** `c` is the case of `look` as it stands in the store; `justDone` says what has just been done. */
export async function overviewOf(deps: CaseDeps, look: CaseView, c: Case, justDone?: string): Promise<Card> {
  const [alike, own, left] = await Promise.all([
    mayBeTheSame(deps.lookingAlike, c, look),
    look.sight === 'whole' ? deps.records.ofYoungPerson(c.reference, look.person, look.by.now) : [],
    leftForms(deps.store, look, c),
  ]);
  return overviewCard(look, justDone, [
    ...leftSections(look, left),
    ...lookAlikeSections(look, alike),
    ...ownRecordSections(own),
  ]);
}
