/** Who manages the service that leads an assessment: with its lead they ask for consent and share it (AM-01, AM-05). */
import { managesInSocialCare } from '../base/jobs.ts';
import type { Person, TeamId } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import { aimWithPart, leadService } from './assessment.ts';

/** The team of Children's Social Care that leads it; undefined where youth justice do, or nobody knows yet. */
export function teamThatLeads(c: Case): TeamId | undefined {
  const aim = aimWithPart(c);
  return aim !== undefined && leadService(aim)?.service === 'social-care' ? aim.socialCareTeam : undefined;
}
export function managesLeadInSocialCare(c: Case, person: Person): boolean {
  const team = teamThatLeads(c);
  return team !== undefined && managesInSocialCare(person, team);
}

/** Whether youth justice lead: the case's own manager is the lead's then, and their deputy. */
export const youthJusticeLeads = (c: Pick<Case, 'aims'>): boolean => {
  const aim = aimWithPart(c);
  return aim !== undefined && leadService(aim)?.service === 'cdyjs';
};
