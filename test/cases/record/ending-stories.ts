/** Cases that hold between them all that is kept of a case that was opened again. */
import type { CaseStory } from '../../support/a-case.ts';
import { discussed, told } from '../../support/usual-cases.ts';

/** With everything that closing asks. */
const closings: readonly CaseStory[] = [
  discussed.notAppropriate().does('Hannah Reid', 'close', {
    code: 'other',
    ...told,
    told: 'MARKER-told',
    because: { 'check-system': 'MARKER-because' },
    voices: { 'young-person': 'yes', parents: 'not-yet' },
    placingTold: 'MARKER-placing',
    withoutDecision: 'MARKER-why',
    handedOver: 'MARKER-handed',
  }),
];

export const endingStories: readonly CaseStory[] = closings.map((story) => story.does('Ruth Marsden', 'reopen', told));
