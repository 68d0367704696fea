/** What is so at every moment of every life. Each law throws with what it found. */
import { channelViews } from '../../src/cases/channel-view.ts';
import { actions } from '../../src/rules/actions.ts';
import { betweenAskings, longestPutOff, mostBetween } from '../../src/rules/base/policy.ts';
import type { LocalDate } from '../../src/rules/base/vocabulary.ts';
import { type Obligation, unmet } from '../../src/rules/engine/agenda.ts';
import { evolve } from '../../src/rules/engine/evolve.ts';
import { postponedOf } from '../../src/rules/engine/putting-off.ts';
import type { RecordedEvent } from '../../src/rules/events.ts';
import { isKnownToYouthJustice } from '../../src/rules/police/mash.ts';
import type { Case } from '../../src/rules/record/case.ts';
import type { CaseRole } from '../../src/rules/record/case-roles.ts';
import { leads } from '../../src/rules/retention/guards.ts';
import { isOpen } from '../../src/rules/stages.ts';
import { secrets } from '../support/factories.ts';
import { broken } from './broken.ts';
import { leavingIsNoted } from './heard.ts';
import type { Life } from './life.ts';
import { mayMeet } from './may-meet.ts';
import { partsAreKept } from './sight.ts';

function somethingIsOwed(life: Life): void {
  if (!isOpen(life.case)) return;
  const agenda = unmet(life.case, life.by());
  if (agenda.length === 0) broken('An open case asks nothing of anybody.', life.case.stage);
}

/** As long as there are people who could: with no team manager and no service lead in the register nobody can. */
function ownersMayAct(life: Life): void {
  const people = life.people();
  for (const duty of unmet(life.case, life.by())) {
    if (!people.some((person) => mayMeet(life, duty, person)) && canBeMet(life, duty)) {
      broken('Nobody may do what a duty asks.', { duty: duty.key, stage: life.case.stage });
    }
  }
}

const isLead = (role: CaseRole): boolean => (leads as readonly CaseRole[]).includes(role);

/** Whether the register has anybody at all in a role that the table gives what meets it. */
function canBeMet(life: Life, { row }: Obligation): boolean {
  const jobs = new Set(life.people().flatMap(({ teams }) => teams.map(({ job }) => job)));
  // Before they are told, no team manager is anything to the case (CJ-08).
  // What becomes of a record, and who is given it to read, is the service lead's alone.
  if (row.metBy.every((action) => actions[action].who.every(isLead))) return jobs.has('service-lead');
  const managing = jobs.has(isKnownToYouthJustice(life.case) ? 'team-manager' : 'service-lead');
  return managing && row.metBy.some((action) => actions[action].who.some((role) => role !== 'referrer'));
}

/** Looked at once a life: at its end the record holds all of it. */
export function checkRecord(life: Life): void {
  const stored: typeof life.record = JSON.parse(JSON.stringify(life.record));
  const again = stored.reduce<Case | undefined>(
    (c, one) => evolve(c, one.recordedEvent as RecordedEvent, one.at),
    undefined,
  );
  if (JSON.stringify(again) !== JSON.stringify(life.case)) broken('The record adds up to another case.', again);
}

/** A team's own name may stand in its own channel. */
function channelsAreFree(life: Life): void {
  const by = life.by();
  for (const view of channelViews(life.case, by)) {
    const shown = JSON.stringify(view);
    const own = `${view.team} ${by.roster.team(view.team)?.name}`;
    const found = secrets.filter((secret) => shown.includes(secret) && !own.includes(secret));
    if (found.length > 0) broken('A channel is shown what belongs to a person.', { found, view });
  }
}

/** The day from which silence about a duty counts: its own day, or when it was put off to, or last said. */
function silentSince(life: Life, duty: Obligation): LocalDate {
  const { localDate, addSendingDays } = life.by().calendar;
  const said = life.said.get(duty.key)?.at;
  const putOff = postponedOf(life.case, duty);
  const putOffTo = putOff && addSendingDays(localDate(putOff.at), longestPutOff);
  const begun = duty.waitsFor === undefined ? duty.nudgedBy : localDate(duty.since);
  const days = [begun, localDate(duty.askedSince), life.askedFrom.get(duty.key), said, putOffTo, life.reachableSince];
  return days
    .flatMap((one) => (one === undefined ? [] : one.length > 10 ? localDate(one) : one))
    .reduce((x, y) => (x > y ? x : y));
}

function nothingIsSilent(life: Life): void {
  if (!isOpen(life.case) || !life.somebodyCanBeTold()) return;
  const by = life.by();
  for (const duty of unmet(life.case, by)) {
    const most = duty.waitsFor === undefined ? mostBetween : betweenAskings;
    const since = silentSince(life, duty);
    const last = by.calendar.addSendingDays(since, most);
    if (by.calendar.localDate(by.now) > last) {
      broken('A duty is silent.', { duty: duty.key, since, last, now: life.now, stage: life.case.stage });
    }
  }
}

export function checkLaws(life: Life): void {
  somethingIsOwed(life);
  ownersMayAct(life);
  channelsAreFree(life);
  nothingIsSilent(life);
  leavingIsNoted(life);
  partsAreKept(life);
}
