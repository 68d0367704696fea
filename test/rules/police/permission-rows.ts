/** The rows of the list of permissions that are about the police and MASH, as people would say them. */
import type { ActionId } from '../../../src/rules/commands.ts';
import type { Stage } from '../../../src/rules/record/case.ts';
import type { CaseRole } from '../../../src/rules/record/case-roles.ts';
import { openStages as open } from '../../../src/rules/stages.ts';

export type Row = readonly [
  who: string,
  may: string,
  action: ActionId,
  while_: readonly Stage[],
  then: Stage | 'as it was' | 'as it was before it was closed',
];

/** Who is meant by the words of the list. */
export const policeWho: Readonly<Record<string, readonly CaseRole[]>> = {
  'the team manager, deputy or an officer who entered it or is invited': [
    'allocated-manager',
    'deputy',
    'notifying-officer',
    'invited-officer',
  ],
  'MASH, while they screen it,': ['screening-team'],
  'MASH, once they screened it,': ['screened-team'],
  'who entered the notification, or the service lead who is not told of it yet,': ['referrer', 'untold-service-lead'],
  'the service lead who is not told of it yet': ['untold-service-lead'],
  'the team manager, deputy, service lead, an officer who entered it or is invited or, while nobody has it, any team manager':
    ['allocated-manager', 'deputy', 'service-lead', 'unallocated-manager', 'notifying-officer', 'invited-officer'],
};

export const policeList: readonly Row[] = [
  ['MASH, while they screen it,', 'find it eligible (CJ-08)', 'screen-eligible', ['with-mash'], 'received'],
  ['MASH, while they screen it,', 'find that it is not for this', 'screen-not-eligible', ['with-mash'], 'closed'],
  ['MASH, once they screened it,', 'screen it again where they were wrong', 'screen-again', ['closed'], 'with-mash'],
  ['MASH, once they screened it,', 'tell CDYJS that they were wrong', 'correct-screening', open, 'as it was'],
  [
    'who entered the notification, or the service lead who is not told of it yet,',
    'record that MASH have the referral (CJ-05)',
    'record-mash-sent',
    ['with-mash'],
    'as it was',
  ],
  [
    'the service lead who is not told of it yet',
    'record that MASH told CDYJS another way (CJ-08)',
    'told-by-mash',
    ['with-mash'],
    'received',
  ],
  [
    'the team manager, deputy, service lead, an officer who entered it or is invited or, while nobody has it, any team manager',
    'record what the police decided (A-12)',
    'record-police-decision',
    [...open, 'closed'],
    'as it was',
  ],
  [
    'the team manager, deputy or an officer who entered it or is invited',
    'record what the officer in charge said about contact (CJ-07)',
    'ask-officer',
    open,
    'as it was',
  ],
  [
    'the team manager, deputy or an officer who entered it or is invited',
    'record that the police sent it to MASH (CJ-05)',
    'record-mash-referral',
    open,
    'as it was',
  ],
  [
    'the team manager or deputy',
    'go on by the concern route (CJ-04)',
    'continue-as-concern',
    ['with-manager', 'arranging', 'booked', 'held', 'in-plan'],
    'as it was',
  ],
  [
    'the team manager or deputy',
    'say that the meeting before dealt with a decision (A-36)',
    'count-meeting',
    ['arranging'],
    'in-plan',
  ],
];
