/** The permissions of cases that have to do with each other, written by hand. */
import type { Stage } from '../../../src/rules/record/case.ts';
import { stages } from '../../../src/rules/stages.ts';
import { planned } from '../outcome/permission-rows.ts';
import type { Row } from '../police/permission-rows.ts';

const anyStage = Object.keys(stages) as Stage[];

/** One that a meeting was booked for, or that others have, goes on by itself. */
const beforeAMeeting: readonly Stage[] = ['received', 'with-manager', 'arranging', 'no-meeting'];

export const linkList: readonly Row[] = [
  [
    'the team manager, deputy or service lead',
    'add another young person in the same matter (A-32)',
    'add-sibling',
    ['with-manager', 'no-meeting', ...planned],
    'as it was',
  ],
  [
    'the team manager, deputy, service lead or, while nobody has it, any team manager',
    'link another case (A-32)',
    'link-case',
    anyStage,
    'as it was',
  ],
  [
    'the team manager, deputy, service lead or, while nobody has it, any team manager',
    'go on in another case about the same young person (A-32)',
    'join-case',
    beforeAMeeting,
    'closed',
  ],
  [
    'the team manager or deputy',
    'record the talk about a concern that was joined (CT-05)',
    'record-joined-talk',
    ['with-manager', 'no-meeting', ...planned],
    'as it was',
  ],
];
