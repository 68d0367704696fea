/** `overview`, typed in the private chat: what is late and due over the cases of somebody who manages some. */

import type { Card } from '../../cards/card.ts';
import { lacksAnOwner, withoutOwnerLines } from '../../cards/lists/without-owner.ts';
import { dueBetween, dutyLine } from '../../cards/workload/lines.ts';
import {
  noWorkOverviewCard,
  type WorkList,
  type WorkListKind,
  workOverviewCard,
} from '../../cards/workload/workload.ts';
import {
  seesEveryCase,
  type WorkScope,
  wordsForChallenges,
  wordsForScreening,
  wordsForUntaken,
  workScope,
} from '../../cases/finding-work.ts';
import { searchesInARowWithoutResult } from '../../cases/search/search-log.ts';
import type { CaseView } from '../../cases/sight.ts';
import { countWork, type DueCase, MOST_CASES_COUNTED } from '../../cases/workload.ts';
import { daysAfter, timeAfter } from '../../rules/base/later.ts';
import type { LocalDate, Person, Roster } from '../../rules/base/vocabulary.ts';
import { lastOfSevenDays } from '../../rules/engine/workload.ts';
import { stages } from '../../rules/stages.ts';
import type { Speaker } from '../turn.ts';
import { partOfList } from './case-lists.ts';
import { type CaseDeps, seenAs } from './deps.ts';

/** As many cases as the card shows of one list. */
const SHOWN = 5;
/** So many more are looked at, where of some there is nothing to show by now. */
const SPARE = 5;
const SEARCHES_SINCE_DAYS = 28;

type Line = WorkList['lines'][number];

/** The cases that are due first, with what of it counts; one on which time has left nothing is passed over. */
async function linesOf(
  deps: CaseDeps,
  { person, now }: Speaker,
  due: readonly DueCase[],
  between: readonly [from: LocalDate, to: LocalDate],
): Promise<readonly Line[]> {
  const some = due.slice(0, SHOWN + SPARE);
  const loaded = await Promise.all(some.map(({ reference }) => deps.repository.load(reference, now)));
  const looks = await Promise.all(loaded.map((one) => one && seenAs(deps, one.state, person, now)));
  const lines = looks.flatMap((look): readonly Line[] => {
    const duties = look === undefined ? [] : dueBetween(look, ...between);
    return look === undefined || duties.length === 0 ? [] : [{ look, says: dutyLine(duties, look) }];
  });
  return lines.slice(0, SHOWN);
}

const stageLine = ({ case: { stage } }: CaseView): string => `${stages[stage].title}.`;

/** Cases that carry any of these words. */
async function carrying(
  deps: CaseDeps,
  { person, now }: Speaker,
  kind: WorkListKind,
  words: readonly string[],
): Promise<WorkList> {
  const { count, cases } = await deps.repository.carrying(words, person.id, now, SHOWN);
  const looks = await Promise.all(cases.map((c) => seenAs(deps, c, person, now)));
  const lines = looks.flatMap((look) => (look === undefined ? [] : [{ look, says: stageLine(look) }]));
  return { kind, lines, count };
}

async function withoutOwner(deps: CaseDeps, { person, now }: Speaker): Promise<WorkList> {
  const { roster } = deps.contextAt(now);
  const { looks, more } = await partOfList(deps, { person, roster, now, withoutOwner: true }, lacksAnOwner);
  const records = await deps.records.unowned(person, now);
  const lines = looks.slice(0, SHOWN).map((look) => ({ look, says: withoutOwnerLines(look).join(' ') }));
  return {
    kind: 'without-owner',
    lines,
    count: looks.length + records.length,
    ...(more === undefined ? {} : { orMore: true }),
  };
}

/** What only those have who manage cases. */
async function ofManagers(deps: CaseDeps, speaker: Speaker, scope: WorkScope): Promise<readonly WorkList[]> {
  if (scope.cases.length === 0) return [];
  return Promise.all([
    withoutOwner(deps, speaker),
    ...(seesEveryCase(scope) ? [carrying(deps, speaker, 'mash', wordsForScreening(scope))] : []),
    carrying(deps, speaker, 'challenges', wordsForChallenges(scope)),
  ]);
}

function searchesFor({ store }: CaseDeps, { now }: Speaker, scope: WorkScope): Promise<number> | undefined {
  const since = timeAfter(now, { hours: -24 * SEARCHES_SINCE_DAYS });
  return seesEveryCase(scope) ? searchesInARowWithoutResult(store, since, now) : undefined;
}

/** Whether there is one for them. */
export function hasOverview(person: Person, roster: Roster): boolean {
  const { cases, assessments } = workScope(person, roster);
  return cases.length > 0 || assessments.length > 0;
}

/** Counts, draws and lists; of no case that the speaker may not see, and of none that is kept from them. */
export async function workOverview(deps: CaseDeps, speaker: Speaker): Promise<Card> {
  const { person, now } = speaker;
  const by = deps.contextAt(now);
  const scope = workScope(person, by.roster);
  const manages = scope.cases.length > 0;
  if (!hasOverview(person, by.roster)) return noWorkOverviewCard();
  const { workload, late, soon, isCut } = await countWork(deps.store, person, by);
  const today = by.calendar.localDate(now);
  const yesterday = daysAfter(today, -1);
  const [lateLines, soonLines, others, untaken, searches] = await Promise.all([
    linesOf(deps, speaker, late, ['', yesterday]),
    linesOf(deps, speaker, soon, [today, lastOfSevenDays(today)]),
    ofManagers(deps, speaker, scope),
    manages ? deps.repository.carrying(wordsForUntaken(scope), person.id, now, 0) : undefined,
    searchesFor(deps, speaker, scope),
  ]);
  return workOverviewCard({
    reader: seesEveryCase(scope) ? 'all' : manages ? 'manager' : 'assessments',
    workload,
    lists: [
      { kind: 'late', lines: lateLines, count: late.length },
      { kind: 'soon', lines: soonLines, count: soon.length },
      ...others,
    ],
    untaken: untaken?.count,
    searches,
    cutAt: isCut ? MOST_CASES_COUNTED : undefined,
    by,
  });
}
