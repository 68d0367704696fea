/** Raising a concern, card by card. */
import type { TeamsUser } from '../teams-user.ts';
import type { Answers } from './acting.ts';
import { marked } from './words.ts';

export interface Child {
  readonly name?: string;
  /** `About 14`, `Age not known`. */
  readonly age?: string;
  /** `2012-05-03`. */
  readonly born?: string;
  readonly inEducation?: 'Yes' | 'No' | 'Not known';
  /** School, college or employer, as typed. */
  readonly setting?: string;
  readonly placedBy?: string;
  /** When it happened: `2026-10-30`. */
  readonly happenedOn?: string;
  /** What was seen or heard. */
  readonly account?: string;
}

const jamie = { name: 'Jamie Hartley', setting: 'Northfield Academy', inEducation: 'Yes' } as const;

function whoTheyAre(child: Child): Answers {
  const { name, age, born, inEducation, setting, placedBy } = { ...jamie, ...child };
  return {
    'Their name': name,
    'Are they at school or college?': inEducation,
    'Their school or college, from the list': '',
    'Which school, college or employer?': setting,
    ...(born === undefined ? {} : { 'Date of birth': born }),
    // Whoever gives a date of birth need not choose an age.
    ...(born !== undefined && age === undefined ? {} : { 'Or roughly how old': age ?? 'About 14' }),
    ...(placedBy === undefined
      ? {}
      : { 'Are they in care, placed here by another council?': 'Yes', 'Which council?': placedBy }),
  };
}

/** Types the first words and reads the safety card. */
export async function begins(worker: TeamsUser): Promise<void> {
  await worker.looks();
  await worker.says('raise a concern');
  await worker.presses('Continue');
}

export async function tellsWho(worker: TeamsUser, child: Child): Promise<void> {
  await worker.fills(whoTheyAre(child));
  await worker.presses('Next');
}

/** Fills in what was seen or heard, and leaves the card open. */
export async function tellsWhatWasSeen(worker: TeamsUser, child: Child): Promise<void> {
  await worker.fills({
    'What was seen or heard?': child.account ?? marked('account'),
    ...(child.happenedOn === undefined ? {} : { 'The date it happened': child.happenedOn }),
  });
}

/** Sends what the check shows; the reference on the receipt. */
export async function sends(worker: TeamsUser): Promise<string> {
  await worker.presses('Send');
  // Who raises one concern again is asked first.
  if (worker.reads().includes('Is that right?')) await worker.presses('Send');
  const [, reference] = /([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(worker.reads()) ?? [];
  if (reference === undefined) throw new Error(`It was not sent:\n${worker.reads()}`);
  return reference;
}

/** The quick way: safety, who, what was seen or heard, send. */
export async function raisesAConcern(worker: TeamsUser, child: Child = {}): Promise<string> {
  await begins(worker);
  await tellsWho(worker, child);
  await tellsWhatWasSeen(worker, child);
  await worker.presses('Go straight to check and send');
  return sends(worker);
}
