/** `my cases`, `late cases` and `closed cases`, typed or pressed in the private chat, page by page to the end. */
import type { Surface } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { visibleObligations } from '../../cards/case/overview.ts';
import {
  CASES_A_PAGE,
  type CaseList,
  caseListCard,
  closedForOthersCard,
  listTitle,
} from '../../cards/lists/case-list.ts';
import { lacksAnOwner } from '../../cards/lists/without-owner.ts';
import { unownedRecordSections } from '../../cards/separate-record/record-list.ts';
import { atTheStart, type ListId } from '../../cards/verbs/lists.ts';
import { seesWhole } from '../../cases/finding.ts';
import type { ListOf } from '../../cases/repository.ts';
import type { CaseView } from '../../cases/sight.ts';
import { raisesOnly } from '../../rules/base/jobs.ts';
import { isLate } from '../../rules/engine/agenda.ts';
import { isOpen } from '../../rules/stages.ts';
import type { DialogShown, Speaker } from '../turn.ts';
import { type CaseDeps, seenAs } from './deps.ts';

/** A page of a list: from where, and how many stand before it. */
export interface PageOfList {
  readonly list: ListId;
  readonly from: string;
  readonly before: number;
}

/**
 * So many cases are looked through for one page. Of what is late somebody may see little; then they are told, and go on
 * from there.
 */
const MOST_LOOKED_THROUGH = 160;
/** A page, and one that shows that there is more. */
const AT_ONCE = CASES_A_PAGE + 1;

const belongs: Readonly<Record<ListId, (look: CaseView) => boolean>> = {
  mine: () => true,
  late: (look) => visibleObligations(look).some((one) => isLate(one, look.by)),
  'without-owner': lacksAnOwner,
  closed: () => true,
};

interface Part extends Pick<CaseList, 'looks'> {
  readonly more?: { readonly from: string; readonly isSure: boolean };
}

/** Looks on until a page is full and one more is found, or the end is reached, or long enough. */
export async function partOfList(
  deps: CaseDeps,
  list: ListOf,
  keep: (look: CaseView) => boolean,
  start?: string,
): Promise<Part> {
  const found: { readonly look: CaseView; readonly after: string }[] = [];
  let from = start;
  let looked = 0;
  do {
    const { cases, next } = await deps.repository.openFor(list, { limit: AT_ONCE, from });
    for (const { case: c, after } of cases) {
      const look = await seenAs(deps, c, list.person, list.now);
      // Of one that goes on in another case its mark stays until that one is opened no more.
      if (look !== undefined && (list.closed || isOpen(look.case)) && keep(look)) found.push({ look, after });
    }
    looked += AT_ONCE;
    from = next;
  } while (from !== undefined && found.length <= CASES_A_PAGE && looked < MOST_LOOKED_THROUGH);
  const shown = found.slice(0, CASES_A_PAGE);
  const looks = shown.map(({ look }) => look);
  const last = shown.at(-1);
  if (found.length > CASES_A_PAGE && last !== undefined) return { looks, more: { from: last.after, isSure: true } };
  return from === undefined ? { looks } : { looks, more: { from, isSure: false } };
}

/**
 * A page of the speaker's own list. How many there are in all is counted without reading them. Of what is late that is
 * said only to those who see whole cases: to others it would say how much is late that they do not see.
 */
export async function pageOfCases(
  deps: CaseDeps,
  speaker: Speaker,
  page: PageOfList,
  surface: Surface = 'post',
): Promise<Card> {
  const { list, from, before } = page;
  const { person, now } = speaker;
  const { roster } = deps.contextAt(now);
  if (list === 'closed' && !seesWhole(person, roster)) return closedForOthersCard();
  const of: ListOf = {
    ...{ person, roster, now, late: list === 'late', withoutOwner: list === 'without-owner' },
    closed: list === 'closed',
  };
  const unsent = list === 'mine' && before === 0 ? await deps.unsent(speaker) : [];
  const records = list === 'without-owner' && before === 0 ? await deps.records.unowned(person, now) : [];
  const besides = unownedRecordSections(records, deps.contextAt(now), surface);
  const { looks, more } = await partOfList(deps, of, belongs[list], from === atTheStart ? undefined : from);
  const shown = { list, looks, before, unsent, besides, raisesOnly: raisesOnly(person) };
  if (more === undefined) return caseListCard(shown, surface);
  const isExact = list === 'mine' || list === 'closed';
  const isSaid = more.isSure && (isExact || seesWhole(person, roster));
  const least = before + looks.length + 1;
  const total = isSaid ? { count: Math.max(least, await deps.repository.countFor(of)), isExact } : undefined;
  return caseListCard({ ...shown, more: { ...more, total } }, surface);
}

/** A list from its beginning. */
export const firstPage = (deps: CaseDeps, speaker: Speaker, list: ListId): Promise<Card> =>
  pageOfCases(deps, speaker, { list, from: atTheStart, before: 0 });

/** A page in a dialog, which only the one who clicked sees. */
export async function pageInDialog(deps: CaseDeps, speaker: Speaker, page: PageOfList): Promise<DialogShown> {
  const title = listTitle({ list: page.list, raisesOnly: raisesOnly(speaker.person) });
  return { dialog: { title, card: await pageOfCases(deps, speaker, page, 'dialog') } };
}
