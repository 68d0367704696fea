/** What people add to a concern, do not agree with, and are answered. */
import type { TeamsUser } from '../teams-user.ts';
import { type Answers, does } from './acting.ts';
import { marked } from './words.ts';

export function addsSomething(worker: TeamsUser, reference: string, more: Answers = {}): Promise<string> {
  return does(worker, reference, ['Add something', 'Add it'], { 'What is new': marked('addition'), ...more });
}

export function readsTheAddition(reader: TeamsUser, reference: string): Promise<string> {
  const form = ['Read what was added to the concern', 'I have read it'] as const;
  return does(reader, reference, form, { 'What follows from it': marked('follows') });
}

export function doesNotAgree(person: TeamsUser, reference: string, about: string): Promise<string> {
  return does(person, reference, ['I do not agree', 'Send it to the team manager'], {
    'What is not agreed with?': about,
    'Why you do not agree': marked('whynot'),
    'What you ask for': marked('asksfor'),
  });
}

export function stillDoesNotAgree(person: TeamsUser, reference: string): Promise<string> {
  const form = ['I still do not agree', 'Send it on'] as const;
  return does(person, reference, form, { 'Why you still do not agree': marked('stillnot') });
}

const answers = (told: string): Answers => ({ 'What was done': marked('whatwasdone'), 'What you tell them': told });

export function answersThem(manager: TeamsUser, reference: string, told: string): Promise<string> {
  return does(manager, reference, ['Answer somebody who does not agree', 'Send the answer'], answers(told));
}

export function answersAsServiceLead(lead: TeamsUser, reference: string, told: string): Promise<string> {
  return does(lead, reference, ['Answer somebody who still does not agree', 'Send the answer'], answers(told));
}
