/** The pages of the register's dialog, drawn from the register as it is now. */
import type { Card } from '../../cards/card.ts';
import { wordCard } from '../../cards/help/help.ts';
import { changesCard, exportCard } from '../../cards/register/lists.ts';
import { findCard, foundCard, personCard } from '../../cards/register/people.ts';
import { teamCard, teamsCard } from '../../cards/register/teams.ts';
import type { PersonEntry } from '../../people/contents.ts';
import { writePeople, writeTeams } from '../../people/csv/writing.ts';
import { searchKey } from '../../rules/base/names.ts';
import type { PersonId, TeamId } from '../../rules/base/vocabulary.ts';
import type { Speaker } from '../turn.ts';
import { type RegisterDeps, todayOf } from './deps.ts';

export const goneWords = 'That is no longer in the register. Type "people" in the private chat to see what is.';

const mostChanges = 50;

/** Whoever has all the words somewhere in what the register says of them, by name. */
function matching({ register: { contents } }: RegisterDeps, search: string): readonly PersonEntry[] {
  const names = new Map(contents.teams.map(({ id, name }) => [id, name]));
  const words = searchKey(search)
    .split(' ')
    .filter((word) => word !== '');
  return contents.people
    .filter(({ id, name, job, teams }) => {
      const all = searchKey(
        [id, name, job, ...teams.flatMap(({ team, role }) => [names.get(team) ?? '', role])].join(' '),
      );
      return words.every((word) => all.includes(word));
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

export function foundPage(deps: RegisterDeps, search: string, done?: string): Card {
  const found = matching(deps, search);
  if (found.length > 0) return foundCard(found, deps.register.contents, done);
  return findCard('Nobody in the register matches that. Try entering less.');
}

export function personPage(deps: RegisterDeps, speaker: Speaker, id: PersonId, done?: string): Card {
  const { contents } = deps.register;
  const person = contents.people.find((one) => one.id === id);
  if (person === undefined) return wordCard(goneWords);
  const isAdministrator = deps.register.isAdministrator(id);
  return personCard({ person, contents, isAdministrator, today: todayOf(deps, speaker), done });
}

export async function teamPage(deps: RegisterDeps, { now }: Speaker, id: TeamId, done?: string): Promise<Card> {
  const { contents } = deps.register;
  const team = contents.teams.find((one) => one.id === id && !one.closed);
  if (team === undefined) return wordCard(goneWords);
  const known = team.channel === undefined ? undefined : await deps.channelKnown(team.channel, now);
  return teamCard({ team, contents, known, done });
}

export const teamsPage = ({ register }: RegisterDeps, part: number, done?: string): Card =>
  teamsCard(register.contents, part, done);

export async function changesPage({ register }: RegisterDeps, { now }: Speaker, part: number): Promise<Card> {
  return changesCard(await register.changes(mostChanges, now), part);
}

export function exportPage({ register }: RegisterDeps, list: 'people' | 'teams', part: number): Card {
  return exportCard(list, list === 'people' ? writePeople(register.contents) : writeTeams(register.contents), part);
}
