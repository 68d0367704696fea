/** Who may add to a concern, not agree, and answer, as people would say it. */
import type { CaseRole } from '../../../src/rules/record/case-roles.ts';
import { openStages as open } from '../../../src/rules/stages.ts';
import type { Row } from '../police/permission-rows.ts';

const disagreeing: readonly CaseRole[] = [
  'referrer',
  'referrer-safeguarding-lead',
  'invited-team',
  'excused-team',
  'referred-team',
  'first-contact',
  'action-owner',
  'aim-lead',
  'aim-co-worker',
  'aim-appointer',
];

export const ownWordsWho: Readonly<Record<string, readonly CaseRole[]>> = {
  "the referrer, their school's lead or the officer who entered it": [
    'referrer',
    'referrer-safeguarding-lead',
    'notifying-officer',
  ],
  'the team manager, deputy, service lead, while nobody has it any team manager, or MASH while they screen it': [
    'allocated-manager',
    'deputy',
    'service-lead',
    'unallocated-manager',
    'screening-team',
  ],
  "the referrer, their school's lead who assesses, or a team with a part in the case": disagreeing,
  'the team manager, deputy, service lead, who assesses, an invited team or one with an action': [
    'allocated-manager',
    'deputy',
    'service-lead',
    'invited-team',
    'action-owner',
    'aim-lead',
    'aim-co-worker',
  ],
  "the referrer, their school's lead, who assesses, or a team that has or had a part": [...disagreeing, 'challenger'],
};

const ofAll = open.filter((stage) => stage !== 'with-mash');

export const ownWordsList: readonly Row[] = [
  [
    "the referrer, their school's lead or the officer who entered it",
    'add something (CN-01)',
    'add-to-concern',
    open,
    'as it was',
  ],
  [
    'the team manager, deputy, service lead, while nobody has it any team manager, or MASH while they screen it',
    'read what was added (PR-08)',
    'read-addition',
    open,
    'as it was',
  ],
  [
    "the referrer, their school's lead who assesses, or a team with a part in the case",
    'say that they do not agree (A-25)',
    'challenge',
    ofAll,
    'as it was',
  ],
  [
    "the referrer, their school's lead, who assesses, or a team that has or had a part",
    'say that they still do not agree (A-16)',
    'still-not-agree',
    ofAll,
    'as it was',
  ],
  [
    'the team manager or deputy',
    'record that the family do not agree (A-16)',
    'challenge-for-family',
    ofAll,
    'as it was',
  ],
  ['the team manager or deputy', 'record that they still do not', 'family-still-not-agree', ofAll, 'as it was'],
  [
    'the team manager, deputy, service lead or, while nobody has it, any team manager',
    'answer them (A-16)',
    'answer-challenge',
    ofAll,
    'as it was',
  ],
  [
    'the team manager, deputy, service lead, who assesses, an invited team or one with an action',
    'record that information was shared (SC-11)',
    'record-sharing',
    ofAll,
    'as it was',
  ],
  [
    'the team manager, deputy, service lead, who assesses, an invited team or one with an action',
    'record a decision not to share it (SC-11)',
    'record-not-shared',
    ofAll,
    'as it was',
  ],
  [
    'the team manager, deputy, service lead, who assesses, an invited team or one with an action',
    'record that the family were told of it (SC-11)',
    'record-told-of-sharing',
    ofAll,
    'as it was',
  ],
  ['the service lead', 'answer them at stage 2', 'answer-as-service-lead', ofAll, 'as it was'],
  [
    'the team manager, deputy or service lead',
    'record how a difference goes on outside',
    'record-difference',
    ofAll,
    'as it was',
  ],
];
