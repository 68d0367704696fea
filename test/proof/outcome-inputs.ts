/** What people answer on the cards of an outcome and do with its plan: each kind that leads another way. */

import type { Job, Person } from '../../src/rules/base/vocabulary.ts';
import type { CommandInputs } from '../../src/rules/commands.ts';
import type { Case } from '../../src/rules/record/case.ts';
import { isOpenAction } from '../../src/rules/record/plan.ts';
import type { DecisionContext } from '../../src/rules/rows/context.ts';
import { usualOutcome } from '../support/usual-outcome.ts';

/** As `inputs.ts` marks it. */
const text = 'MARKER';
type By = DecisionContext;

const inDays = ({ calendar, now }: By, days: number): string =>
  calendar.localDate(
    Temporal.Instant.from(now)
      .add({ hours: 24 * days })
      .toString(),
  );
const open = (c: Case) => (c.plan?.actions ?? []).filter(isOpenAction);
const planned = (by: By) => ({ what: text, team: 'police', by: inDays(by, 20) });
/** One of each job who is trained and one who is not, named by whoever does it. */
const workers = ({ roster }: By, job: Job) => {
  const all = roster.withJob(job);
  const isTrained = ({ aimTraining }: Person) => aimTraining !== undefined;
  return [all.find(isTrained), all.find((one) => !isTrained(one))].flatMap((one) =>
    one === undefined ? [] : [{ person: one.id, reason: text, toldBy: text }],
  );
};
/** Texts as marked ones. */
function marked<T extends object>(answers: T): T {
  const texts = Object.entries(answers).map(([id, value]) => [
    id,
    typeof value === 'string' && value.startsWith('MARKER') ? text : value,
  ]);
  return Object.fromEntries(texts) as T;
}

type Inputs<A extends keyof CommandInputs> = (c: Case, by: By) => readonly CommandInputs[A][];
type Outcome =
  | 'save-attendance'
  | 'save-considered'
  | 'save-assessment'
  | 'save-safety'
  | 'save-plan'
  | 'save-next'
  | 'record-outcome'
  | 'action-done'
  | 'add-action'
  | 'change-action'
  | 'end-action'
  | 'record-referral'
  | 'name-lead'
  | 'name-co-worker'
  | 'change-lead'
  | 'plan-further'
  | 'drop-further';

export const outcomeInputs: { readonly [A in Outcome]: Inputs<A> } = {
  'save-attendance': (c) => {
    const asked = c.invitations.map(({ team }) => team);
    return [asked, asked.slice(0, 1)].map((came) => ({ ...marked(usualOutcome.attendance), came }));
  },
  'save-considered': () =>
    (['no-referral', 'refer', 'already'] as const).map((kind) => ({
      ...marked(usualOutcome.considered),
      childProtection: kind === 'already' ? 'not-known' : 'not-needed',
      limits: text,
      mappa: kind,
      exploitation: kind,
    })),
  'save-assessment': (_c, by) =>
    (['yes', 'no', 'next-meeting'] as const).map((aim) => ({
      ...marked(usualOutcome.assessment),
      aim,
      dueBy: inDays(by, 90),
    })),
  'save-safety': (_c, by) =>
    (['yes', 'no', 'not-known'] as const).map((place) => ({
      ...marked(usualOutcome.safety),
      education: place,
      youngPerson: place === 'not-known' ? 'not-yet' : 'yes',
      parents: place === 'not-known' ? 'not-yet' : 'yes',
      place,
      placeReview: inDays(by, 60),
    })),
  'save-plan': (_c, by) => [{ risks: text, actions: [planned(by)] }],
  'save-next': (_c, by) =>
    (['yes', 'no'] as const).map((another) => ({
      ...marked(usualOutcome.next),
      another,
      anotherBy: inDays(by, 40),
    })),
  'record-outcome': () => [{}],
  'action-done': (c) => open(c).map(({ number }) => ({ number, note: text })),
  'add-action': (_c, by) => ['police', 'mash'].map((team) => ({ ...planned(by), team, person: text })),
  'change-action': (c, by) => open(c).map(({ number }) => ({ number, ...planned(by), team: 'health', reason: text })),
  'end-action': (c) => open(c).map(({ number }) => ({ number, reason: text })),
  'record-referral': (_c, by) =>
    (['mappa', 'exploitation'] as const).map((kind) => ({ kind, to: text, on: inDays(by, 0), its: text })),
  'name-lead': (_c, by) => [...workers(by, 'case-manager'), ...workers(by, 'social-worker')],
  'name-co-worker': (_c, by) => [...workers(by, 'case-manager'), ...workers(by, 'social-worker')],
  'change-lead': () => [
    { service: 'cdyjs', reason: text },
    { service: 'social-care', team: 'families-first-north', reason: text },
  ],
  'plan-further': () => [{ reason: text }],
  'drop-further': () => [{ reason: text }],
};
