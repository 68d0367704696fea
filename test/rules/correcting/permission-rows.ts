/** Who may put something right, as people would say it. */
import { everyStage } from '../../../src/rules/stages.ts';
import type { Row } from '../police/permission-rows.ts';

export const correctingList: readonly Row[] = [
  ['the team manager, deputy or service lead', 'correct a fact', 'correct', everyStage, 'as it was'],
  ['the team manager, deputy or service lead', 'add a note', 'add-note', everyStage, 'as it was'],
];
