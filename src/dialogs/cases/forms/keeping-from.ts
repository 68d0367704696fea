/** Forms by which a case is kept from one worker, and by which they may see it again. */
import type { FieldError } from '../../../cards/form/fields.ts';
import { plainWords } from '../../../cards/text.ts';
import { namedLike } from '../../../rules/base/names.ts';
import type { PersonId, PersonRef, Roster } from '../../../rules/base/vocabulary.ts';
import { actionForm, type FormView, reasonField, short } from './shape.ts';

const MOST_NAMED = 5;

/** Everybody a case can be kept from: who is in a team, who looks after Pathway, and who raised it. */
function workers({ case: c, by: { roster } }: FormView): readonly PersonRef[] {
  const all = roster.teams().flatMap(({ id }) => roster.inTeam(id));
  const administrators = roster.administrators().flatMap((id) => roster.person(id) ?? []);
  return [...new Map([...all, ...administrators, c.referrer].map(({ id, name }) => [id, { id, name }])).values()];
}

/** `Ben Carr, Health safeguarding`: of two who are called the same each is found so. */
function withTeams({ id, name }: PersonRef, roster: Roster): PersonRef {
  const teams = roster.person(id)?.teams.map(({ team }) => roster.team(team)?.name ?? team) ?? [];
  return { id, name: [name, ...new Set(teams)].join(', ') };
}

function workerNamed(typed: string, look: FormView): PersonId | readonly FieldError[] {
  const all = workers(look);
  const found = namedLike(typed, all);
  const wanted =
    found.length === 1
      ? found
      : namedLike(
          typed,
          all.map((one) => withTeams(one, look.by.roster)),
        );
  const [only] = wanted;
  const no = (says: string): readonly FieldError[] => [{ field: 'worker', says }];
  if (only !== undefined && wanted.length === 1) return only.id;
  if (only === undefined && found.length === 0) {
    return no('No worker in the register has that in their name. Check the name, or enter less of it.');
  }
  const several = (found.length > 0 ? found : wanted).slice(0, MOST_NAMED).map((one) => withTeams(one, look.by.roster));
  return no(
    `More than one worker has that in their name: ${several.map(({ name }) => plainWords(name)).join('; ')}. Enter the name and the team, as it is written here.`,
  );
}

export const keepFrom = actionForm('keep-from')({
  fields: (look) => [
    {
      kind: 'text',
      id: 'worker',
      label: 'Name of the worker',
      hint: 'As it is in Teams.',
      required: true,
      limit: short(look),
      becomes: 'person',
    },
    reasonField(look, 'Why'),
  ],
  input: ({ worker, reason }, look) => {
    const person = workerNamed(worker, look);
    return typeof person === 'string' ? { person, reason } : person;
  },
});

export const letSee = actionForm('let-see')({
  fields: (look) => [
    {
      kind: 'choice',
      id: 'person',
      label: 'Who may see it again',
      required: true,
      choices: (look.case.keptFrom ?? []).map(({ person }) => ({ value: person.id, title: person.name })),
    },
    reasonField(look, 'Why'),
  ],
  input: ({ person, reason }) => ({ person, reason }),
});
