/** What is about keeping a record is done on closed cases. */
import type { ActionId } from '../../src/rules/actions.ts';
import { asked, closed } from '../rules/retention/cases.ts';
import * as requests from '../rules/subject-access/cases.ts';
import type { CaseStory } from '../support/a-case.ts';

const byRuth = (story: CaseStory) => [story, 'Ruth Marsden'] as const;

export const keepingDoing: Partial<Record<ActionId, readonly [CaseStory, string]>> = {
  keep: byRuth(closed()),
  'lift-hold': byRuth(closed().does('Ruth Marsden', 'keep', { reason: 'MARKER' })),
  'keep-until': byRuth(closed()),
  'ask-removal': byRuth(closed()),
  'confirm-removal': [asked(), 'Olive Crane'],
  'stop-removal': [asked(), 'Olive Crane'],
  'ask-subject-file': byRuth(requests.answered()),
  'pause-subject-file': byRuth(requests.asked()),
  'go-on-with-subject-file': byRuth(requests.paused()),
  'take-subject-file': byRuth(requests.asked()),
  'answer-subject-file': byRuth(requests.asked()),
};
