/** The forms of what a case keeps of the panel, of safety plans that were looked at, and of what was found out since an outcome. */
import { z } from 'zod';
import { findingIds } from '../../rules/record/found-out.ts';
import type { PanelAnswer } from '../../rules/record/panel.ts';
import { day, text, words } from './pieces.ts';

export const afterOutcomeSchemas = {
  'panel-recorded': z.object({
    answer: z.enum(['told', 'not-yet', 'not-shared'] as const satisfies readonly PanelAnswer[]),
    on: day.optional(),
    to: words,
    how: words,
    because: words,
  }),
  'safety-reviewed': z.object({ number: z.int(), planned: words, next: day }),
  'safety-ended': z.object({ number: z.int(), reason: text }),
  'found-out': z.object({ finding: z.enum(findingIds), said: text }),
};
