/**
 * Finding a case: typed in the private chat, or by the message extension wherever somebody writes. Who searched is kept,
 * and each case that is shown has it in its access log, before anything is shown.
 */
import type { Card } from '../../cards/card.ts';
import { chosenCard, moreCard } from '../../cards/search/chosen.ts';
import { findHowCard, foundCard, nameInSearch } from '../../cards/search/found.ts';
import { searchesCard } from '../../cards/search/searches.ts';
import { searchWords } from '../../cards/search/words.ts';
import { plainTitle, withoutMarkdown } from '../../cards/text.ts';
import type { FoundCases } from '../../cases/search/find-cases.ts';
import type { CaseView } from '../../cases/sight.ts';
import { raisesOnly } from '../../rules/base/jobs.ts';
import { stages } from '../../rules/stages.ts';
import { type CaseDeps, recordLook } from '../cases/deps.ts';
import type { Search, SearchPlace, SearchResult, SearchShown, Speaker } from '../turn.ts';
import { readSearch } from './read-search.ts';

/** The command of the app's manifest. */
const findCommand = 'findCase';
/** A card has room for so many, and more are asked for by nobody. */
const SEARCHES_SHOWN = 50;

/** What was found, once it is kept that it was looked for; or what to type instead. */
async function search(deps: CaseDeps, { person, now }: Speaker, typed: string): Promise<FoundCases | { says: string }> {
  const by = deps.contextAt(now);
  const read = readSearch(typed, by.roster);
  if ('says' in read) return read;
  const found = await deps.findCases(read.sought, person, by);
  await deps.searches.record(person, found.looks.length, now);
  await Promise.all(found.looks.map((look) => recordLook(deps, look, 'search')));
  return found;
}

/** `find`, typed in the private chat. */
export async function find(deps: CaseDeps, speaker: Speaker, typed: string): Promise<Card> {
  const found = await search(deps, speaker, typed);
  return 'says' in found ? findHowCard(found.says) : foundCard(found.looks, found.isMore, raisesOnly(speaker.person));
}

/** Elsewhere than in one's own chat others may look on: a reference, and nothing beside it. */
function resultOf(look: CaseView, place: SearchPlace): SearchResult {
  const { reference, stage } = look.case;
  const seen =
    place === 'own-chat' ? { text: `${plainTitle(withoutMarkdown(nameInSearch(look)))} – ${stages[stage].title}` } : {};
  return { title: reference, ...seen, reference, card: chosenCard({ reference, stage }) };
}

const more: SearchResult = { title: searchWords.moreTitle, text: searchWords.more, card: moreCard() };

/** What the message extension lists. Teams asks for what follows a page as well: all there is stands on the first. */
export async function searched(
  deps: CaseDeps,
  place: SearchPlace,
  speaker: Speaker,
  { command, text, skip }: Search,
): Promise<SearchShown> {
  if (command !== findCommand) return { says: searchWords.unknown };
  if (skip > 0) return { results: [] };
  const found = await search(deps, speaker, text);
  if ('says' in found) return found;
  const { looks, isMore } = found;
  if (looks.length === 0) return { says: searchWords.none };
  return { results: [...looks.map((look) => resultOf(look, place)), ...(isMore ? [more] : [])] };
}

/** The card of a case that somebody chose, as it stands now; for whoever may see it no more, that they may not. */
export async function chosen(deps: CaseDeps, speaker: Speaker, typed: string | undefined): Promise<SearchShown> {
  if (typed === undefined) return { says: searchWords.more };
  const read = readSearch(typed, deps.contextAt(speaker.now).roster);
  const isReference = 'sought' in read && 'reference' in read.sought;
  const found = isReference
    ? await deps.findCases(read.sought, speaker.person, deps.contextAt(speaker.now))
    : undefined;
  const look = found?.looks[0];
  if (look === undefined) return { says: searchWords.notNow };
  await recordLook(deps, look, 'search');
  return { results: [resultOf(look, 'elsewhere')] };
}

/** `searches`, typed by the service lead. */
export async function searches(deps: CaseDeps, { now }: Speaker): Promise<Card> {
  const { searches: newest, next } = await deps.searches.newest(SEARCHES_SHOWN, now);
  return searchesCard(newest, next !== undefined);
}
