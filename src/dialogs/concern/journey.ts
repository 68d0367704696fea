/** The concern as a journey: its cards, what may be left out, and its words. */
import { questionCard } from '../../cards/help/questions.ts';
import { receiptCard } from '../../cards/receipt/receipt.ts';
import { concernVerbs, sectionIds } from '../../cards/verbs/concern.ts';
import type { Journey } from '../journey/index.ts';
import { check } from './steps/check.ts';
import { steps } from './steps/index.ts';
import type { ConcernTypes } from './steps/section.ts';
import { foot, words } from './words.ts';

export const concernJourney: Journey<ConcernTypes> = {
  keptAs: 'draft',
  name: 'concern',
  verbs: concernVerbs,
  surface: 'post',
  order: ['safety', ...sectionIds],
  steps,
  needed: ['youngPerson', 'seenOrHeard'],
  straightToCheckFrom: 'seenOrHeard',
  check,
  words,
  foot,
  questionCard,
  receiptCard,
};
