/**
 * The log: one JSON object a line. An entry has no field that could carry a person's words, and what is no id or code
 * is left out when it is written, so that a log can be read by whoever runs Pathway.
 */
import { pino, stdTimeFunctions } from 'pino';
import { describeError } from './log/describe-error.ts';
import { idOrUnreadable } from './log/ids.ts';

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export type LogEvent =
  | 'started'
  | 'stopping'
  | 'stopped'
  | 'data-folder-open'
  | 'store-damaged'
  | 'store-unchecked'
  | 'guidance-unconfirmed'
  | 'not-ready'
  | 'register-not-refreshed'
  | 'name-index-built'
  | 'secret-expires'
  | 'witness-unkept'
  | 'pulse'
  | 'tick-failed'
  | 'delivery-failed'
  | 'teams-away'
  | 'teams-back'
  | 'outage-unkept'
  | 'outage-untold'
  | 'case-stalled'
  | 'stalled-untold'
  | 'sight-given-untold'
  | 'cover-untold'
  | 'record-review-untold'
  | 'record-keeping-untold'
  | 'record-news-untold'
  | 'clock-put-right'
  | 'turn'
  | 'turn-refused'
  | 'turn-failed'
  | 'keys-failed'
  | 'credentials-failed'
  | 'request-failed'
  | 'update-failed'
  | 'gauge-failed'
  | 'export-failed'
  | 'crashed';

export interface LogEntry {
  readonly event: LogEvent;
  /** An activity's id. */
  readonly activity?: string | undefined;
  /** `message`, `invoke`. */
  readonly type?: string | undefined;
  /** An invoke's name: `task/fetch`. */
  readonly name?: string | undefined;
  readonly place?: 'chat' | 'channel';
  readonly team?: string;
  readonly reference?: string;
  /** What somebody else's system answered, or why a turn was refused. */
  readonly code?: string;
  readonly status?: number;
  readonly count?: number;
  /** How long the oldest message that should have been sent has not been. */
  readonly undeliveredSeconds?: number;
  readonly milliseconds?: number;
  readonly port?: number;
  /** Of Pathway. */
  readonly version?: string;
  /** Written as its name, code and place; in words only where they are ours. */
  readonly error?: unknown;
}

export interface Log {
  debug(entry: LogEntry): void;
  info(entry: LogEntry): void;
  warn(entry: LogEntry): void;
  error(entry: LogEntry): void;
}

function writable({ error, ...entry }: LogEntry): object {
  const fields = Object.entries(entry).map(([name, value]) => {
    return [name, typeof value === 'string' ? idOrUnreadable(value) : value];
  });
  const written = Object.fromEntries(fields);
  return error === undefined ? written : { ...written, error: describeError(error) };
}

/** Writes to the standard error output, or to `out`. */
export function createLog(level: LogLevel, out?: { write(line: string): void }): Log {
  const formatters = { level: (label: string) => ({ level: label }) };
  const options = { level, base: null, timestamp: stdTimeFunctions.isoTime, formatters };
  const logger = out === undefined ? pino(options, process.stderr) : pino(options, out);
  const at = (name: Exclude<LogLevel, 'silent'>) => (entry: LogEntry) => {
    if (logger.isLevelEnabled(name)) logger[name](writable(entry));
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
