import type { CaseRole } from '../../src/rules/record/case-roles.ts';

/** Somebody who may, by the first of the roles that may do it. */
export const people: Partial<Record<CaseRole, string>> = {
  'unallocated-manager': 'Hannah Reid',
  'allocated-manager': 'Hannah Reid',
  'service-lead': 'Ruth Marsden',
  'first-contact': 'Lucy Tran',
  'referred-team': 'Graham Pell',
  'invited-team': 'Joanne Hardy',
  'screening-team': 'Peter Nolan',
  'screened-team': 'Peter Nolan',
  'panel-team': 'Fiona Lamb',
  'untold-service-lead': 'Ruth Marsden',
  'referrer-safeguarding-lead': 'Daniel Okafor',
};
