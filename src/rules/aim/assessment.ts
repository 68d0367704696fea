/** The AIM assessment that is carried out on a case, and its pair, as far as they are named (CJ-22, CN-24). */

import { teamsWithJob } from '../base/jobs.ts';
import type { Instant, Job, Person, Roster, TeamId } from '../base/vocabulary.ts';
import type { Aim, AimRecipient, AimService, AimWorker, LeadService } from '../record/aim.ts';
import { type Case, standingReferrals } from '../record/case.ts';
import { otherService } from './letter.ts';

/** Of the two who assess together, which one. */
export type PairRole = 'lead' | 'co-worker';
export const pairKeys = { lead: 'leads', 'co-worker': 'coWorkers' } as const satisfies Record<PairRole, keyof Aim>;
export const pairRoles = Object.keys(pairKeys) as readonly PairRole[];

type Facts = Pick<Case, 'aims'>;

export const isUnderWay = ({ completed, stopped, elsewhere }: Aim): boolean =>
  completed === undefined && stopped === undefined && elsewhere === undefined;

export const newestAim = ({ aims }: Facts): Aim | undefined => aims?.at(-1);
/** The one that is carried out now. */
export function aimUnderWay(c: Facts): Aim | undefined {
  const aim = newestAim(c);
  return aim !== undefined && isUnderWay(aim) ? aim : undefined;
}

/** The one in which the pair and who names them still have a part: carried out, or completed and to be shared. */
export function aimWithPart(c: Facts): Aim | undefined {
  const aim = newestAim(c);
  const isToShare = aim?.completed !== undefined && aim.recipients.some(isToBeShared);
  return aim !== undefined && (isUnderWay(aim) || (isToShare && aim.stopped === undefined)) ? aim : undefined;
}
const isToBeShared = ({ shared, notShared, dropped }: AimRecipient): boolean =>
  shared === undefined && notShared === undefined && dropped === undefined;

export const leadService = ({ services }: Pick<Aim, 'services'>): LeadService | undefined => services.at(-1);
/** Which service one of the pair is of; undefined while nobody knows which leads. */
export function serviceOf(aim: Pick<Aim, 'services'>, role: PairRole): AimService | undefined {
  const lead = leadService(aim)?.service;
  return lead === undefined || role === 'lead' ? lead : otherService(lead);
}

/** Who it is now; undefined while nobody is. */
export function workerNow(aim: Aim, role: PairRole): AimWorker | undefined {
  const newest = aim[pairKeys[role]].at(-1);
  return newest?.ended === undefined ? newest : undefined;
}

/** Those of the newest assessment who are named now. */
export function pairNow(c: Facts): readonly AimWorker[] {
  const aim = newestAim(c);
  return aim === undefined ? [] : pairRoles.flatMap((role) => workerNow(aim, role) ?? []);
}

/** What somebody of each service is, who may be one of the pair (CJ-22, CJ-24). */
export const workerJobs: Readonly<Record<AimService, Job>> = {
  cdyjs: 'case-manager',
  'social-care': 'social-worker',
};
/** The team in which somebody has that job in the service itself; undefined where they have it in none. */
export function workingTeam(person: Pick<Person, 'teams'>, service: AimService, roster: Pick<Roster, 'team'>) {
  return teamsWithJob(person, workerJobs[service]).find((team) => roster.team(team)?.agency === service);
}

/** When the newest was shared with the last of those agreed, or stopped; undefined while the pair have a part in it. */
export function partEndedAt(c: Facts): Instant | undefined {
  const aim = newestAim(c);
  if (aim === undefined || aimWithPart(c) !== undefined) return undefined;
  const shared = aim.recipients.flatMap((one) => one.shared?.at ?? one.notShared?.at ?? []);
  return aim.stopped?.at ?? (aim.completed === undefined ? undefined : [aim.completed.at, ...shared].sort().at(-1));
}

/** Whether somebody was one of the pair when their part in it ended, and has the job still. */
export const wasWorker = (c: Facts, person: Person, roster: Pick<Roster, 'team'>): boolean =>
  partEndedAt(c) !== undefined && pairRoles.some((role) => isNamedIn(newestAim(c), role, person, roster));

/** Whether somebody is named now and could still be: who changed their job has no part in it any more. */
export const isStillWorker = (c: Facts, role: PairRole, person: Person, roster: Pick<Roster, 'team'>): boolean =>
  isNamedIn(aimWithPart(c), role, person, roster);

function isNamedIn(aim: Aim | undefined, role: PairRole, person: Person, roster: Pick<Roster, 'team'>): boolean {
  const service = aim && serviceOf(aim, role);
  return (
    aim !== undefined &&
    service !== undefined &&
    workerNow(aim, role)?.person.id === person.id &&
    workingTeam(person, service, roster) !== undefined
  );
}

/**
 * The social care team that would name a worker by what is known now: the one they are active to, else the one
 * First Contact sent it to.
 */
export function teamKnownNow(c: Pick<Case, 'systemCheck' | 'referralsOn'>): TeamId | undefined {
  const sentOn = standingReferrals(c).findLast(({ confirmed }) => confirmed?.sentOn !== undefined)?.confirmed?.sentOn;
  return c.systemCheck?.activeTeam ?? sentOn;
}

/** The social care team that names the lead or the co-worker, while there is an assessment; undefined until it is known. */
export function teamThatNames(c: Facts): TeamId | undefined {
  const aim = aimUnderWay(c);
  return aim === undefined || aim.services.length === 0 ? undefined : aim.socialCareTeam;
}

/** The same, while it has not named its worker. */
export function teamOwing(c: Facts): TeamId | undefined {
  const aim = aimUnderWay(c);
  const role = aim !== undefined && serviceOf(aim, 'lead') === 'social-care' ? 'lead' : 'co-worker';
  return aim === undefined || workerNow(aim, role) !== undefined ? undefined : teamThatNames(c);
}

/** Whether one of the pair is to be named, of whichever service. */
export function isWorkerMissing(c: Facts): boolean {
  const aim = aimUnderWay(c);
  return aim !== undefined && pairRoles.some((role) => workerNow(aim, role) === undefined);
}
