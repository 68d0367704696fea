/** Who is still to be heard (PR-16, PR-17): "Not yet" of an outcome, until it is recorded how they were. */

import { heardWords } from '../outcome/answered.ts';
import { type AskedFor, askedBy } from '../outcome/asked-by.ts';
import { recordedAnswers } from '../outcome/outcome.ts';
import type { Source } from '../procedure/source.ts';
import type { Case } from '../record/case.ts';
import type { Heard, OutcomeAnswers } from '../record/outcome.ts';
import { type Voice, type VoiceRecord, voiceIds, voiceNames } from '../record/voices.ts';

/** Where an outcome says it. */
const answerIds = {
  'young-person': { heard: 'youngPerson', how: 'youngPersonHow' },
  parents: { heard: 'parents', how: 'parentsHow' },
} as const satisfies Readonly<
  Record<Voice, { heard: keyof OutcomeAnswers['safety']; how: keyof OutcomeAnswers['safety'] }>
>;
/** Under which clause each is heard. */
export const voiceSources = { 'young-person': 'PR-16', parents: 'PR-17' } as const satisfies Readonly<
  Record<Voice, Source>
>;
/** Where it is said when a case is closed. */
export const closingInputs = {
  'young-person': 'youngPersonHeard',
  parents: 'parentsHeard',
} as const satisfies Readonly<Record<Voice, string>>;
export const inputsOf = (of: Voice) => answerIds[of];

/** Each time that an outcome says "Not yet". */
export const toBeHeard = (c: Case, of: Voice): readonly AskedFor[] =>
  askedBy(
    c,
    ({ cards }) => cards.safety?.answers[answerIds[of].heard] === 'not-yet',
    (since) => c.voices?.find((one) => one.of === of && one.at >= since)?.at,
  );

/** What was recorded of it since the newest outcome. */
export function heardSince(c: Case, of: Voice): VoiceRecord | undefined {
  const outcome = c.outcomes?.findLast(({ recorded }) => recorded !== undefined)?.recorded?.at ?? '';
  return c.voices?.findLast((one) => one.of === of && one.at >= outcome);
}

/** The newest that is known of it; undefined while nobody has said. */
export const lastHeard = (c: Case, of: Voice): Heard | undefined =>
  heardSince(c, of)?.answer ?? recordedAnswers(c, 'safety')?.[answerIds[of].heard];

/** Whether each was heard, in words: as it stands where a case is closed. */
export const heardLines = (voices: Partial<Readonly<Record<Voice, Heard>>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    voiceIds.flatMap((of) => {
      const answer = voices[of];
      return answer === undefined ? [] : [[`${voiceNames[of]} heard`, heardWords[answer]] as const];
    }),
  );
