/** What the register says of somebody's training to lead an AIM assessment (CJ-24). */

import type { AimTraining } from '../base/vocabulary.ts';

const named = ({ model }: AimTraining): string => model ?? 'trained';
/** `AIM3, checked Monday 5 October 2026`, or that they are not listed. */
export function trainingWords(training: AimTraining | undefined, sayDay: (day: string) => string): string {
  return training === undefined
    ? 'not listed as trained to lead'
    : `${named(training)}, checked ${sayDay(training.checkedOn)}`;
}
