import type { PageId } from '../../cards/case/pages.ts';
import type { Unsent } from '../../cards/lists/case-list.ts';
import type { AccessLog } from '../../cases/access-log.ts';
import { seenLinks } from '../../cases/both-ends.ts';
import type { LookingAlike } from '../../cases/looking-alike.ts';
import type { Cases, DecisionContextAt } from '../../cases/perform.ts';
import { readReference } from '../../cases/reference.ts';
import type { LoadedCase, Repository } from '../../cases/repository.ts';
import type { FindCases } from '../../cases/search/find-cases.ts';
import type { SearchLog } from '../../cases/search/search-log.ts';
import type { SeparateRecords } from '../../cases/separate-records.ts';
import { type CaseView, goesOnIn, viewFor, viewOfJoined } from '../../cases/sight.ts';
import type { Instant, Person } from '../../rules/base/vocabulary.ts';
import type { Case } from '../../rules/record/case.ts';
import type { Store } from '../../store/port.ts';
import type { Speaker } from '../turn.ts';

export interface CaseDeps {
  readonly store: Store;
  readonly cases: Cases;
  readonly repository: Repository;
  readonly lookingAlike: LookingAlike;
  readonly accessLog: AccessLog;
  readonly findCases: FindCases;
  readonly searches: SearchLog;
  readonly records: SeparateRecords;
  readonly contextAt: DecisionContextAt;
  /** What somebody has begun to raise and not sent. */
  readonly unsent: (speaker: Speaker) => Promise<readonly Unsent[]>;
  readonly newId: () => string;
  /** For what must not be guessed. */
  readonly newKey: () => string;
}

/** With the case as it was loaded, so that a press loads it once. */
export interface LoadedView extends CaseView {
  readonly loaded: LoadedCase;
}

/** The case as this person may see it now; undefined for a stranger to it and for no case alike. */
export async function lookUp(
  deps: Pick<CaseDeps, 'repository' | 'contextAt'>,
  typed: string,
  person: Person,
  now: Instant,
): Promise<LoadedView | undefined> {
  const reference = readReference(typed);
  const loaded = reference === undefined ? undefined : await deps.repository.load(reference, now);
  const look = loaded && (await seenAs(deps, loaded.state, person, now));
  return look && { ...look, loaded };
}

/** The same of a case that is loaded, with those of its links that this person may know of. */
export async function seenAs(
  { repository, contextAt }: Pick<CaseDeps, 'repository' | 'contextAt'>,
  c: Case,
  person: Person,
  now: Instant,
): Promise<CaseView | undefined> {
  const by = contextAt(now);
  const goesOn = goesOnIn(c, person, by);
  if (goesOn !== undefined) return viewOfJoined(c, (await repository.load(goesOn, now))?.state, person, by);
  const look = viewFor(c, person, by);
  const links = look === undefined ? [] : await seenLinks(repository, c, person, by);
  return look && links.length > 0 ? { ...look, case: { ...look.case, links } } : look;
}

/** What somebody is shown of a case: a page, what a typed command answers, or what they take out of Pathway. */
export type Shows = PageId | 'status' | 'search' | 'summary' | 'plan-to-hand-out' | 'sent-before';

/**
 * Writes down who is shown what of a case, before they are. Throws where that cannot be kept: then nothing of the case
 * may be shown.
 */
export function recordLook(
  { accessLog }: Pick<CaseDeps, 'accessLog'>,
  { case: c, person, by }: CaseView,
  what: Shows,
): Promise<void> {
  return accessLog.record(c.reference, person, what, by.now);
}
