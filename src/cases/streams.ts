import { accessLogStream } from './access-log.ts';
import { reportLogStream } from './report-log.ts';
import { caseStream } from './repository.ts';
import { searchLogStream } from './search/search-log.ts';
import { separateRecordLog, separateRecordStream } from './separate-record-streams.ts';
import type { AnyStreamType } from './stream-type.ts';

/** Every kind of stream there is: what `npm run verify-record` goes through. */
export const streams: readonly AnyStreamType[] = [
  caseStream,
  accessLogStream,
  separateRecordStream,
  separateRecordLog,
  searchLogStream,
  reportLogStream,
];
