/** What the duties of an assessment's lead share: whose they are, and of which assessment. */
import type { Aim, AimWorker } from '../record/aim.ts';
import type { Case } from '../record/case.ts';
import type { Instance, ObligationRow } from '../rows/obligation.ts';
import { isCarriedOn } from '../stages.ts';
import { newestAim } from './assessment.ts';
import { leadOf } from './life.ts';

/** Stopped, or in older records done outside Pathway. */
const isOff = ({ stopped, elsewhere }: Aim): boolean => stopped !== undefined || elsewhere !== undefined;

/** The last assessment of a case that is carried on, unless it is stopped. */
export function aimThatStands(c: Case): Aim | undefined {
  const aim = newestAim(c);
  return aim !== undefined && isCarriedOn(c) && !isOff(aim) ? aim : undefined;
}

/** What its lead has to do. While nobody leads, that is what is asked. */
export const ofTheLead =
  (on: (aim: Aim, lead: AimWorker, c: Case) => readonly Omit<Instance, 'person'>[]): ObligationRow['on'] =>
  (c) => {
    const aim = aimThatStands(c);
    const lead = aim && leadOf(aim);
    return aim === undefined || lead === undefined
      ? []
      : on(aim, lead, c).map((one) => ({ ...one, person: lead.person }));
  };

/** The same while nobody leads: what somebody else has to do in their place. */
export const whileUnled =
  (on: (aim: Aim, c: Case) => readonly Instance[]): ObligationRow['on'] =>
  (c) => {
    const aim = aimThatStands(c);
    return aim === undefined || leadOf(aim) !== undefined ? [] : on(aim, c);
  };

export const ofLead = {
  countedAs: 'assessments',
  owner: 'named-person',
  from: 'since',
  inChannel: 'A step is waiting',
  shownTo: ['whole'],
  shownAs: ['aim-leads-manager'],
} as const satisfies Partial<ObligationRow>;
