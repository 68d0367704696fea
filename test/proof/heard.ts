/** Who is told, at the moment something is said: counted from the register and the record, and not from the tables. */
import type { NoticeContent } from '../../src/cases/notice.ts';
import type { Person, PersonId } from '../../src/rules/base/vocabulary.ts';
import { type Obligation, unmet } from '../../src/rules/engine/agenda.ts';
import { unreachedToday } from '../../src/rules/engine/said.ts';
import type { CaseEvent } from '../../src/rules/events.ts';
import type { Nudge } from '../../src/rules/handling/events.ts';
import type { NudgeRecipient } from '../../src/rules/record/case.ts';
import { isOpen } from '../../src/rules/stages.ts';
import { policy } from '../support/factories.ts';
import { broken } from './broken.ts';
import type { Life } from './life.ts';
import { mayMeet, mayMeetItself } from './may-meet.ts';

const hasJob = ({ teams }: Person, wanted: string): boolean => teams.some(({ job }) => job === wanted);

/** Those with that job who are not away. */
function thereAs(life: Life, job: string): readonly PersonId[] {
  const { roster } = life.by();
  return life.people().flatMap((person) => (hasJob(person, job) && !roster.isAway(person.id) ? [person.id] : []));
}

/** Who the register names, or named when they left, to act for a manager. */
function deputyOf({ contents }: Life, manager: PersonId): PersonId | undefined {
  const { people, formerManagers = [] } = contents;
  return [...people, ...formerManagers].find(({ id, deputy }) => id === manager && deputy !== undefined)?.deputy;
}

/** Their deputy and the service leads, as far as these are there. */
function toHearOfLeaving(life: Life, manager: PersonId): readonly PersonId[] {
  const deputies = thereAs(life, 'team-manager').filter((id) => id === deputyOf(life, manager));
  return [...deputies, ...thereAs(life, 'service-lead')];
}

function leavingIsTold(life: Life, manager: PersonId, notices: readonly NoticeContent[]): void {
  const told = notices.flatMap((one) => (one.kind === 'tell' && one.words === 'manager-left' ? [one.person] : []));
  const untold = toHearOfLeaving(life, manager).filter((id) => !told.includes(id));
  if (untold.length > 0) broken('A manager has left, and nobody told who should hear it.', { manager, untold, told });
}

const isAmong = (some: readonly NudgeRecipient[], id: PersonId): boolean =>
  some.some((one) => 'person' in one && one.person === id);

/** Everybody who is asked by it, in person or in the channel of their team, and is there. */
function askedBy(life: Life, some: readonly NudgeRecipient[]): readonly Person[] {
  const { roster } = life.by();
  const isAsked = ({ id, teams }: Person): boolean =>
    some.some((one) => ('person' in one ? one.person === id : teams.some(({ team }) => team === one.team)));
  return life.people().filter((person) => isAsked(person) && !roster.isAway(person.id));
}

/** Somebody who may do something about it is among those who are asked, as long as there is anybody. */
function someoneAbleIsAsked(life: Life, duty: Obligation, { to }: Nudge): void {
  const { roster } = life.by();
  const inVain = unreachedToday(life.case, duty, life.by());
  if (askedBy(life, to).some((person) => mayMeet(life, duty, person))) return;
  const able = life
    .people()
    .filter((person) => mayMeetItself(life, duty, person) && !roster.isAway(person.id) && !isAmong(inVain, person.id));
  if (able.length > 0) {
    broken('Those are asked who cannot do it, and not those who can.', {
      duty: duty.key,
      to,
      able: able.map(({ name }) => name),
    });
  }
}

/** A step that names the deputy or the service lead reaches them. */
function stepReachesThem(life: Life, duty: Obligation, { step, to }: Nudge): void {
  const named = policy.nudges.ladder.find(({ name }) => name === step)?.to ?? [];
  const { manager } = life.case;
  const inVain = unreachedToday(life.case, duty, life.by());
  const deputy =
    manager && named.includes('deputy') && duty.owner.kind === 'allocated-manager' && deputyOf(life, manager.id);
  const wanted = [
    ...thereAs(life, 'team-manager').filter((id) => id === deputy),
    ...(named.includes('service-lead') ? thereAs(life, 'service-lead') : []),
  ];
  const left = wanted.filter((id) => !isAmong(to, id) && !isAmong(inVain, id));
  if (left.length > 0) broken('A step leaves out whom it names.', { duty: duty.key, step, to, left });
}

/** Looked at when the events happen: who is there may be others a moment later. */
export function checkHeard(life: Life, events: readonly CaseEvent[], notices: () => readonly NoticeContent[]): void {
  if (!events.some(({ type }) => type === 'manager-left' || type === 'nudged')) return;
  const duties = new Map(unmet(life.case, life.by()).map((duty) => [duty.key, duty]));
  for (const event of events) {
    if (event.type === 'manager-left') leavingIsTold(life, event.manager.id, notices());
    for (const nudge of event.type === 'nudged' ? event.nudges : []) {
      const duty = duties.get(nudge.obligation);
      if (duty === undefined || nudge.insteadOf !== undefined || duty.waitsFor !== undefined) continue;
      someoneAbleIsAsked(life, duty, nudge);
      stepReachesThem(life, duty, nudge);
    }
  }
}

/** An open case whose manager is none any more says so at once. */
export function leavingIsNoted(life: Life): void {
  const { manager, managerLeft } = life.case;
  if (manager === undefined || !isOpen(life.case)) return;
  // Of those who left while it was closed it says so as soon as it is looked at.
  if (life.isToBeLookedAt()) return;
  const isManager = life.people().some((person) => person.id === manager.id && hasJob(person, 'team-manager'));
  if (!isManager && managerLeft === undefined) broken('A manager has left, and the case does not say so.', manager);
}
