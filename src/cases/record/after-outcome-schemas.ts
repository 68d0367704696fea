/** The forms of what a case keeps of the panel, of safety plans that were looked at, of voices, and of what was found out since an outcome. */
import { z } from 'zod';
import { findingIds } from '../../rules/record/found-out.ts';
import type { Heard } from '../../rules/record/outcome.ts';
import type { PanelAnswer } from '../../rules/record/panel.ts';
import { type VoiceRecord, voiceIds } from '../../rules/record/voices.ts';
import { day, text, words } from './pieces.ts';

const heard = z.enum(['yes', 'not-yet', 'not-possible'] as const satisfies readonly Heard[]);
/** Whether each was heard, as a case is closed. */
export const heardSchema = z.object({
  'young-person': z.exactOptional(heard),
  parents: z.exactOptional(heard),
});

export const afterOutcomeSchemas = {
  'panel-recorded': z.object({
    answer: z.enum(['told', 'not-yet', 'not-shared'] as const satisfies readonly PanelAnswer[]),
    on: day.optional(),
    to: words,
    how: words,
    because: words,
  }),
  'safety-reviewed': z.object({ number: z.int(), planned: words, next: day, owner: words }),
  'safety-ended': z.object({ number: z.int(), reason: text }),
  'voice-recorded': z.object({
    of: z.enum(voiceIds),
    answer: z.enum(['yes', 'not-possible'] as const satisfies readonly VoiceRecord['answer'][]),
    how: text,
    words,
  }),
  'contact-while-held': z.object({ agreed: z.enum(['yes', 'no']), said: text }),
  'found-out': z.object({ finding: z.enum(findingIds), said: text }),
};
