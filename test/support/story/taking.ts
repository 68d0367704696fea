/** What people take out of Pathway. */
import type { TeamsUser } from '../teams-user.ts';
import { tries } from './acting.ts';

const why = { Why: 'The record of the child needs it', 'Who it is for': 'Our own record in Liquid Logic' };
const buttons = {
  summary: ['Take a summary of this case', 'Show the summary'],
  plan: ['Take the plan to hand out', 'Show the plan'],
} as const;

/** Says why, and copies the text that is shown. */
export async function takesOut(who: TeamsUser, reference: string, what: keyof typeof buttons): Promise<string> {
  await tries(who, reference, buttons[what], why);
  const [, value = '""'] = /"id":"text".*?"value":("(?:[^"\\]|\\.)*")/.exec(JSON.stringify(who.dialog()?.card)) ?? [];
  return JSON.parse(value) as string;
}
