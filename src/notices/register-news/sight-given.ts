/**
 * Who is told that somebody was given the view of all cases: the service leads; without one whom Pathway reaches the team
 * managers, and without one of those the other administrators. Never only the two it is about.
 */
import { sightGivenCard } from '../../cards/register/sight-given.ts';
import type { DecisionContextAt } from '../../cases/perform.ts';
import type { RegisterNews } from '../../people/news.ts';
import type { Instant, PersonId, Roster } from '../../rules/base/vocabulary.ts';
import type { Messenger } from '../messenger.ts';

/** How far it was told. */
export interface Telling {
  readonly told: readonly PersonId[];
  /** Pathway does not reach them, now or later. */
  readonly unreached: readonly PersonId[];
}

export interface SightGivenDeps {
  readonly messenger: Pick<Messenger, 'toPerson'>;
  readonly contextAt: DecisionContextAt;
  readonly administrators: () => readonly PersonId[];
}

/** In the order in which one takes the other's place. */
function groups(
  news: RegisterNews,
  roster: Roster,
  administrators: readonly PersonId[],
): readonly (readonly PersonId[])[] {
  const about = new Set([news.by.id, ...news.given.map(({ person }) => person)]);
  const holding = (job: 'service-lead' | 'team-manager') => roster.withJob(job).map(({ id }) => id);
  return [holding('service-lead'), holding('team-manager'), administrators].map((some) =>
    some.filter((id) => !about.has(id)),
  );
}

export interface Told extends Telling {
  /** Somebody is still to be told, later. */
  readonly isWaiting: boolean;
  /** Nobody could be told at all. */
  readonly isVain: boolean;
}

export async function tellSightGiven(
  { messenger, contextAt, administrators }: SightGivenDeps,
  news: RegisterNews,
  before: Telling,
  now: Instant,
): Promise<Told> {
  const { roster, calendar } = contextAt(now);
  const told = [...before.told];
  const unreached = [...before.unreached];
  const card = sightGivenCard(news, calendar.sayWhen);
  for (const group of groups(news, roster, administrators())) {
    const left = group.filter((id) => !told.includes(id) && !unreached.includes(id));
    let isWaiting = false;
    for (const person of left) {
      const { outcome } = await messenger.toPerson(person, card);
      if (outcome === 'sent') told.push(person);
      else if (outcome === 'refused') unreached.push(person);
      else isWaiting = true;
    }
    if (isWaiting || group.some((id) => told.includes(id))) return { told, unreached, isWaiting, isVain: false };
  }
  return { told, unreached, isWaiting: false, isVain: true };
}
