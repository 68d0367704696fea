/** The rows of the list of permissions that are about keeping a record, as people would say them. */
import type { CaseRole } from '../../../src/rules/record/case-roles.ts';
import { everyStage } from '../../../src/rules/stages.ts';
import type { Row } from '../police/permission-rows.ts';

const lead = 'the service lead, told of the case or not,';
export const retentionWho: Readonly<Record<string, readonly CaseRole[]>> = {
  [lead]: ['service-lead', 'untold-service-lead'],
};
export const retentionList: readonly Row[] = [
  [lead, 'put a hold on the record (A-33)', 'keep', everyStage, 'as it was'],
  [lead, 'lift the hold (A-33)', 'lift-hold', everyStage, 'as it was'],
  [lead, 'decide until when it is kept (A-33)', 'keep-until', ['closed'], 'as it was'],
  [lead, 'ask for it to be removed (A-33)', 'ask-removal', ['closed'], 'as it was'],
  [lead, 'confirm that it is removed (A-33)', 'confirm-removal', ['closed'], 'as it was'],
  [lead, 'stop the removal (A-33)', 'stop-removal', ['closed'], 'as it was'],
];
