/** Who may do what with an AIM assessment once its pair is named, as people would say it. */

import type { Stage } from '../../../src/rules/record/case.ts';
import type { CaseRole } from '../../../src/rules/record/case-roles.ts';
import type { Row } from '../police/permission-rows.ts';

/** Wherever youth justice have it: an assessment goes on while a charge is dropped, or another meeting is arranged. */
export const assessing: readonly Stage[] = [
  'received',
  'with-manager',
  'arranging',
  'booked',
  'held',
  'in-plan',
  'no-meeting',
];
const theLead: readonly CaseRole[] = ['aim-lead', 'aim-leads-manager'];
const runs: readonly CaseRole[] = ['allocated-manager', 'deputy'];

export const aimWho: Readonly<Record<string, readonly CaseRole[]>> = {
  "the lead or the lead's manager": theLead,
  'the lead or, of what they were told, the others who work on it,': [
    ...theLead,
    'aim-co-worker',
    'aim-appointer',
    ...runs,
  ],
  'the lead, or who runs the case,': ['aim-lead', ...runs],
  'the lead or the co-worker': ['aim-lead', 'aim-co-worker'],
  'a team that is asked, or the two who asked,': ['information-team', 'aim-lead', 'aim-co-worker'],
};

export const aimList: readonly Row[] = [
  [
    'the lead or, of what they were told, the others who work on it,',
    'record consent (AM-01, AM-06)',
    'record-consent',
    assessing,
    'as it was',
  ],
  ['the lead, or who runs the case,', 'decide how to go on (A-13)', 'go-on-without', assessing, 'as it was'],
  ['the lead or the co-worker', 'ask an agency (AM-02)', 'request-information', assessing, 'as it was'],
  ['a team that is asked, or the two who asked,', 'say it was answered', 'answer-information', assessing, 'as it was'],
  ['the lead or the co-worker', 'record that they met somebody (AM-04)', 'record-interview', assessing, 'as it was'],
  ["the lead or the lead's manager", 'say that it is complete (AM-05)', 'complete-aim', assessing, 'as it was'],
  ["the lead or the lead's manager", 'say that it was shared (AM-05, AM-06)', 'share-aim', assessing, 'as it was'],
  ['the team manager or deputy', 'change what was agreed (CN-20)', 'change-aim', assessing, 'as it was'],
];
