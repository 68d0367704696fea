/** The form of the event that something was taken out of Pathway. */
import { z } from 'zod';
import { exportKinds } from '../../rules/record/exports.ts';
import { optional, text } from './pieces.ts';

export const exportSchemas = {
  exported: z.object({
    what: z.enum(exportKinds),
    reason: text,
    forWhom: text,
    commandLine: optional(z.literal(true)),
  }),
} as const;
