/** That a day has passed which the referrer was promised, and what is not done: a promise is not broken silently. */
import { type Obligation, unmet } from '../../rules/engine/agenda.ts';
import { brokenPromises } from '../../rules/engine/promises.ts';
import { type Case, currentMeeting } from '../../rules/record/case.ts';
import type { DecisionContext } from '../../rules/rows/context.ts';
import type { Promised } from '../../rules/rows/obligation.ts';
import { plainWords } from '../text.ts';
import { addressed, ring, somethingNew } from './addressed.ts';
import type { Tell } from './shape.ts';

function notDone(c: Case, { by, done: words }: Promised): string {
  const { manager } = c;
  const done = typeof words === 'string' ? words : words(c);
  if (by === 'first-contact') return `First Contact have not ${done} yet.`;
  return manager === undefined
    ? `No team manager has ${done} yet.`
    : `${plainWords(manager.name)} has not ${done} yet.`;
}

/** What is not done, and by which day it was to be. */
function lineOf(c: Case, { row: { promised }, due }: Obligation, them: string, by: DecisionContext): string {
  const says = promised === undefined ? '' : notDone(c, promised).replace('{referrer}', them);
  return due.known ? `${says} It was due by ${by.calendar.sayDate(due.due)}.` : says;
}

/** Where there is no service lead others are told, and nothing is said of it. */
export function isServiceLeadTold({ promisesPassed }: Case, { key }: Obligation, { roster }: DecisionContext): boolean {
  const { above = [] } = promisesPassed?.[key] ?? {};
  return roster.withJob('service-lead').some(({ id }) => above.includes(id));
}

/** A meeting that is late and booked is no secret to the referrer. */
function booked(c: Case, { calendar, now }: DecisionContext): readonly string[] {
  const meeting = currentMeeting(c);
  if (meeting?.state !== 'booked') return [];
  return [`A meeting ${meeting.starts > now ? 'is' : 'was'} booked for ${calendar.sayWhen(meeting.starts)}.`];
}

const isAskedOf = (who: Promised['by']) => (one: Obligation) => one.row.promised?.by === who;

export const promisePassed: Tell = (c, by, reading) => {
  const { title, them, concern, isLead } = addressed(c, reading);
  const { name, phone } = by.policy.contacts.firstContact;
  const broken = brokenPromises(c, unmet(c, by), by);
  const whom = broken.some(isAskedOf('first-contact')) ? `Ring ${name} on ${phone.value}` : ring(c, by);
  return {
    title,
    paragraphs: [
      ...(isLead ? [`This is about ${concern}.`] : []),
      ...broken.map((one) => lineOf(c, one, them, by)),
      ...booked(c, by),
      ...(broken.every((one) => isServiceLeadTold(c, one, by)) ? ['The service lead has been told.'] : []),
      `${whom} if you want to know more. If you are worried about a child today, ring ${name} on ${phone.value}.`,
      somethingNew(c, by),
    ],
  };
};
