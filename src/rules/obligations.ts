/**
 * What somebody must do on a case. What is next, what is late and who is nudged are all read from this table; each
 * part has its rows, and `engine/agenda.ts` works them out on a case.
 */
import { additionObligations } from './additions/obligations.ts';
import { aimLifeObligations } from './aim/life-obligations.ts';
import { aimObligations } from './aim/obligations.ts';
import { challengeObligations } from './challenges/obligations.ts';
import { concernObligations } from './concern/obligations.ts';
import { endingObligations } from './ending/obligations.ts';
import { foundOutObligations } from './found-out/obligations.ts';
import { handlingObligations } from './handling/obligations.ts';
import { linkObligations } from './links/obligations.ts';
import { meetingObligations } from './meeting/obligations.ts';
import { outcomeObligations } from './outcome/obligations.ts';
import { panelObligations } from './panel/obligations.ts';
import { planObligations } from './plan/obligations.ts';
import { mashObligations } from './police/mash-obligations.ts';
import { policeObligations } from './police/obligations.ts';
import { retentionObligations } from './retention/obligations.ts';
import type { ObligationRow } from './rows/obligation.ts';
import { safetyObligations } from './safety/obligations.ts';
import { sharingObligations } from './sharing/obligations.ts';
import { subjectAccessObligations } from './subject-access/obligations.ts';
import { voiceObligations } from './voices/obligations.ts';

export const obligations: readonly ObligationRow[] = [
  ...concernObligations,
  ...additionObligations,
  ...challengeObligations,
  ...sharingObligations,
  ...safetyObligations,
  ...meetingObligations,
  ...outcomeObligations,
  ...planObligations,
  ...aimObligations,
  ...panelObligations,
  ...foundOutObligations,
  ...voiceObligations,
  ...aimLifeObligations,
  ...mashObligations,
  ...policeObligations,
  ...linkObligations,
  ...handlingObligations,
  ...endingObligations,
  ...retentionObligations,
  ...subjectAccessObligations,
];

/** Duties of before, whose keys stand in records. */
const former: Readonly<Record<string, string>> = {
  'panel-elsewhere': 'See that the High Risk of Harm Panel is told',
};

/** What a duty is called, by the key of one of its kind. */
export function dutyTitle(key: string): string {
  const [kind = ''] = key.split(':');
  return obligations.find(({ id }) => id === kind)?.title ?? former[kind] ?? key;
}
