/** Forms about one team of the register. */
import { plainWords } from '../../cards/text.ts';
import { teamFunctions } from '../../people/contents.ts';
import { addTeam, changeFunction, closeTeam, forgetChannel, renameTeam } from '../../people/edits.ts';
import {
  type Agency,
  agencyNames,
  functionAgencies,
  type TeamFunction,
  teamFunctionNames,
} from '../../rules/base/vocabulary.ts';
import type { RegisterLook } from './deps.ts';
import { registerForm } from './form.ts';

const nameOf = ({ team }: RegisterLook): string => plainWords(team?.name ?? 'This team');
const agencies = (Object.entries(agencyNames) as [Agency, string][]).map(([value, title]) => ({ value, title }));
const functionChoice = (value: TeamFunction) => ({ value, title: teamFunctionNames[value] });
const nameField = {
  kind: 'text',
  id: 'name',
  label: 'Name of the team',
  required: true,
  missing: 'Enter the name of the team.',
  limit: 100,
} as const;

export const addTeamForm = registerForm({
  title: 'Add a team',
  send: 'Add',
  done: 'You have added the team.',
  next: 'teams',
  paragraphs: () => [
    'After this, add Pathway to the team in Teams. Then write in its channel **@Pathway this is** and the name. Until then, people must telephone the team.',
  ],
  fields: () => [
    nameField,
    { kind: 'choice', id: 'agency', label: 'Agency', required: true, choices: agencies },
    {
      kind: 'choice',
      id: 'function',
      label: 'What does it do in its agency?',
      compact: true,
      choices: teamFunctions.map(functionChoice),
      hint: 'If you leave it empty, Pathway will choose what teams of that agency usually do.',
    },
  ],
  edit: ({ name, agency, function: does }) => addTeam(name, agency, does),
});

export const changeFunctionForm = registerForm({
  title: 'Change what it does',
  send: 'Save',
  done: 'You have changed what the team does.',
  about: 'team',
  next: 'team',
  paragraphs: (look) => [
    `This decides what Pathway will send to ${nameOf(look)} by itself. A team that takes referrals gets a post for each referral in its channel, with the nudges under it. A team of case managers gets none. A team that does something else only gets what a person chooses to send it.`,
    'The change is for what is still to come. Posts that are in its channel will stay there. Once the team does something else, Pathway will not change them again.',
  ],
  fields: ({ team }) => [
    {
      kind: 'choice',
      id: 'function',
      label: 'What does it do in its agency?',
      required: true,
      choices: teamFunctions
        .filter((one) => team === undefined || functionAgencies[one].includes(team.agency))
        .map(functionChoice),
    },
  ],
  raw: ({ team }) => ({ function: team?.function }),
  edit: ({ function: does }, { team }) => changeFunction(team?.id ?? '', does),
});

export const renameTeamForm = registerForm({
  title: 'Rename the team',
  send: 'Rename',
  done: 'You have renamed the team.',
  about: 'team',
  next: 'team',
  paragraphs: () => [
    'Pathway finds a school by its name when a person raises a concern. Use the name that people use.',
  ],
  fields: () => [nameField],
  raw: ({ team }) => ({ name: team?.name }),
  edit: ({ name }, { team }) => renameTeam(team?.id ?? '', name),
});

export const forgetChannelForm = registerForm({
  title: 'Remove its channel',
  send: 'Remove it',
  done: 'You have removed its channel.',
  about: 'team',
  next: 'team',
  paragraphs: (look) => [
    `Pathway will not post there again. People must telephone ${nameOf(look)} until you say in another channel that it is theirs.`,
  ],
  fields: () => [],
  edit: (_values, { team }) => forgetChannel(team?.id ?? ''),
});

export const closeTeamForm = registerForm({
  title: 'Close this team',
  send: 'Close it',
  done: 'You have closed the team.',
  about: 'team',
  next: 'teams',
  paragraphs: (look) => [
    `Pathway will not send ${nameOf(look)} anything again or post in its channel, and its people will lose their role in it. Its name will stay on its cases.`,
    'If it has not answered something, the team manager of that case will get a task to telephone.',
  ],
  fields: () => [],
  edit: (_values, { team }) => closeTeam(team?.id ?? ''),
});
