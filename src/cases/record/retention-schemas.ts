/** The forms of the events about how long a record is kept, and about taking it away. */
import { z } from 'zod';
import { confirmedBecauseIds, removalReasonIds } from '../../rules/record/retention.ts';
import { day, text } from './pieces.ts';

const reason = text;

export const retentionSchemas = {
  'hold-set': z.object({ reason }),
  'hold-lifted': z.object({ reason }),
  'kept-until': z.object({ until: day, reason }),
  'retention-due': z.object({ on: day }),
  'removal-asked': z.object({ because: z.enum(removalReasonIds), reason, before: day.optional() }),
  'removal-confirmed': z.object({ because: z.enum(confirmedBecauseIds) }),
  'removal-stopped': z.object({ reason }),
  'removal-lapsed': z.object({}),
} as const;
