/** Finding somebody in the people register, and one person as it has them. */
import { type Cover, isTeamManager, type PersonEntry, type RegisterContents } from '../../people/contents.ts';
import { absencesWithin } from '../../people/cover.ts';
import { sayDate } from '../../rules/base/local-time.ts';
import { jobNames, type LocalDate } from '../../rules/base/vocabulary.ts';
import type { Card } from '../card.ts';
import { formCard } from '../form/form.ts';
import { type Fact, messageCard, type Section } from '../message/message.ts';
import { plainWords } from '../text.ts';
import { button, coverLine, formButton, rolesLine, type TeamName, teamNames } from './pieces.ts';

const searchField = { kind: 'text', id: 'search', label: 'Who are you looking for?', limit: 100 } as const;

export function findCard(says?: string): Card {
  return formCard({
    title: 'Find a person',
    paragraphs: ['Enter part of a name, a job, a team or an account id. Leave it empty to see everyone.'],
    fields: [searchField],
    errors: says === undefined ? [] : [{ field: 'search', says }],
    buttons: [{ title: 'Find', verb: 'register/found', main: true }],
    surface: 'dialog',
  });
}

const mostFound = 15;

export function foundCard(found: readonly PersonEntry[], { teams }: RegisterContents, done?: string): Card {
  const nameOf = teamNames(teams);
  const rest = found.length - mostFound;
  return messageCard({
    title: found.length === 1 ? 'One person' : `${found.length} people`,
    done,
    paragraphs: rest > 0 ? [`These are the first ${mostFound}. Enter more of the name to see the others.`] : [],
    sections: found.slice(0, mostFound).map((person) => ({
      heading: plainWords(person.name),
      paragraphs: [`${plainWords(person.job)}. ${rolesLine(person, nameOf)}.`],
      buttons: [button(`Open ${person.name}`, 'register/person', { person: person.id })],
    })),
    actions: [button('Find another person', 'register/find'), formButton('Add a person', 'add-person')],
  });
}

function aimWords({ aimLead }: PersonEntry): string {
  if (aimLead === undefined) return 'Not listed';
  const { model, checkedOn } = aimLead;
  return `${model === undefined ? 'Yes' : plainWords(model)}, checked on ${sayDate(checkedOn)}`;
}

export interface PersonView {
  readonly person: PersonEntry;
  readonly contents: RegisterContents;
  readonly isAdministrator: boolean;
  readonly today: LocalDate;
  readonly done?: string | undefined;
}

function facts({ person, contents, isAdministrator }: PersonView): readonly Fact[] {
  const deputy = contents.people.find(({ id }) => id === person.deputy);
  const named = isAdministrator && !person.administrator;
  return [
    { title: 'Job', value: plainWords(person.job) },
    ...(isTeamManager(person) ? [{ title: 'Deputy', value: plainWords(deputy?.name ?? 'Nobody') }] : []),
    { title: 'Trained to lead AIM', value: aimWords(person) },
    { title: 'Keeps the register', value: named ? 'Yes, named in the settings' : isAdministrator ? 'Yes' : 'No' },
    { title: 'Account id', value: person.id },
  ];
}

function roles({ person }: PersonView, nameOf: TeamName): readonly Section[] {
  if (person.teams.length === 0) {
    return [{ heading: 'Roles', paragraphs: ['None. They can raise a concern, and see what they raised.'] }];
  }
  return person.teams.map(({ team, role }) => ({
    heading: `${jobNames[role]} in ${nameOf(team)}`,
    buttons: [formButton('End this role', 'end-role', { person: person.id, team })],
  }));
}

/** Who covers may be away as well: then the deputy acts. */
function awayThemselves(cover: Cover, { person, contents }: PersonView): readonly string[] {
  const covering = contents.people.find(({ id }) => id === cover.by);
  const deputy = contents.people.find(({ id }) => id === person.deputy && id !== cover.by);
  if (covering === undefined) return [];
  const acts = deputy === undefined ? 'nobody else will act' : `${plainWords(deputy.name)} will act as their deputy`;
  return absencesWithin(covering, cover.from, cover.until).map(
    ({ from, until }) =>
      `${plainWords(covering.name)} is away too, from ${sayDate(from)} to ${sayDate(until)}. On those days ${acts}.`,
  );
}

/** Cover that is over is history: "What was changed" has it. */
function covers(view: PersonView): readonly Section[] {
  const { person, contents, today } = view;
  const nameOf = (id: string): string => contents.people.find((one) => one.id === id)?.name ?? 'a person who has left';
  return (person.cover ?? [])
    .filter(({ until }) => until >= today)
    .map((one) => ({
      heading: one.from <= today ? 'Away now' : 'Will be away',
      paragraphs: [`Covered by ${coverLine(nameOf(one.by), one)}.`, ...awayThemselves(one, view)],
      buttons: [formButton('End this cover', 'end-cover', { person: person.id, from: one.from })],
    }));
}

export function personCard(view: PersonView): Card {
  const { person, contents, done } = view;
  const about = { person: person.id };
  return messageCard({
    title: plainWords(person.name),
    done,
    facts: facts(view),
    sections: [...roles(view, teamNames(contents.teams)), ...covers(view)],
    actions: [
      formButton('Give a role', 'give-role', about),
      ...(isTeamManager(person) ? [formButton('Cover for an absence', 'set-cover', about)] : []),
      formButton('Change details', 'change-person', about),
      formButton('Remove from the register', 'remove-person', about),
      button('Find another person', 'register/find'),
    ],
  });
}
