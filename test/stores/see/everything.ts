/** What people find in a store, through the bot. */
import { asks } from '../../support/story.ts';
import type { Town } from '../../support/town.ts';
import type { ExpectedCase, ExpectedPerson } from '../expected.ts';
import { eventsOf, postsOf } from '../stored.ts';
import type { KeptTeams } from '../teams.ts';
import { seesCase } from './case.ts';
import { lists } from './lists.ts';

type Wanted = Pick<ExpectedCase, 'about' | 'reference' | 'seenBy'>;

/** Who finds each case by typing for it. */
async function listedTo(town: Town, { county }: KeptTeams, words: 'my cases' | 'late cases') {
  const found = new Map<string, string[]>();
  for (const { name } of county.people) {
    for (const reference of await lists(town.as(name), words)) {
      found.set(reference, [...(found.get(reference) ?? []), name]);
    }
  }
  return (reference: string): readonly string[] => found.get(reference) ?? [];
}

/** Each of these cases as it stands. */
export async function seesCases(town: Town, teams: KeptTeams, wanted: readonly Wanted[]): Promise<ExpectedCase[]> {
  const listed = await listedTo(town, teams, 'my cases');
  const late = await listedTo(town, teams, 'late cases');
  const found: ExpectedCase[] = [];
  for (const { about, reference, seenBy } of wanted) {
    const standing = await seesCase(town.as(seenBy), reference);
    const events = await eventsOf(town.store, reference, town.now());
    found.push({
      ...{ about, reference, stage: events.at(-1)?.stage ?? '', seenBy, ...standing },
      posts: await postsOf(town.store, reference),
      listedTo: listed(reference),
      lateTo: late(reference),
    });
  }
  return found;
}

/** Everybody as they are told that they are known. */
export async function seesPeople(town: Town, { county }: KeptTeams): Promise<readonly ExpectedPerson[]> {
  const found: ExpectedPerson[] = [];
  for (const { name: person } of county.people) {
    const says = await asks(town.as(person), 'who am I');
    const named = (all: readonly { readonly name: string }[]) =>
      all.map(({ name }) => name).filter((name) => name !== person && says.includes(name));
    found.push({ person, teams: named(county.teams), actsFor: named(county.people) });
  }
  return found;
}
