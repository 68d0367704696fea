/** Who may do what for safety before a meeting, as people would say it. */
import type { Stage } from '../../../src/rules/record/case.ts';
import { planned } from '../outcome/permission-rows.ts';
import type { Row } from '../police/permission-rows.ts';

const taken: readonly Stage[] = ['with-manager', 'no-meeting', ...planned];

export const safetyList: readonly Row[] = [
  [
    'the team manager, deputy or service lead',
    'record a safety plan (PR-12)',
    'record-safety-plan',
    taken,
    'as it was',
  ],
  [
    'the team manager, deputy or service lead',
    'record why none is needed now (PR-12)',
    'safety-not-needed',
    taken,
    'as it was',
  ],
  [
    'the team manager, deputy or service lead',
    "record the other child's own referral (PR-11)",
    'record-other-childs-referral',
    taken,
    'as it was',
  ],
  [
    'the team manager, deputy or service lead',
    'make a separate record of the other child (PR-11)',
    'keep-separate-record',
    taken,
    'as it was',
  ],
];
