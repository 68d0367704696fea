/** The cards of a concern, before the check. Their order is that of the sections in `src/cards/verbs/concern.ts`. */
import type { Steps } from '../../journey/index.ts';
import { brook } from './brook.ts';
import { healthyMarks } from './healthy-marks.ts';
import { otherChild } from './other-child.ts';
import { policeFamilyVoice } from './police-family-voice.ts';
import { referrersView } from './referrers-view.ts';
import { safety } from './safety.ts';
import type { ConcernTypes } from './section.ts';
import { seenOrHeard } from './seen-or-heard.ts';
import { youngPerson } from './young-person.ts';

export const steps: Steps<ConcernTypes> = {
  safety,
  youngPerson,
  seenOrHeard,
  healthyMarks,
  brook,
  referrersView,
  otherChild,
  policeFamilyVoice,
};
