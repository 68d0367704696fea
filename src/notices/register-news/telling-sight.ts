/**
 * Who is told that somebody was given the view of all cases, or gave it to themselves of some: the service leads; without one whom Pathway reaches the team
 * managers, and without one of those the other administrators. Never only the two it is about.
 */
import { sightGivenCard } from '../../cards/register/sight-given.ts';
import type { DecisionContextAt } from '../../cases/perform.ts';
import type { SightNews } from '../../people/news.ts';
import type { Log } from '../../platform/log.ts';
import type { Instant, PersonId, Roster } from '../../rules/base/vocabulary.ts';
import type { SightLeft } from './left.ts';
import type { TellPerson } from './tell-person.ts';

export interface TellingSightDeps {
  readonly contextAt: DecisionContextAt;
  readonly administrators: () => readonly PersonId[];
  readonly log: Log;
}

/** In the order in which one takes the other's place. */
function groups(
  news: SightNews,
  roster: Roster,
  administrators: readonly PersonId[],
): readonly (readonly PersonId[])[] {
  const about = new Set([news.by.id, ...news.given.map(({ person }) => person)]);
  const holding = (job: 'service-lead' | 'team-manager') => roster.withJob(job).map(({ id }) => id);
  return [holding('service-lead'), holding('team-manager'), administrators].map((some) =>
    some.filter((id) => !about.has(id)),
  );
}

/** What is left of it; undefined where nothing is. */
export async function tellSight(
  { contextAt, administrators, log }: TellingSightDeps,
  news: SightLeft,
  tell: TellPerson,
  now: Instant,
): Promise<SightLeft | undefined> {
  const { roster, calendar } = contextAt(now);
  const told = [...news.told];
  const unreached = [...news.unreached];
  const card = sightGivenCard(news, calendar.sayWhen);
  for (const group of groups(news, roster, administrators())) {
    let isWaiting = false;
    for (const person of group.filter((id) => !told.includes(id) && !unreached.includes(id))) {
      const fate = await tell(person, card);
      if (fate === 'told') told.push(person);
      else if (fate === 'unreached') unreached.push(person);
      else isWaiting = true;
    }
    if (isWaiting) return { ...news, told, unreached };
    if (group.some((id) => told.includes(id))) return undefined;
  }
  log.warn({ event: 'sight-given-untold' });
  return undefined;
}
