/** Naming one of the two who assess (CJ-22, CJ-24, CN-23, CN-24): who may be named, and by whom. Asked at every press. */

import {
  type AimTraining,
  type Person,
  type PersonId,
  type PersonRef,
  personRef,
  type Roster,
  type TeamId,
} from '../base/vocabulary.ts';
import { rolesOn } from '../record/access.ts';
import type { Aim, AimService, AimWorker } from '../record/aim.ts';
import type { Case } from '../record/case.ts';
import { type CaseRole, running } from '../record/case-roles.ts';
import { rosterFor } from '../record/kept-from.ts';
import { onlyWhole } from '../record/readers.ts';
import type { ActionResult, ActionRow } from '../rows/action.ts';
import type { ActorContext } from '../rows/context.ts';
import type { Doubt } from '../rows/doubt.ts';
import type { EventRow } from '../rows/event.ts';
import { type Refusal, refusal } from '../rows/refusals.ts';
import { carriedOnStages } from '../stages.ts';
import { aimUnderWay, type PairRole, serviceOf, workerJobs, workerNow, workingTeam } from './assessment.ts';
import { withWorker } from './events.ts';
import { otherService, serviceNames } from './letter.ts';
import { assessmentUnderWay, serviceKnown } from './pair-guards.ts';

export interface NamingInput {
  readonly person: PersonId;
  /** Why another is named. */
  readonly reason?: string | undefined;
  /** From whoever names in the place of the service: who of it said so. No reason to name another. */
  readonly toldBy?: string | undefined;
}
/** What an event keeps of it. */
export interface Named {
  readonly person: PersonRef;
  readonly team: TeamId;
  readonly training?: AimTraining;
  /** Why another is named, or who told the name. */
  readonly reason?: string;
}
/** Of which service the worker is who is to be named; undefined until it is known. */
function serviceNaming(c: Case, role: PairRole): AimService | undefined {
  const aim = aimUnderWay(c);
  return aim && serviceOf(aim, role);
}

/** What both ways of naming one share: who may, and from where. */
const whoNames: readonly CaseRole[] = ['aim-appointer', ...running];
export const namingRow = (role: PairRole) =>
  ({
    who: whoNames,
    // Social care's manager names for social care alone.
    whoNow: (c: Case) => (serviceNaming(c, role) === 'cdyjs' ? running : whoNames),
    forOthers: {
      roles: ['aim-appointer'],
      says: (c: Case) => {
        const service = serviceNaming(c, role);
        return `${service === undefined ? 'Another service' : serviceNames[service]} names this worker. Ask the case's team manager.`;
      },
      source: role === 'lead' ? 'CJ-24' : 'CJ-22',
    },
    // For the other service: where its own people told them.
    standIns: running,
    standInsNow: (c: Case) => (serviceNaming(c, role) === 'cdyjs' ? [] : running),
    from: carriedOnStages,
    to: 'same',
    guards: [assessmentUnderWay, serviceKnown],
  }) as const satisfies Partial<ActionRow>;

/** The words of their forms but for the title. */
export const namingForm = {
  send: 'Name them',
  says: ['They will see the whole case until the assessment is over.'],
  readBy: { reason: onlyWhole, toldBy: onlyWhole },
} as const;

/** How either is added to the case, and said in the history. `as`: `the lead`. */
export const namingEvent = <E extends Named & { readonly type: string }>(role: PairRole, as: string): EventRow<E> => ({
  fold: (c, { type: _type, ...worker }, at, by) => withWorker(c, role, { ...worker, since: at, by }),
  words: ({ person }, say) => `named ${say.name(person.name)} as ${as} of the AIM assessment`,
  typed: ({ reason }) => ({ Why: reason }),
});

const namedType = { lead: 'aim-lead-named', 'co-worker': 'aim-co-worker-named' } as const;

/** A lead is trained; of a co-worker the procedure asks it not (CJ-22, CJ-24). */
const mayBe = (role: PairRole, { aimTraining }: Person): boolean => role === 'co-worker' || aimTraining !== undefined;

/** Those of the service that may be named today, in the register's order. */
export function candidates(service: AimService, role: PairRole, roster: Roster): readonly Person[] {
  return roster
    .withJob(workerJobs[service])
    .filter((person) => workingTeam(person, service, roster) !== undefined && mayBe(role, person));
}

const workerWords: Readonly<Record<AimService, string>> = {
  cdyjs: 'a CDYJS case manager',
  'social-care': "a social worker of Children's Social Care",
};

function notOneOfThem(role: PairRole, service: AimService, id: PersonId, roster: Roster): Refusal {
  const name = roster.person(id)?.name ?? 'That person';
  if (role === 'lead') {
    const says = `Only ${workerWords[service]} who is trained in AIM may lead: ${serviceNames[service]} leads this assessment. ${name} is not on the list of trained people. Ask your Pathway administrator if that is wrong.`;
    return refusal('invalid', says, 'CJ-24', 'person');
  }
  const says = `The assessment is done by a CDYJS case manager and a social worker together. ${serviceNames[otherService(service)]} leads it, so the co-worker is ${workerWords[service]}. ${name} is not on that list.`;
  return refusal('invalid', says, service === 'cdyjs' ? 'CJ-22' : 'CN-24', 'person');
}

type Naming = Pick<ActorContext, 'actor' | 'roster'>;

/** Whether somebody names for that service, and does not only stand in for those who do. */
function namesFor(c: Case, service: AimService, { actor, roster }: Naming): boolean {
  const roles = rolesOn(c, actor, roster);
  return service === 'cdyjs' ? roles.some((role) => running.includes(role)) : roles.includes('aim-appointer');
}

export const whoseName = (service: AimService): string =>
  `${serviceNames[service]} names this worker. If they told you the name, say who told you.`;

const whoNamed = ({ by: namedBy, person, since }: AimWorker, { calendar }: Pick<ActorContext, 'calendar'>): string =>
  `${namedBy.name} named ${person.name} on ${calendar.sayWhen(since)}.`;

/** Two at once: the second reads who was named meanwhile. */
export const whyAnother = (now: AimWorker, by: Pick<ActorContext, 'calendar'>): string =>
  `${whoNamed(now, by)} To name another in their place, say why.`;

function missing(aim: Aim, role: PairRole, service: AimService, wants: Wanted, by: ActorContext): Refusal {
  const source = role === 'lead' ? 'CJ-24' : 'CJ-22';
  const now = workerNow(aim, role);
  return wants === 'who-told' || now === undefined
    ? refusal('invalid', whoseName(service), source, 'toldBy')
    : refusal('invalid', whyAnother(now, by), source, 'reason');
}

/** Whoever is named loses the case at once: of what another person named, the second is asked. */
export function namedByAnother(c: Case, role: PairRole, { person }: NamingInput, by: ActorContext): readonly Doubt[] {
  const aim = aimUnderWay(c);
  const now = aim && workerNow(aim, role);
  if (now === undefined || now.by.id === by.actor.id || now.person.id === person) return [];
  const name = by.roster.person(person)?.name ?? 'the other person';
  const asks = `${whoNamed(now, by)} Do you want ${name} in their place? ${now.person.name} will no longer see the case because of the assessment.`;
  return [{ id: `named:${role}:${now.since}:${now.person.id}`, asks }];
}

function training({ aimTraining }: Person): Pick<Named, 'training'> {
  if (aimTraining === undefined) return {};
  const { model, checkedOn } = aimTraining;
  return { training: { ...(model === undefined ? {} : { model }), checkedOn } };
}

type Wanted = 'why-another' | 'who-told';
/** What has to be said with the name: why another is named, or who told it. Undefined where the name is enough. */
export function saidWithName(c: Case, role: PairRole, by: Naming): Wanted | undefined {
  const aim = aimUnderWay(c);
  const service = aim && serviceOf(aim, role);
  if (aim === undefined || service === undefined) return undefined;
  if (workerNow(aim, role) !== undefined) return 'why-another';
  return namesFor(c, service, by) ? undefined : 'who-told';
}

/** The event by which somebody is named, or why not. */
export function named(c: Case, role: PairRole, input: NamingInput, by: ActorContext): ActionResult {
  const { person: id } = input;
  const aim = aimUnderWay(c);
  const service = aim && serviceOf(aim, role);
  if (aim === undefined || service === undefined) {
    return refusal('precondition', 'First say which service leads the assessment.', 'A-17');
  }
  const person = candidates(service, role, rosterFor(c, by.roster)).find((one) => one.id === id);
  const team = person && workingTeam(person, service, by.roster);
  if (person === undefined || team === undefined) return notOneOfThem(role, service, id, by.roster);
  if (workerNow(aim, role)?.person.id === id) {
    return refusal('invalid', `${person.name} is named already. You do not have to do anything.`, 'CJ-22', 'person');
  }
  const wants = saidWithName(c, role, by);
  const reason = wants === 'who-told' ? input.toldBy : input.reason;
  if (wants !== undefined && reason === undefined) return missing(aim, role, service, wants, by);
  return [
    {
      type: namedType[role],
      person: personRef(person),
      team,
      ...training(person),
      ...(reason === undefined ? {} : { reason }),
    },
  ];
}
