/** Ladders of nudges for tests: their own, so that a council may change its ladder and no test says otherwise. */
import type { Rung } from '../../src/rules/base/policy.ts';
import type { CaseStory } from './a-case.ts';
import { calendar, person } from './factories.ts';

const step = (name: string, workingDays: number, to: Rung['to'], asksTeamChannel: boolean): Rung => {
  return { name, workingDays, to, asksTeamChannel };
};

/** Before, on the day, after it, the deputy, the service lead; and that once more every fifth working day. */
export const fiveSteps: readonly Rung[] = [
  step('before', -1, ['owner'], false),
  step('on the day', 0, ['owner'], true),
  step('overdue', 1, ['owner'], true),
  step('deputy', 2, ['owner', 'deputy'], false),
  step('service lead', 3, ['owner', 'deputy', 'service-lead'], false),
];

/** One step of the owner's alone, so many working days late. */
export const oneStep = (workingDays: number, repeatsEvery?: number): readonly Rung[] => [
  { ...step('only', workingDays, ['owner'], true), repeatsEvery },
];

const known = ['Hannah Reid', 'Tom Bell', 'Ruth Marsden'].map((name) => person(name));
const nameOf = (to: object): string =>
  'team' in to ? String(to.team) : (known.find((one) => one.id === Object.values(to)[0])?.name ?? Object.values(to)[0]);
const when = (instant: string): string => `${calendar.localDate(instant)} ${calendar.localTime(instant)}`;

/** What the clock did about a duty: `2026-11-03 09:00 on the day: cdyjs-managers`. */
export const nudges = ({ record }: CaseStory, key: string): readonly string[] =>
  record.flatMap(({ at, happening: { event } }) =>
    event.type === 'nudged'
      ? event.nudges
          .filter(({ obligation }) => obligation === key)
          .map(({ step: name, to }) => `${when(at)} ${name}: ${to.map(nameOf).join(', ')}`)
      : [],
  );

export const reminders = ({ record }: CaseStory): readonly string[] =>
  record.flatMap(({ at, happening: { event } }) =>
    event.type === 'reminded'
      ? event.reminders.map(({ reminder, team }) => `${when(at)} ${reminder.split(':')[0]}: ${team}`)
      : [],
  );
