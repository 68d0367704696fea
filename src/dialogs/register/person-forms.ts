/** Forms about one person of the register. */
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
import { oneAccount, organisationChoices, personField } from './person-field.ts';

const nameField = {
  kind: 'text',
  id: 'name',
  label: 'Name, as colleagues know it',
  required: true,
  missing: 'Enter their name.',
  limit: 100,
} as const;
const jobField = {
  kind: 'text',
  id: 'job',
  label: 'Their job title',
  required: true,
  missing: 'Enter their job title.',
  limit: 100,
} as const;

const whoOf = ({ person }: RegisterLook): string => plainWords(person?.name ?? 'This person');

export const addPersonForm = registerForm({
  title: 'Add a person',
  send: 'Add',
  done: 'You have added them to the register.',
  next: 'person',
  paragraphs: ({ tenants }) => [
    tenants.length > 1
      ? 'You can give them a role in the next step. They must have an account here, a guest account, or an account in another organisation that uses Pathway with you.'
      : 'You can give them a role in the next step. They must have an account in this tenant, or a guest account.',
  ],
  fields: (look) => [
    personField('account', 'Find them by name', look),
    {
      kind: 'text',
      id: 'id',
      label: 'Or their account id, if you cannot find them',
      limit: 80,
      hint: 'For guests and people of other organisations. They can type "who am I" to Pathway and read it to you. In the Entra admin centre, open Users, then the person. It is called Object ID there.',
    },
    ...(look.tenants.length > 1
      ? [
          {
            kind: 'choice',
            id: 'tenant',
            label: 'Whose account is that id?',
            compact: true,
            choices: organisationChoices(look),
            hint: 'Leave it empty for this organisation, or if the id has "@" in it.',
          } as const,
        ]
      : []),
    nameField,
    jobField,
  ],
  edit: ({ account, id, tenant, name, job }, look) => {
    const found = oneAccount({ account, id, tenant }, look);
    return 'says' in found ? found : addPerson({ id: found.id, name, job });
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
  send: 'Save',
  done: 'You have changed their details.',
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
            hint: 'A deputy can do all that this person can do on their cases, at any time. Pathway will nudge the deputy when this person does not answer.',
            choices: [{ value: nobody, title: 'Nobody' }, ...managers(look)],
          } as const,
        ]
      : []),
    {
      kind: 'date',
      id: 'aimCheckedOn',
      label: 'If they are trained to lead an AIM assessment, when did you check that?',
      not: 'future',
      hint: 'Leave it empty if they are not.',
    },
    { kind: 'text', id: 'aimModel', label: 'Which AIM model?', limit: 100 },
    { kind: 'choice', id: 'administrator', label: 'Do they keep this register?', required: true, choices: yesNo },
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
      return { field: 'aimCheckedOn', says: 'Enter the day you checked the training, or leave the model empty.' };
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
  done: 'You have given them the role.',
  about: 'person',
  next: 'person',
  paragraphs: (look) => [
    `The role decides what ${whoOf(look)} can see and do, straight away. It will replace any role they have in the same team.`,
  ],
  fields: () => [
    { kind: 'choice', id: 'role', label: 'Role', required: true, compact: true, choices: jobChoices },
    {
      kind: 'text',
      id: 'teamName',
      label: 'Team',
      required: true,
      missing: 'Enter the name of a team.',
      limit: 100,
      hint: 'Enter its name, or enough of it.',
    },
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
  done: 'You have ended the role.',
  about: 'person',
  next: 'person',
  paragraphs: (look) => [
    `${whoOf(look)} will straight away lose what the role in ${plainWords(look.team?.name ?? 'this team')} lets them see and do.`,
    'Their deputy will carry on with their cases. Pathway will tell the service lead about each case, and the service lead can hand it over.',
  ],
  fields: () => [],
  edit: (_values, { person, team }) => endRole(person?.id ?? '', team?.id ?? ''),
});

export const setCoverForm = registerForm({
  title: 'Cover for an absence',
  send: 'Save',
  done: 'You have set the cover.',
  about: 'person',
  next: 'person',
  paragraphs: (look) => [
    `While ${whoOf(look)} is away, the person who covers can do everything that ${whoOf(look)} can do on a case. Pathway will send that person the reminders, and tell them both.`,
  ],
  fields: (look) => [
    { kind: 'choice', id: 'by', label: 'Who will cover?', required: true, compact: true, choices: managers(look) },
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
  done: 'You have ended the cover.',
  about: 'person',
  next: 'person',
  paragraphs: (look) => [
    `Use this if ${whoOf(look)} is back, or if another person will cover. The cover will end now.`,
  ],
  fields: () => [],
  edit: (_values, { person, from }) => endCover(person?.id ?? '', from ?? ''),
});

export const removePersonForm = registerForm({
  title: 'Remove from the register',
  send: 'Remove',
  done: 'You have removed them from the register.',
  about: 'person',
  next: 'found',
  paragraphs: (look) => [
    `${whoOf(look)} will lose every role straight away, and will no longer be a deputy or cover for anyone. What they did stays on the cases.`,
    'Their deputy will carry on with their cases. Pathway will tell the service lead about each case, and the service lead can hand it over.',
  ],
  fields: () => [],
  edit: (_values, { person }) => removePerson(person?.id ?? ''),
});
