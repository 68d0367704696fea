/** What is to be done for the plan (CN-18, CN-22), and what the meeting decided that Pathway does not carry yet. */

import type { Instant } from '../base/vocabulary.ts';
import { isToCome } from '../meeting/last-meeting.ts';
import { recordedAnswers, recordedOutcome } from '../outcome/outcome.ts';
import { nobodysSince } from '../record/by-mistake.ts';
import type { Case } from '../record/case.ts';
import { isNobodysAction, type PlanAction, turnsOf } from '../record/plan.ts';
import type { Instance, ObligationRow } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';

function actionInstance(c: Case, action: PlanAction): Instance {
  const { number, team, by, since, earlier, done, ended } = action;
  return {
    key: String(number),
    since,
    ...(earlier.length === 0 ? {} : { askedSince: earlier.at(-1)?.until ?? since }),
    metAt: done?.at ?? ended?.at,
    dueOn: by,
    ...(isNobodysAction(c, action)
      ? { title: `Action ${number} of the plan: no team has it`, nextBy: ['change-action'] }
      : { post: number, team, title: `Action ${number} of the plan: {team}` }),
  };
}

/** Each time that a team had one which should never have had the case. */
const toBeGiven = (c: Case): readonly Instance[] =>
  (c.plan?.actions ?? []).flatMap((action) =>
    turnsOf(action).flatMap(({ team, since: given, until }, index): readonly Instance[] => {
      const since = nobodysSince(c, team, given);
      return since === undefined || (until !== undefined && until <= since)
        ? []
        : [
            {
              key: `${action.number}:${index + 1}`,
              since,
              metAt: until,
              title: `Give action ${action.number} of the plan to another team: it was given to one that had this case by mistake`,
            },
          ];
    }),
  );

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
    owner: 'named-team-or-managing',
    within: 'agreed',
    from: 'since',
    asked: 'the outcome, or the time it was added or changed',
    postedUnder: 'action',
    shownTo: ['whole', 'shared'],
    metBy: ['action-done', 'end-action'],
    on: whileOpen((c) => (c.plan?.actions ?? []).map((one) => actionInstance(c, one))),
  },
  {
    ...managers,
    id: 'give-action',
    source: 'SC-11',
    title: 'Give an action of the plan to another team',
    inChannel: 'A step is waiting',
    within: 'interimSafety',
    asked: 'it was recorded that its team had the case by mistake',
    metBy: ['change-action', 'end-action', 'action-done'],
    on: whileOpen(toBeGiven),
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
