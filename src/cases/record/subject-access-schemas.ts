/** The forms of the events about a request to see the file of a young person. */
import { z } from 'zod';
import { day, text } from './pieces.ts';

export const subjectAccessSchemas = {
  'subject-file-asked': z.object({ requestedOn: day, reason: text }),
  'subject-file-paused': z.object({ from: day, reason: text }),
  'subject-file-goes-on': z.object({ until: day }),
  'subject-file-answered': z.object({ on: day, reason: text }),
} as const;
