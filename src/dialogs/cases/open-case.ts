/** The pages of an open case in a dialog. Authorised at every click, and each look is written down before it is shown. */
import { additionSections } from '../../cards/case/addition-sections.ts';
import { aimSections } from '../../cards/case/aim-sections.ts';
import { askedSections } from '../../cards/case/asked-sections.ts';
import { challengeSections } from '../../cards/case/challenge-sections.ts';
import { originSections } from '../../cards/case/concern-sections.ts';
import { historySections, looksSections } from '../../cards/case/history-sections.ts';
import { joinedConcernSections, joinedTalkSections } from '../../cards/case/joined-sections.ts';
import { linkSections } from '../../cards/case/link-sections.ts';
import { mashSections } from '../../cards/case/mash.ts';
import { outcomePageSections } from '../../cards/case/outcome-sections.ts';
import { pageCard } from '../../cards/case/page.ts';
import { decisionSections, meetingSections, outcomeSections } from '../../cards/case/page-sections.ts';
import { type PageId, pagesFor } from '../../cards/case/pages.ts';
import { pages } from '../../cards/case/paging.ts';
import { placingSections } from '../../cards/case/placing-sections.ts';
import { planSections } from '../../cards/case/plan-sections.ts';
import { policeSections } from '../../cards/case/police.ts';
import { safetySections } from '../../cards/case/safety-sections.ts';
import { separateSections } from '../../cards/case/separate-sections.ts';
import { sharingSections } from '../../cards/case/sharing-sections.ts';
import { whySections } from '../../cards/case/why.ts';
import type { Section } from '../../cards/message/message.ts';
import type { ChainedEvent } from '../../cases/hash-chain.ts';
import type { CaseView } from '../../cases/sight.ts';
import type { RecordedEvent } from '../../rules/events.ts';
import { isHiddenLink } from '../../rules/links/errands.ts';
import { recordsShown } from '../separate-record/shown.ts';
import type { DialogShown, Speaker } from '../turn.ts';
import { inCase, noSuchCase } from './case-dialog.ts';
import { type CaseDeps, lookUp, recordLook } from './deps.ts';
import { overviewOf } from './overview.ts';

type Chain = readonly ChainedEvent<RecordedEvent>[];

/** What happened, without what was said of a case that these eyes do not see the whole of. */
export const withoutHidden = (record: Chain, { case: c }: CaseView): Chain =>
  record.filter(({ event: { event } }) => !isHiddenLink(event, c));

/** What pages are drawn from; `records` for that of separate records alone. */
type PagesDeps = Pick<CaseDeps, 'repository' | 'accessLog'> & Partial<Pick<CaseDeps, 'records'>>;

/** What stands on a page of the case, for these eyes. */
export async function sectionsOf(
  deps: PagesDeps,
  look: CaseView,
  page: Exclude<PageId, 'overview'>,
): Promise<readonly Section[]> {
  const { case: c, by } = look;
  switch (page) {
    case 'concern':
      return [
        ...originSections(c, look.sight === 'whole'),
        ...additionSections(look),
        ...joinedConcernSections(look),
        ...(look.sight === 'whole' ? placingSections(look) : []),
      ];
    case 'decision':
      return outcomeSections(look);
    case 'decisions':
      return [...decisionSections(look), ...joinedTalkSections(look)];
    case 'police':
      return [...mashSections(look), ...policeSections(look)];
    case 'meeting':
      return meetingSections(look);
    case 'outcome':
      return outcomePageSections(look);
    case 'plan':
      return planSections(look);
    case 'sharing':
      return sharingSections(look);
    case 'challenges':
      return challengeSections(look);
    case 'links':
      return linkSections(look);
    case 'safety':
      return safetySections(look);
    case 'separate':
      return separateSections(
        look,
        deps.records === undefined ? [] : await recordsShown({ records: deps.records }, look),
      );
    case 'asked':
      return askedSections(look);
    case 'assessment':
      return aimSections(look);
    case 'history':
      return historySections(withoutHidden(await deps.repository.history(c.reference, by.now), look), look);
    case 'looks': {
      const [record, looks] = await Promise.all([
        deps.repository.history(c.reference, by.now),
        deps.accessLog.history(c.reference, by.now),
      ]);
      return looksSections(record, looks, look);
    }
    case 'why':
      return whySections(look);
  }
}

/** Shows a page of a case. */
export async function showPage(
  deps: CaseDeps,
  speaker: Speaker,
  typed: string,
  page: PageId,
  part: number,
): Promise<DialogShown> {
  const look = await lookUp(deps, typed, speaker.person, speaker.now);
  if (look === undefined || !pagesFor(look).includes(page)) {
    return noSuchCase();
  }
  const { reference } = look.case;
  await recordLook(deps, look, page);
  const card =
    page === 'overview'
      ? await overviewOf(deps, look, look.loaded.state)
      : pageCard(look, page, part, pages(await sectionsOf(deps, look, page)));
  return inCase(reference, card);
}
