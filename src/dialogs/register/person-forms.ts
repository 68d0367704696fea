/** Forms about one person of the register. */
import { z } from 'zod';
import type { Choice } from '../../cards/form/fields.ts';
import { plainWords } from '../../cards/text.ts';
import { isTeamManager } from '../../people/contents.ts';
import {
  addPerson,
  changePerson,
  endCover,
  endRole,
  giveRole,
  type PersonDetails,
  removePerson,
  setCover,
} from '../../people/edits.ts';
import { type Job, jobNames, yesNoWords } from '../../rules/base/vocabulary.ts';
import { findTeamByName } from '../find-team-by-name.ts';
import type { RegisterLook } from './deps.ts';
import { registerForm } from './form.ts';

const nameField = {
  kind: 'text',
  id: 'name',
  label: 'Name, as colleagues know it',
  required: true,
  limit: 100,
} as const;
const jobField = { kind: 'text', id: 'job', label: 'Job, as it is called there', required: true, limit: 100 } as const;

const whoOf = ({ person }: RegisterLook): string => plainWords(person?.name ?? 'This person');

export const addPersonForm = registerForm({
  title: 'Add somebody',
  send: 'Add',
  next: 'person',
  paragraphs: () => [
    'They get no role yet: you give them one in the next step. They must have an account in this tenant, or a guest account.',
  ],
  fields: () => [
    {
      kind: 'text',
      id: 'id',
      label: 'Object id',
      required: true,
      limit: 60,
      hint: 'They type "who am I" to Pathway and read it to you; or Entra admin centre, Users, the person, Object ID.',
    },
    nameField,
    jobField,
  ],
  edit: ({ id, name, job }) => {
    const read = z.guid().safeParse(id.toLowerCase());
    if (read.success) return addPerson({ id: read.data, name, job });
    return { field: 'id', says: 'That is not an object id: 32 signs, 0 to 9 and a to f, in five groups with hyphens.' };
  },
});

const nobody = 'nobody';

/** The other team managers: only they act for one. */
function managers({ contents, person }: RegisterLook): readonly Choice[] {
  return contents.people
    .filter((one) => one.id !== person?.id && isTeamManager(one))
    .map(({ id, name }) => ({ value: id, title: name }));
}

const yesNo = [
  { value: 'yes', title: yesNoWords.yes },
  { value: 'no', title: yesNoWords.no },
] as const;

export const changePersonForm = registerForm({
  title: 'Change details',
  send: 'Keep this',
  about: 'person',
  next: 'person',
  fields: (look) => [
    nameField,
    jobField,
    ...(look.person !== undefined && isTeamManager(look.person)
      ? [
          {
            kind: 'choice',
            id: 'deputy',
            label: 'Deputy',
            compact: true,
            hint: 'May do at any time what they may do on their cases, and is nudged when they do not answer (A-18).',
            choices: [{ value: nobody, title: 'Nobody' }, ...managers(look)],
          } as const,
        ]
      : []),
    {
      kind: 'date',
      id: 'aimCheckedOn',
      label: 'Trained to lead an AIM assessment: when was that checked?',
      not: 'future',
      hint: 'Leave it empty if they are not.',
    },
    { kind: 'text', id: 'aimModel', label: 'In which AIM model', limit: 100 },
    { kind: 'choice', id: 'administrator', label: 'Keeps this register', required: true, choices: yesNo },
  ],
  raw: ({ person }) => ({
    name: person?.name,
    job: person?.job,
    deputy: person?.deputy ?? nobody,
    aimCheckedOn: person?.aimLead?.checkedOn,
    aimModel: person?.aimLead?.model,
    administrator: person?.administrator ? 'yes' : 'no',
  }),
  edit: ({ name, job, deputy, aimCheckedOn, aimModel, administrator }, look) => {
    if (aimCheckedOn === undefined && aimModel !== undefined) {
      return { field: 'aimCheckedOn', says: 'Give the day on which the training was checked, or empty the model.' };
    }
    const before = look.person?.deputy;
    const details: PersonDetails = {
      name,
      job,
      deputy: deputy === undefined ? before : deputy === nobody ? undefined : deputy,
      aimLead:
        aimCheckedOn === undefined ? undefined : { checkedOn: aimCheckedOn, ...(aimModel && { model: aimModel }) },
      administrator: administrator === 'yes' ? true : undefined,
    };
    return changePerson(look.person?.id ?? '', details);
  },
});

const jobChoices = (Object.entries(jobNames) as [Job, string][]).map(([value, title]) => ({ value, title }));

export const giveRoleForm = registerForm({
  title: 'Give a role',
  send: 'Give this role',
  about: 'person',
  next: 'person',
  paragraphs: (look) => [
    `What ${whoOf(look)} may see and do follows from it, from their next click. Another role in the same team is replaced.`,
  ],
  fields: () => [
    { kind: 'choice', id: 'role', label: 'Role', required: true, compact: true, choices: jobChoices },
    { kind: 'text', id: 'teamName', label: 'Team', required: true, limit: 100, hint: 'Its name, or enough of it.' },
  ],
  edit: ({ role, teamName }, look) => {
    const team = findTeamByName(
      teamName,
      look.contents.teams.filter(({ closed }) => !closed),
    );
    return 'says' in team ? { field: 'teamName', says: team.says } : giveRole(look.person?.id ?? '', team.id, role);
  },
});

export const endRoleForm = registerForm({
  title: 'End this role',
  send: 'End it',
  about: 'person',
  next: 'person',
  paragraphs: (look) => [
    `${whoOf(look)} loses what the role in ${plainWords(look.team?.name ?? 'this team')} lets them see and do, at their next click.`,
    'Their deputy goes on with what they have under way. The service lead is told of each case, and can hand it over.',
  ],
  fields: () => [],
  edit: (_values, { person, team }) => endRole(person?.id ?? '', team?.id ?? ''),
});

export const setCoverForm = registerForm({
  title: 'Cover for an absence',
  send: 'Keep this',
  about: 'person',
  next: 'person',
  paragraphs: (look) => [
    `While ${whoOf(look)} is away, whoever covers may do everything that ${whoOf(look)} may do on a case, and is reminded in their place. Both are told.`,
  ],
  fields: (look) => [
    { kind: 'choice', id: 'by', label: 'Who covers', required: true, compact: true, choices: managers(look) },
    { kind: 'date', id: 'firstDay', label: 'First day', required: true, near: true },
    { kind: 'date', id: 'lastDay', label: 'Last day', required: true, not: 'past', near: true },
  ],
  edit: ({ by, firstDay: from, lastDay: until }, { person, today }) => {
    if (from > until) return { field: 'lastDay', says: 'The last day is before the first day. Check both dates.' };
    return setCover(person?.id ?? '', { by, from, until }, today);
  },
});

export const endCoverForm = registerForm({
  title: 'End this cover',
  send: 'End it',
  about: 'person',
  next: 'person',
  paragraphs: (look) => [`${whoOf(look)} is back, or somebody else is to cover. It ends now.`],
  fields: () => [],
  edit: (_values, { person, from }) => endCover(person?.id ?? '', from ?? ''),
});

export const removePersonForm = registerForm({
  title: 'Remove from the register',
  send: 'Remove',
  about: 'person',
  next: 'found',
  paragraphs: (look) => [
    `${whoOf(look)} loses every role at their next click, and is nobody's deputy or cover any more. What they did stays on the cases.`,
    'Their deputy goes on with what they have under way. The service lead is told of each case, and can hand it over.',
  ],
  fields: () => [],
  edit: (_values, { person }) => removePerson(person?.id ?? ''),
});
