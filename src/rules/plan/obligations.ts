/** What is to be done for the plan (CN-18, CN-22), and what the meeting decided that Pathway does not carry yet. */

import type { Instant } from '../base/vocabulary.ts';
import { isToCome } from '../meeting/last-meeting.ts';
import { recordedAnswers, recordedOutcome } from '../outcome/outcome.ts';
import type { Case } from '../record/case.ts';
import type { PlanAction } from '../record/plan.ts';
import type { Instance, ObligationRow } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';

const actionInstance = ({ number, team, by, since, earlier, done, ended }: PlanAction): Instance => ({
  key: String(number),
  post: number,
  team,
  since,
  ...(earlier.length === 0 ? {} : { askedSince: earlier.at(-1)?.until ?? since }),
  metAt: done?.at ?? ended?.at,
  dueOn: by,
  title: `Action ${number} of the plan: {team}`,
});

/** The meeting that was agreed is met by the next that is held; or by the decision not to hold it. */
function further(c: Case, now: Instant): readonly Instance[] {
  const outcome = recordedOutcome(c);
  const since = outcome?.recorded?.at;
  const { another, anotherBy } = recordedAnswers(c, 'next') ?? {};
  if (outcome === undefined || since === undefined || another !== 'yes' || anotherBy === undefined) return [];
  const held = c.meetings.find(({ number, state }) => number > outcome.meeting && state === 'held');
  const dropped = c.furtherDropped !== undefined && c.furtherDropped > since ? c.furtherDropped : undefined;
  const asked = { key: String(outcome.meeting), since, metAt: held?.ends ?? dropped, dueOn: anotherBy };
  // One that was not booked here is recorded where it was held, and nobody is asked for it.
  return [
    { ...asked, nextBy: isToCome(c, now) ? [] : ['plan-further', 'book-meeting', 'record-held', 'drop-further'] },
  ];
}

const managers = { owner: 'managing', from: 'since', asked: 'the outcome', shownTo: ['whole'] } as const;
const whileOpen =
  (on: (c: Case, now: Instant) => readonly Instance[]): ObligationRow['on'] =>
  (c, { now }) =>
    isCarriedOn(c) ? on(c, now) : [];

export const planObligations: readonly ObligationRow[] = [
  {
    id: 'plan-action',
    countedAs: 'plan',
    source: 'CN-18',
    title: 'An action of the plan',
    inChannel: 'An action of the plan',
    owner: 'named-team',
    within: 'agreed',
    from: 'since',
    asked: 'the outcome, or the time it was added or changed',
    postedUnder: 'action',
    shownTo: ['whole', 'shared'],
    metBy: ['action-done', 'end-action'],
    on: whileOpen((c) => (c.plan?.actions ?? []).map(actionInstance)),
  },
  {
    ...managers,
    id: 'further-meeting',
    countedAs: 'meetings',
    source: 'CN-22',
    title: 'Hold the next meeting about the plan',
    inChannel: 'Hold the next meeting',
    within: 'agreed',
    metBy: ['record-held', 'record-not-booked', 'drop-further'],
    ledToBy: ['plan-further', 'book-meeting'],
    on: whileOpen(further),
  },
];
