/** What an administrator does with the people register. */
import type { TeamsUser } from '../teams-user.ts';
import { type Answers, reads } from './acting.ts';

/** Opens one of the register's pages from its card in the chat; what it says. */
export async function opensTheRegister(administrator: TeamsUser, button: string): Promise<string> {
  administrator.closesDialog();
  await administrator.says('people');
  await administrator.opens(button);
  return reads(administrator);
}

/** Opens somebody by name. */
export async function findsInTheRegister(administrator: TeamsUser, name: string): Promise<string> {
  await opensTheRegister(administrator, 'Find a person');
  await administrator.fills({ 'Who are you looking for?': name });
  await administrator.presses('Find');
  await administrator.presses(`Open ${name}`);
  return reads(administrator);
}

/** Presses a button of the open page, fills in its form and sends it; what is shown then. */
export async function fillsTheForm(
  administrator: TeamsUser,
  [button, send]: readonly [button: string, send: string],
  answers: Answers = {},
): Promise<string> {
  await administrator.presses(button);
  await administrator.fills(answers);
  await administrator.presses(send);
  return reads(administrator);
}

export async function givesARole(administrator: TeamsUser, name: string, role: string, team: string): Promise<string> {
  await findsInTheRegister(administrator, name);
  return fillsTheForm(administrator, ['Give a role', 'Give this role'], { Role: role, Team: team });
}

export async function endsTheRole(administrator: TeamsUser, name: string): Promise<string> {
  await findsInTheRegister(administrator, name);
  return fillsTheForm(administrator, ['End this role', 'End it']);
}

export interface Absence {
  readonly by: string;
  readonly from: string;
  readonly until: string;
}

export async function arrangesCover(administrator: TeamsUser, name: string, absence: Absence): Promise<string> {
  await findsInTheRegister(administrator, name);
  return fillsTheForm(administrator, ['Cover for an absence', 'Save'], {
    'Who will cover?': absence.by,
    'First day': absence.from,
    'Last day': absence.until,
  });
}

/** Pastes a list; what is shown before anything is changed, or what is wrong with it. */
export async function pastes(
  administrator: TeamsUser,
  list: string,
  others = 'Nothing. They stay as they are',
): Promise<string> {
  await opensTheRegister(administrator, 'Import a list');
  await administrator.fills({
    'What should happen to people and teams that are not in the list?': others,
    'The list': list,
  });
  await administrator.presses('See what it would change');
  return reads(administrator);
}

/** They are in it no more. */
export async function removes(administrator: TeamsUser, name: string): Promise<string> {
  await findsInTheRegister(administrator, name);
  return fillsTheForm(administrator, ['Remove from the register', 'Remove']);
}
