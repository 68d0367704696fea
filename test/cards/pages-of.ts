/** Every page of a case that somebody may see, drawn. */
import type { Card } from '../../src/cards/card.ts';
import { additionSections } from '../../src/cards/case/addition-sections.ts';
import { aimSections } from '../../src/cards/case/aim-sections.ts';
import { askedSections } from '../../src/cards/case/asked-sections.ts';
import { challengeSections } from '../../src/cards/case/challenge-sections.ts';
import { originSections } from '../../src/cards/case/concern-sections.ts';
import { historySections, looksSections } from '../../src/cards/case/history-sections.ts';
import { joinedTalkSections } from '../../src/cards/case/joined-sections.ts';
import { linkSections } from '../../src/cards/case/link-sections.ts';
import { mashSections } from '../../src/cards/case/mash.ts';
import { outcomePageSections } from '../../src/cards/case/outcome-sections.ts';
import { pageCard } from '../../src/cards/case/page.ts';
import { decisionSections, meetingSections, outcomeSections } from '../../src/cards/case/page-sections.ts';
import { type PageId, pagesFor } from '../../src/cards/case/pages.ts';
import { pages } from '../../src/cards/case/paging.ts';
import { planSections } from '../../src/cards/case/plan-sections.ts';
import { policeSections } from '../../src/cards/case/police.ts';
import { safetySections } from '../../src/cards/case/safety-sections.ts';
import { separateSections } from '../../src/cards/case/separate-sections.ts';
import { sharingSections } from '../../src/cards/case/sharing-sections.ts';
import { whySections } from '../../src/cards/case/why.ts';
import type { Section } from '../../src/cards/message/message.ts';
import type { AccessEntry } from '../../src/cases/access-log.ts';
import type { ChainedEvent } from '../../src/cases/hash-chain.ts';
import type { CaseView } from '../../src/cases/sight.ts';
import type { Instant } from '../../src/rules/base/vocabulary.ts';
import type { RecordedEvent } from '../../src/rules/events.ts';

/** What happened to a case, in its order. */
interface Told {
  readonly record: readonly { readonly at: Instant; readonly recordedEvent: RecordedEvent }[];
}

type Named = readonly (readonly [string, Card])[];

export const recordOf = (story: Told): readonly ChainedEvent<RecordedEvent>[] =>
  story.record.map(({ at, recordedEvent }, index) => ({
    seq: index + 1,
    at,
    event: recordedEvent,
    previous: '',
    hash: '',
  }));

export type Looks = readonly ChainedEvent<AccessEntry>[];

function sectionsOf(seen: CaseView, page: Exclude<PageId, 'overview'>, story: Told, looks: Looks): readonly Section[] {
  const all: Record<typeof page, () => readonly Section[]> = {
    concern: () => [...originSections(seen.case, seen.sight === 'whole'), ...additionSections(seen)],
    decision: () => outcomeSections(seen),
    decisions: () => [...decisionSections(seen), ...joinedTalkSections(seen)],
    police: () => [...mashSections(seen), ...policeSections(seen)],
    meeting: () => meetingSections(seen),
    outcome: () => outcomePageSections(seen),
    links: () => linkSections(seen),
    plan: () => planSections(seen),
    sharing: () => sharingSections(seen),
    challenges: () => challengeSections(seen),
    safety: () => safetySections(seen),
    asked: () => askedSections(seen),
    assessment: () => aimSections(seen),
    separate: () =>
      separateSections(
        seen,
        (seen.case.separateRecords ?? []).map(({ id }) => ({ id, isFilled: true, mayOpen: true, mayFill: false })),
      ),
    history: () => historySections(recordOf(story), seen),
    looks: () => looksSections(recordOf(story), looks, seen),
    why: () => whySections(seen),
  };
  return all[page]();
}

/** Every part of every page that these eyes may see, or of very many the first ones and the last. */
export function everyPage(what: string, seen: CaseView, story: Told, looks: Looks = []): Named {
  return pagesFor(seen)
    .filter((page) => page !== 'overview')
    .flatMap((page) => {
      const all = pages(sectionsOf(seen, page, story, looks));
      const some = [...all.keys()].filter((part) => part < 12 || part === all.length - 1);
      return some.map((part): [string, Card] => [
        `${what}, ${page}, part ${part + 1}`,
        pageCard(seen, page, part, all),
      ]);
    });
}
