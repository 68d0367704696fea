/** What the police and MASH do: the notification, card by card, and the screening. */
import type { TeamsUser } from '../teams-user.ts';
import { type Answers, does } from './acting.ts';
import { sends, tellsWho } from './concern.ts';
import { marked } from './words.ts';

/** What differs from a caution of the same day. */
export interface Notification {
  readonly decision: Answers;
  readonly name?: string;
  readonly age?: string;
  readonly matter?: Answers;
}

const matter: Answers = {
  'What is alleged': marked('alleged'),
  'Officer in charge': marked('officer'),
  'What must not be said': marked('nottosay'),
  'Could another child have been harmed?': 'Not known',
  'Do both children use': 'Not known',
};

/** As far as the check. */
export async function fillsInANotification(worker: TeamsUser, told: Notification): Promise<void> {
  await worker.looks();
  await worker.says('police notification');
  await worker.fills(told.decision);
  await worker.presses('Next');
  await tellsWho(worker, { name: told.name ?? 'Kai Morton', age: told.age ?? 'About 15' });
  const goesOn = told.decision['What did the police decide?'] === 'The investigation goes on';
  const ongoing = { 'Is any investigation still going on?': goesOn ? 'Yes' : 'No' };
  await worker.fills({ ...matter, ...ongoing, ...told.matter });
  await worker.presses('Next');
}

/** Its reference. */
export async function notifies(worker: TeamsUser, told: Notification): Promise<string> {
  await fillsInANotification(worker, told);
  return sends(worker);
}

const screening: Answers = {
  'What was decided and why': marked('screening'),
  'Is a strategy discussion': 'It has been asked for',
};

export function findsEligible(mash: TeamsUser, reference: string): Promise<string> {
  return does(mash, reference, ['Eligible: tell CDYJS', 'Record it and tell CDYJS'], screening);
}

export function turnsAway(mash: TeamsUser, reference: string): Promise<string> {
  return does(mash, reference, ['Not for this procedure', 'Record it and close the case'], screening);
}
