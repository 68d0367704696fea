/** What a year takes, from what one case takes. */
import type { Story } from './story.ts';

/** How often each thing is done for one referral. Assumed: nobody has counted it yet. */
export const perReferral: Readonly<Record<string, number>> = {
  'Raise a concern by the quick way': 1,
  'Take the case': 1,
  'Record the check of the case management system': 1,
  'Record the talk with the referrer': 1,
  'Agree a meeting': 1,
  'One nudge: a case wakes and somebody is sent it': 10,
  'Book the meeting with 6 invitations': 1,
  'Answer an invitation': 6,
  'Ask for the status': 10,
  'Open the case': 20,
  'Record that the meeting was held': 1,
};

/** src/app/scheduler.ts: every five seconds, each instance. */
const ticksAYear = (365 * 24 * 3600) / 5;
/** The prices that the page "Plan and manage costs for Azure Cosmos DB" uses as its example, serverless. */
const dollarsAMillion = 0.25;
const dollarsAGigabyteAndMonth = 0.25;

export interface Year {
  readonly what: string;
  readonly millionsForCases: number;
  readonly millionsForTicks: number;
  readonly gigabytes: number;
  readonly dollars: number;
}

const unitsOf = ({ measured }: Story, what: string): number =>
  measured.find((one) => one.what === what)?.counts.requestUnits ?? Number.NaN;

export function unitsPerReferral(story: Story): number {
  return Object.entries(perReferral).reduce((sum, [what, times]) => sum + times * unitsOf(story, what), 0);
}

export function yearOf(story: Story, what: string, referrals: number, instances: number): Year {
  const millionsForCases = (referrals * unitsPerReferral(story)) / 1e6;
  const millionsForTicks = (instances * ticksAYear * unitsOf(story, 'A tick with nothing due')) / 1e6;
  const gigabytes = (referrals * story.bytesKept) / 1e9;
  const dollars = (millionsForCases + millionsForTicks) * dollarsAMillion + gigabytes * dollarsAGigabyteAndMonth * 12;
  return { what, millionsForCases, millionsForTicks, gigabytes, dollars };
}
