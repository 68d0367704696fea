/** For each event of a request to see the file a case that ends with it, and what of the case it changed. */
import type { Row } from '../police/ends.ts';
import { answered, asked, goesOn, paused } from './cases.ts';

export const subjectAccessEnds = {
  'subject-file-asked': [asked(), { subjectRequests: [{ number: 1, requestedOn: '2026-11-02', pauses: [] }] }],
  'subject-file-paused': [paused(), { subjectRequests: [{ pauses: [{ from: '2026-11-05' }] }] }],
  'subject-file-goes-on': [goesOn(), { subjectRequests: [{ pauses: [{ from: '2026-11-05', until: '2026-11-12' }] }] }],
  'subject-file-answered': [answered(), { subjectRequests: [{ answered: { on: '2026-11-20' } }] }],
} as const satisfies Readonly<Record<string, Row>>;
