/** What a case asks for and by when, and what somebody may see of it: as prose compares them. */
import { accessLevelFor } from '../../src/rules/record/access.ts';
import type { AccessLevel } from '../../src/rules/record/case-roles.ts';
import type { CaseStory } from './a-case.ts';
import { person } from './factories.ts';

/** `hold by 2027-07-19`, each duty that is still to be met. */
export const wants = (story: CaseStory): readonly string[] =>
  story.agenda.map(({ row, due }) => `${row.id} by ${due.known ? due.due : 'not known'}`).toSorted();

export const sees = (story: CaseStory, name: string): AccessLevel =>
  accessLevelFor(story.case, person(name).id, story.roster);
