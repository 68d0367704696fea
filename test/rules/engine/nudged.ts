/** What the clock did to a case, in words. */
import type { CaseStory } from '../../support/a-case.ts';
import { calendar, person } from '../../support/factories.ts';

const nameOf = (to: object): string =>
  'team' in to ? String(to.team) : (policyPeople.find((one) => one.id === Object.values(to)[0])?.name ?? 'somebody');
const policyPeople = ['Hannah Reid', 'Tom Bell', 'Ruth Marsden'].map((name) => person(name));
const when = (instant: string): string => `${calendar.localDate(instant)} ${calendar.localTime(instant)}`;

/** `2026-11-03 09:00 take, on the day: cdyjs-managers`. */
export const nudges = ({ record }: CaseStory, key: string): readonly string[] =>
  record.flatMap(({ at, recordedEvent: { event } }) =>
    event.type === 'nudged'
      ? event.nudges
          .filter(({ obligation }) => obligation === key)
          .map(({ step, to }) => `${when(at)} ${step}: ${to.map(nameOf).join(', ')}`)
      : [],
  );
export const reminders = ({ record }: CaseStory): readonly string[] =>
  record.flatMap(({ at, recordedEvent: { event } }) =>
    event.type === 'reminded'
      ? event.reminders.map(({ reminder, team }) => `${when(at)} ${reminder.split(':')[0]}: ${team}`)
      : [],
  );
