/** Who may take something out of Pathway, as people would say it. */
import type { CaseRole } from '../../../src/rules/record/case-roles.ts';
import { everyStage } from '../../../src/rules/stages.ts';
import type { Row } from '../police/permission-rows.ts';

const withLead = 'the team manager, deputy, service lead or the lead of the assessment';
export const exportWho: Readonly<Record<string, readonly CaseRole[]>> = {
  [withLead]: ['allocated-manager', 'deputy', 'service-lead', 'aim-lead'],
};
export const exportList: readonly Row[] = [
  [withLead, 'take a summary (A-34)', 'take-summary', everyStage, 'as it was'],
  ['the team manager or deputy', 'take the plan to hand out (A-34)', 'take-plan', everyStage, 'as it was'],
];
