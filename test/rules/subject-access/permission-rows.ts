/** The rows of the list of permissions about a request to see the file of a young person, as people would say them. */
import { everyStage } from '../../../src/rules/stages.ts';
import type { Row } from '../police/permission-rows.ts';

const lead = 'the service lead';
export const subjectAccessList: readonly Row[] = [
  [lead, 'record that somebody asked for the file (A-47)', 'ask-subject-file', everyStage, 'as it was'],
  [lead, 'pause the month (A-47)', 'pause-subject-file', everyStage, 'as it was'],
  [lead, 'go on with the month (A-47)', 'go-on-with-subject-file', everyStage, 'as it was'],
  [lead, 'have the file made (A-47)', 'take-subject-file', everyStage, 'as it was'],
  [lead, 'record that it is answered (A-47)', 'answer-subject-file', everyStage, 'as it was'],
];
