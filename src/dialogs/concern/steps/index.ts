/** The steps in the order in which they are taken. */
import { type SectionId, sectionIds } from '../../../cards/verbs/concern.ts';
import { brook } from './brook.ts';
import { healthyMarks } from './healthy-marks.ts';
import { otherChild } from './other-child.ts';
import { policeFamilyVoice } from './police-family-voice.ts';
import { referrersView } from './referrers-view.ts';
import type { Section } from './section.ts';
import { seenOrHeard } from './seen-or-heard.ts';
import { youngPerson } from './young-person.ts';

export const sections: { readonly [Id in SectionId]: Section<Id> } = {
  youngPerson,
  seenOrHeard,
  healthyMarks,
  brook,
  referrersView,
  otherChild,
  policeFamilyVoice,
};

export const stepIds = ['safety', ...sectionIds, 'check'] as const;
export type StepId = (typeof stepIds)[number];

export function isSection(step: StepId): step is SectionId {
  return step !== 'safety' && step !== 'check';
}

/** `Step 3 of 9`. */
export function sayStep(step: StepId): string {
  return `Step ${stepIds.indexOf(step) + 1} of ${stepIds.length}`;
}

/** The one after; the last one stays. */
export function stepAfter(step: StepId): StepId {
  return stepIds[stepIds.indexOf(step) + 1] ?? step;
}

/** The one before; the first one stays. */
export function stepBefore(step: StepId): StepId {
  return stepIds[stepIds.indexOf(step) - 1] ?? step;
}

/** From the third card on a worker may go straight to check and send. */
export function maySkip(step: StepId): boolean {
  return isSection(step) && step !== 'youngPerson';
}
