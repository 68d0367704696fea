/** What can be done to the people register. Each edit gives the register as it is after it, or why it cannot be. */
import { sayDate } from '../rules/base/local-time.ts';
import { nameKey, searchKey, tidyName } from '../rules/base/names.ts';
import {
  type Agency,
  agencyNames,
  type Job,
  jobAgencies,
  jobNames,
  type LocalDate,
  type PersonId,
  type TeamFunction,
  type TeamId,
  usualFunctions,
} from '../rules/base/vocabulary.ts';
import {
  type Cover,
  isTeamManager,
  misplacedFunction,
  type PersonEntry,
  type RegisterContents,
  sayAgencies,
  type TeamEntry,
} from './contents.ts';
import { type LeftAlone, leftAlone } from './cover.ts';

/** Why it cannot be done, in words for whoever keeps the register. */
export interface NotDone {
  readonly trouble: string;
}
export type Edited = RegisterContents | NotDone;
export type Edit = (contents: RegisterContents) => Edited;

const no = (trouble: string): NotDone => ({ trouble });
const gone = no('That person is no longer in the register. Look for them again.');
const teamGone = no('That team is no longer in the register. Look for it again.');

/** Leaves out what is not set, as the store does. */
function tidy<Entry extends object>(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as Entry;
}

const withPerson = (contents: RegisterContents, changed: PersonEntry): RegisterContents => ({
  ...contents,
  people: contents.people.map((one) => (one.id === changed.id ? tidy(changed) : one)),
});
const withTeam = (contents: RegisterContents, changed: TeamEntry): RegisterContents => ({
  ...contents,
  teams: contents.teams.map((one) => (one.id === changed.id ? tidy(changed) : one)),
});

function onPerson(
  id: PersonId,
  edit: (person: PersonEntry, contents: RegisterContents) => PersonEntry | NotDone,
): Edit {
  return (contents) => {
    const person = contents.people.find((one) => one.id === id);
    const after = person === undefined ? gone : edit(person, contents);
    return 'trouble' in after ? after : withPerson(contents, after);
  };
}
function onTeam(id: TeamId, edit: (team: TeamEntry, contents: RegisterContents) => TeamEntry | NotDone): Edit {
  return (contents) => {
    const team = contents.teams.find((one) => one.id === id);
    const after = team === undefined ? teamGone : edit(team, contents);
    return 'trouble' in after ? after : withTeam(contents, after);
  };
}

const tidyNames = ({ name, job }: Pick<PersonEntry, 'name' | 'job'>) => ({ name: tidyName(name), job: tidyName(job) });

export function addPerson(person: Pick<PersonEntry, 'id' | 'name' | 'job'>): Edit {
  return (contents) => {
    const there = contents.people.find((one) => one.id === person.id);
    if (there !== undefined) return no(`That account id belongs to ${there.name}, who is already in the register.`);
    return { ...contents, people: [...contents.people, { ...person, ...tidyNames(person), teams: [] }] };
  };
}

export type PersonDetails = Pick<PersonEntry, 'name' | 'job' | 'deputy' | 'aimLead' | 'administrator'>;

export function changePerson(id: PersonId, details: PersonDetails): Edit {
  return onPerson(id, (person) => ({ ...person, ...details, ...tidyNames(details) }));
}

/** They lose every role, and nobody's deputy or cover is left pointing to them. */
export function removePerson(id: PersonId): Edit {
  return (contents) => {
    if (!contents.people.some((one) => one.id === id)) return gone;
    const others = contents.people.filter((one) => one.id !== id);
    const people = others.map(({ deputy, cover, ...person }) => {
      const left = cover?.filter(({ by }) => by !== id);
      return tidy({
        ...person,
        deputy: deputy === id ? undefined : deputy,
        cover: left?.length === 0 ? undefined : left,
      });
    });
    return { ...contents, people };
  };
}

/** One role in a team: another one there is replaced. */
export function giveRole(id: PersonId, team: TeamId, role: Job): Edit {
  return onPerson(id, (person, { teams }) => {
    const found = teams.find((one) => one.id === team && !one.closed);
    if (found === undefined) return teamGone;
    if (!jobAgencies[role].includes(found.agency)) {
      return no(
        `"${jobNames[role]}" is a job only for ${sayAgencies(role)}, and ${found.name} belongs to ${agencyNames[found.agency]}.`,
      );
    }
    return { ...person, teams: [...person.teams.filter((one) => one.team !== team), { team, role }] };
  });
}

export function endRole(id: PersonId, team: TeamId): Edit {
  return onPerson(id, (person) => ({ ...person, teams: person.teams.filter((one) => one.team !== team) }));
}

/** Cover that has ended by `today` makes room for it. Refused where somebody would be away and nobody there for them. */
export function setCover(id: PersonId, cover: Cover, today: LocalDate): Edit {
  return (contents) => {
    const after = withCover(id, cover, today)(contents);
    if ('trouble' in after) return after;
    const before = new Set(leftAlone(contents, cover.from, cover.until).map(({ manager }) => manager.id));
    const [alone] = leftAlone(after, cover.from, cover.until).filter(({ manager }) => !before.has(manager.id));
    return alone === undefined ? after : no(aloneWords(alone));
  };
}

const aloneWords = ({ manager, day }: LeftAlone): string =>
  `On ${sayDate(day)} ${manager.name} and everyone who acts for them would be away. Choose another person, other days, or a deputy who will be there.`;

function withCover(id: PersonId, cover: Cover, today: LocalDate): Edit {
  return onPerson(id, (person, { people }) => {
    const by = people.find((one) => one.id === cover.by);
    if (by === undefined) return gone;
    if (!isTeamManager(person))
      return no(`${person.name} is not a CDYJS team manager, so nobody can cover for them here.`);
    if (!isTeamManager(by)) return no(`${by.name} is not a CDYJS team manager, so they cannot cover for one.`);
    if (by.id === id) return no('A person cannot cover for themselves. Choose another person.');
    if (cover.from > cover.until) return no('The last day is before the first day. Check both dates.');
    const others = (person.cover ?? []).filter((one) => one.until >= today && one.from !== cover.from);
    return { ...person, cover: [...others, cover].sort((one, other) => one.from.localeCompare(other.from)) };
  });
}

export function endCover(id: PersonId, from: LocalDate): Edit {
  return onPerson(id, (person) => {
    const left = person.cover?.filter((one) => one.from !== from);
    return { ...person, cover: left?.length === 0 ? undefined : left } as PersonEntry;
  });
}

/** `northfield-academy`, or with a number where that is taken. */
export function newTeamId(name: string, teams: readonly TeamEntry[]): TeamId {
  const plain = searchKey(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const slug = plain === '' ? 'team' : plain;
  const taken = new Set(teams.map(({ id }) => id));
  for (let number = 2, id = slug; ; number += 1) {
    if (!taken.has(id)) return id;
    id = `${slug}-${number}`;
  }
}

function nameTaken(name: string, { teams }: RegisterContents, but?: TeamId): NotDone | undefined {
  const same = teams.some((one) => one.id !== but && nameKey(one.name) === nameKey(name));
  return same ? no(`There is already a team called ${name}. Give this team its own name.`) : undefined;
}

export function addTeam(typed: string, agency: Agency, does: TeamFunction = usualFunctions[agency]): Edit {
  const name = tidyName(typed);
  return (contents) => {
    const misplaced = misplacedFunction({ name, agency }, does);
    if (misplaced !== undefined) return no(misplaced);
    const team = { id: newTeamId(name, contents.teams), name, agency, function: does };
    return nameTaken(name, contents) ?? { ...contents, teams: [...contents.teams, team] };
  };
}

export function renameTeam(id: TeamId, typed: string): Edit {
  const name = tidyName(typed);
  return onTeam(id, (team, contents) => nameTaken(name, contents, id) ?? { ...team, name });
}

export function changeFunction(id: TeamId, does: TeamFunction): Edit {
  return onTeam(id, (team) => {
    const misplaced = misplacedFunction(team, does);
    return misplaced === undefined ? { ...team, function: does } : no(misplaced);
  });
}

/** It is asked nothing any more, and its people lose their role in it. */
export function closeTeam(id: TeamId): Edit {
  return (contents) => {
    const closed = onTeam(id, ({ channel: _channel, ...team }) => ({ ...team, closed: true }))(contents);
    if ('trouble' in closed) return closed;
    const people = closed.people.map((one) => ({ ...one, teams: one.teams.filter(({ team }) => team !== id) }));
    return { ...closed, people };
  };
}

/** The channel from now on; the one it had before is nobody's. */
export function setChannel(id: TeamId, channel: string): Edit {
  return onTeam(id, (team, { teams }) => {
    const other = teams.find((one) => one.channel === channel && one.id !== id);
    if (other !== undefined)
      return no(`This channel already belongs to ${other.name}. First write "this is nobody" in it.`);
    return team.closed ? teamGone : { ...team, channel };
  });
}

export function forgetChannel(id: TeamId): Edit {
  return onTeam(id, ({ channel: _channel, ...team }) => team);
}
