/** Who manages the service that leads an assessment: with its lead they ask for consent and share it (AM-01, AM-05). */
import { managesInSocialCare } from '../base/jobs.ts';
import type { Person, TeamId } from '../base/vocabulary.ts';
import type { Case } from '../record/case.ts';
import { aimWithPart, leadService, workerNow } from './assessment.ts';

/** The team of Children's Social Care that leads it; undefined where youth justice do, or nobody knows yet. */
export function teamThatLeads(c: Case): TeamId | undefined {
  const aim = aimWithPart(c);
  return aim !== undefined && leadService(aim)?.service === 'social-care' ? aim.socialCareTeam : undefined;
}
export function managesLeadInSocialCare(c: Case, person: Person): boolean {
  const team = teamThatLeads(c);
  return team !== undefined && managesInSocialCare(person, team);
}

/**
 * Whether the case's own manager is the lead's, and their deputy: where youth justice lead, and where nobody leads and nobody
 * knows which team of Children's Social Care should, as what is complete has to be shared.
 */
export const leadIsOfTheCase = (c: Case): boolean => {
  const aim = aimWithPart(c);
  if (aim === undefined) return false;
  const isUnled = workerNow(aim, 'lead') === undefined && aim.socialCareTeam === undefined;
  return leadService(aim)?.service === 'cdyjs' || (leadService(aim)?.service === 'social-care' && isUnled);
};
