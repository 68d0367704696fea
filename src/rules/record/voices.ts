/** What a case keeps of how the young person and their parents or carers were heard (PR-16, PR-17). */

import type { Instant, PersonRef } from '../base/vocabulary.ts';
import type { Heard } from './outcome.ts';

export const voiceNames = {
  'young-person': 'The young person',
  parents: 'Parents or carers',
} as const;
export type Voice = keyof typeof voiceNames;
export const voiceIds = Object.keys(voiceNames) as readonly Voice[];

export interface VoiceRecord {
  readonly of: Voice;
  readonly answer: Exclude<Heard, 'not-yet'>;
  /** How, and by which worker; or why it is not possible. */
  readonly how: string;
  /** In their words. */
  readonly words?: string | undefined;
  readonly at: Instant;
  readonly by: PersonRef;
}

export interface VoiceFacts {
  /** The oldest first; older cases lack it. */
  readonly voices?: readonly VoiceRecord[];
}
