/** Who asks for consent and shares the assessment, and nobody else (AM-01, AM-05, AM-06). */
import { rolesOn } from '../record/access.ts';
import type { Case } from '../record/case.ts';
import type { CaseRole } from '../record/case-roles.ts';
import type { ActorContext } from '../rows/context.ts';
import { newestAim } from './assessment.ts';
import { leadOf } from './life.ts';

/** The lead, or who manages the service that leads: the procedure gives it to the lead agency (AM-05). */
export const leading: readonly CaseRole[] = ['aim-lead', 'aim-leads-manager'];
export const isLeading = (c: Case, { actor, roster }: ActorContext): boolean =>
  rolesOn(c, actor, roster).some((role) => leading.includes(role));

/** What anybody else reads who would ask for consent or share it. */
export function onlyTheLead(c: Pick<Case, 'aims'>): string {
  const aim = newestAim(c);
  const name = (aim && leadOf(aim)?.person.name) ?? 'nobody is named yet';
  return `Only the lead (${name}) or the lead's manager asks for consent and shares the assessment. If somebody refused or withdrew in front of you, record that.`;
}
