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
const nameField = { kind: 'text', id: 'name', label: 'Name of the team', required: true, limit: 100 } as const;

export const addTeamForm = registerForm({
  title: 'Add a team',
  send: 'Add',
  next: 'teams',
  paragraphs: () => [
    'Then add Pathway to the team in Teams, and write in its channel: **@Pathway this is** and the name. Until then it is told by telephone.',
  ],
  fields: () => [
    nameField,
    { kind: 'choice', id: 'agency', label: 'Agency', required: true, choices: agencies },
    {
      kind: 'choice',
      id: 'function',
      label: 'What it does in its agency',
      compact: true,
      choices: teamFunctions.map(functionChoice),
      hint: 'Leave it empty for what teams of that agency usually do.',
    },
  ],
  edit: ({ name, agency, function: does }) => addTeam(name, agency, does),
});

export const changeFunctionForm = registerForm({
  title: 'Change what it does',
  send: 'Keep this',
  about: 'team',
  next: 'team',
  paragraphs: (look) => [
    `It decides what ${nameOf(look)} is asked by itself. A team that takes referrals has a post for each of them in its channel and is nudged under it. A team of case managers has none. A team that does something else is only asked where somebody chooses it.`,
    'It holds for what is still to come. A post that is in its channel stays there, and is changed no more once the team does something else.',
  ],
  fields: ({ team }) => [
    {
      kind: 'choice',
      id: 'function',
      label: 'What it does in its agency',
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
  about: 'team',
  next: 'team',
  paragraphs: () => ['A school is found by its name when somebody raises a concern, so use the name people use.'],
  fields: () => [nameField],
  raw: ({ team }) => ({ name: team?.name }),
  edit: ({ name }, { team }) => renameTeam(team?.id ?? '', name),
});

export const forgetChannelForm = registerForm({
  title: 'Forget its channel',
  send: 'Forget it',
  about: 'team',
  next: 'team',
  paragraphs: (look) => [
    `Nothing more is posted there. ${nameOf(look)} is told by telephone until you say in another channel that it is theirs.`,
  ],
  fields: () => [],
  edit: (_values, { team }) => forgetChannel(team?.id ?? ''),
});

export const closeTeamForm = registerForm({
  title: 'Close this team',
  send: 'Close it',
  about: 'team',
  next: 'teams',
  paragraphs: (look) => [
    `${nameOf(look)} is not asked anything any more, nothing is posted in its channel, and its people lose their role in it. Its name stays on the cases it had to do with.`,
    'What it was asked and has not answered becomes a task for the team manager of that case, to telephone.',
  ],
  fields: () => [],
  edit: (_values, { team }) => closeTeam(team?.id ?? ''),
});
